import type { Element } from "hast";
import { type Block, type Node, textOf } from "../../doctree/tree.ts";
import { renderBlocks } from "../blocks/nested.ts";
import type { Context } from "../context.ts";
import { type Child, classes, element } from "../element.ts";
import { hasPageClass, statusOf } from "./page-classes.ts";
import { isResponse, statusBadge, statusKind } from "./response.ts";
import { startsPart } from "./type-places.ts";

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
  return element("div", classes("samples"), renderBlocks(own, context), renderAnswers(answers, context));
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
