import { type Diagnostic, type Document, type Node, parse, resolve } from "../../src/rst/index.ts";
import { renderApi, renderEvent } from "./default-sections.ts";

/** Visits a node and all in it, each with the types of those around it. */
export const visit = (node: Node, path: string, found: (node: Node, path: string) => void) => {
  found(node, path);
  if ("children" in node)
    for (const child of node.children ?? []) visit(child, `${path}/${node.type}`, found);
};

export const textIn = (node: Node): string => {
  let text = "";
  visit(node, "", (each) => {
    if ("value" in each) text += each.value;
  });
  return text;
};

/** What templates write, each with what it stands in: all of it names `zz`, or is a table. */
export function skeleton(document: Document): string[] {
  const parts: string[] = [];
  visit(document, "", (node, path) => {
    const isOwn =
      node.type === "section" || node.type === "table" || node.type === "row" || node.type === "fieldList"
        ? false
        : "value" in node && node.value.includes("zz");
    if (isOwn) parts.push(`${path} ${textIn(node)}`);
    if (node.type === "title") parts.push(`${path} title`);
    if (
      node.type === "table" &&
      node.children.some((row) => textIn(row).startsWith("zz") || textIn(row).includes("Type"))
    )
      parts.push(`${path} table ${node.children.length}`);
    if (node.type === "fieldName" && /^(?:Tags|Operation ID|State key|Kind)$/.test(textIn(node)))
      parts.push(`${path} ${textIn(node)}`);
  });
  return parts;
}

/** What the reader says, but for what depends on the document around. */
export function saidOf(text: string): { document: Document; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = parse(text);
  const context = /^(?:unknown-|duplicate-|ambiguous-|role-|substitution|directive-disabled|indirect|link-)/;
  const all = [...diagnostics, ...resolve([document]).diagnostics];
  return { document, diagnostics: all.filter(({ code, level }) => level !== "info" && !context.test(code)) };
}

const schemaWith = (text: string) => ({
  type: "object",
  description: text,
  title: "zzObject",
  required: ["zzkey"],
  properties: {
    zzkey: { type: "string", description: text, enum: ["zz"], default: "zz" },
    zzinner: {
      type: "object",
      title: "zzInner",
      description: text,
      properties: { zzdeep: { type: "integer", description: text } },
    },
  },
});

const targetsOf = (language: string) => `descriptions: ${language}\ntargets: { main: { files: [] } }\n`;

/** The section of an API whose descriptions all say this. */
export function apiWith(text: string, language = "rst"): string {
  return renderApi(
    {
      "/zz": {
        post: {
          summary: text,
          description: text,
          tags: ["zz"],
          operationId: "zz",
          parameters: [
            { in: "query", name: "zzq", type: "string", description: text },
            { in: "body", name: "zzb", description: text, schema: schemaWith(text) },
          ],
          responses: {
            200: {
              description: text,
              headers: { zzh: { type: "string", description: text } },
              schema: schemaWith(text),
            },
            404: { description: text, schema: { type: "array", description: text, items: schemaWith(text) } },
          },
        },
        get: { summary: text, responses: { 200: { description: "zz" } } },
      },
    },
    { info: { title: "T", version: "1", description: text } },
    targetsOf(language),
  );
}

/** The section of an event whose descriptions all say this. */
export const eventWith = (text: string, language = "rst") =>
  renderEvent(
    {
      type: "object",
      title: "An zz event",
      description: text,
      properties: {
        content: schemaWith(text),
        state_key: { type: "string", description: text },
        type: { type: "string", enum: ["m.zz"] },
      },
    },
    { "m.zz": '{"content": {"zzkey": "zz"}}' },
    "m.zz",
    targetsOf(language),
  );
