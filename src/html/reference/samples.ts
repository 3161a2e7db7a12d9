import type { Element } from "hast";
import { type Block, type Node, textOf } from "../../doctree/tree.ts";
import { renderText, requestIn } from "../blocks/literal.ts";
import { renderBlocks } from "../blocks/nested.ts";
import { renderRequest, type WrittenCode } from "../blocks/request.ts";
import { type Context, located } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { hasPageClass, statusOf } from "./page-classes.ts";
import { isResponse, statusBadge, statusKind } from "./response.ts";
import { startsPart, typeIn } from "./type-places.ts";

/** What is shown beside a section: its own samples, and those of its responses. */
interface Samples {
  readonly own: readonly Block[];
  readonly answers: readonly { readonly label: Block; readonly blocks: readonly Block[] }[];
}

/** Takes the samples out of the blocks of a section, so that they can stand beside the others; without `samples` where there are none. */
export function takeSamples(blocks: readonly Block[]): { rest: readonly Block[]; samples?: Samples } {
  if (!blocks.some(isSample)) return { rest: blocks };
  const rest: Block[] = [];
  const own: Block[] = [];
  const answers: { label: Block; blocks: Block[] }[] = [];
  let label: Block | undefined;
  for (const block of blocks) {
    if (startsPart(block)) label = isResponse(block) ? block : undefined;
    if (!isSample(block)) rest.push(block);
    else if (label === undefined) own.push(block);
    else {
      const last = answers.at(-1);
      if (last?.label === label) last.blocks.push(block);
      else answers.push({ label, blocks: [block] });
    }
  }
  return { rest, samples: { own, answers } };
}

function isSample(block: Block): boolean {
  return hasPageClass(block, "sample");
}

/** Whether a section among some blocks, or one in these, has samples, if it stands on the same page. */
export function haveSamples(blocks: readonly Block[], elsewhere: ReadonlySet<Node>): boolean {
  return blocks.some(
    (block) =>
      block.type === "section" &&
      !elsewhere.has(block) &&
      (block.children.some(isSample) || haveSamples(block.children, elsewhere)),
  );
}

/** The samples of a section. Of its responses, those of one are shown at a time where they stand beside the text. */
export function renderSamples({ own, answers }: Samples, context: Context): Element {
  return element("div", classes("samples"), renderOwn(own, context), renderAnswers(answers, context));
}

/** Code of the class `request-code` behind a request is in the box of that. */
function renderOwn(blocks: readonly Block[], context: Context): Child[] {
  const made: Child[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at++];
    if (block === undefined) continue;
    const request =
      block.type === "literalBlock" && codeAt(blocks, at) !== undefined ? requestIn(block) : undefined;
    if (block.type !== "literalBlock" || request === undefined) {
      made.push(renderBlocks([block], context));
      continue;
    }
    const code: WrittenCode[] = [];
    for (let next = codeAt(blocks, at); next; next = codeAt(blocks, at)) {
      code.push(next);
      at += 2;
    }
    const box = renderRequest(request, renderText(block, context), code, context);
    made.push(located(context, block, box));
  }
  return made;
}

/** The code that begins at a block: a paragraph with its name as a literal, and what it names. */
function codeAt(blocks: readonly Block[], at: number): WrittenCode | undefined {
  const [label, node] = blocks.slice(at, at + 2);
  if (label?.type !== "paragraph" || node?.type !== "literalBlock") return undefined;
  const name = typeIn(label)?.value;
  const isCode = [label, node].every((block) => hasPageClass(block, "request-code"));
  return isCode && name !== undefined ? { label, name, node } : undefined;
}

function renderAnswers(answers: Samples["answers"], context: Context): Child {
  if (answers.length === 0) return undefined;
  const shown = answers.map(({ label, blocks }) =>
    element(
      "div",
      classes("answer", statusKind(statusOf(label))),
      element("p", classes("label"), statusBadge(textOf(label), statusOf(label))),
      renderBlocks(blocks, context),
    ),
  );
  return element("div", classes("answers", answers.length > 1 ? "several" : undefined), shown);
}
