import type { PhrasingContent } from "mdast";

/** Marked text. White space at its ends stands outside, where it needs no escape. */
export function marked(
  content: readonly PhrasingContent[],
  mark: (text: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const { before, text, after } = withoutBlanks(content);
  return [
    { type: "text", value: before },
    ...(text.length === 0 ? [] : [mark(text)]),
    { type: "text", value: after },
  ];
}

/** Text, and the white space around it. */
export function withoutBlanks(content: readonly PhrasingContent[]) {
  const text = [...content];
  const [first] = text;
  const before = first?.type === "text" ? (/^[ \t\n]+/.exec(first.value)?.[0] ?? "") : "";
  if (first?.type === "text" && before !== "")
    text.splice(0, 1, { type: "text", value: first.value.slice(before.length) });
  const last = text.at(-1);
  const end = last?.type === "text" ? last.value.replace(/[ \t\n]+$/, "") : "";
  const after = last?.type === "text" ? last.value.slice(end.length) : "";
  if (last?.type === "text" && after !== "") text.splice(-1, 1, { type: "text", value: end });
  return { before, text: text.filter((node) => node.type !== "text" || node.value !== ""), after };
}
