import type { Block } from "../../doctree/tree.ts";
import { ownClasses } from "./classes.ts";
import { commonOptions, writeDirective } from "./directive.ts";
import { writeContents, writeMeta, writeSectnum } from "./document-parts.ts";
import { writeCitation, writeComment, writeFootnote, writeSubstitution, writeTarget } from "./explicit.ts";
import {
  writeAdmonition,
  writeAside,
  writeAttribution,
  writeBlockQuote,
  writeFigure,
  writeImage,
  writeRubric,
} from "./frames.ts";
import {
  writeBulletList,
  writeDefinitionList,
  writeEnumeratedList,
  writeFieldList,
  writeOptionList,
} from "./lists.ts";
import { writeDoctest, writeMath, writeRaw } from "./literal-block.ts";
import { writeLineBlock } from "./paragraph.ts";
import { writeSection } from "./section.ts";
import { writeTable } from "./table.ts";
import { isWrapped } from "./wrapped.ts";
import type { Writing } from "./writing.ts";

/** Writes a block by itself. */
export function writeBlock(writing: Writing, block: Block): void {
  if (isWrapped(block)) {
    const content: Block[] = [{ ...block, classes: [], ownClasses: [] }];
    writeDirective(writing, block, { head: `class:: ${ownClasses(block).join(" ")}`, content });
    return;
  }
  switch (block.type) {
    case "section":
      writeSection(writing, block);
      break;
    case "bulletList":
      writeBulletList(writing, block);
      break;
    case "enumeratedList":
      writeEnumeratedList(writing, block);
      break;
    case "definitionList":
      writeDefinitionList(writing, block);
      break;
    case "fieldList":
      writeFieldList(writing, block);
      break;
    case "optionList":
      writeOptionList(writing, block);
      break;
    case "doctestBlock":
      writeDoctest(writing, block);
      break;
    case "lineBlock":
      writeLineBlock(writing, block);
      break;
    case "blockQuote":
      writeBlockQuote(writing, block);
      break;
    case "attribution":
      writeAttribution(writing, block);
      break;
    case "table":
      writeTable(writing, block);
      break;
    case "comment":
      writeComment(writing, block);
      break;
    case "target":
      writeTarget(writing, block);
      break;
    case "footnote":
      writeFootnote(writing, block);
      break;
    case "citation":
      writeCitation(writing, block);
      break;
    case "substitutionDefinition":
      writeSubstitution(writing, block);
      break;
    case "admonition":
      writeAdmonition(writing, block);
      break;
    case "image":
      writeImage(writing, block);
      break;
    case "figure":
      writeFigure(writing, block);
      break;
    case "topic":
    case "sidebar":
      writeAside(writing, block);
      break;
    case "rubric":
      writeRubric(writing, block);
      break;
    case "container": {
      const options = commonOptions(writing, { ...block, classes: [], ownClasses: [] });
      const head = `container:: ${ownClasses(block).join(" ")}`.trimEnd();
      writeDirective(writing, block, { head, options, content: block.children });
      break;
    }
    case "compound":
      writeDirective(writing, block, {
        head: "compound::",
        options: commonOptions(writing, block),
        content: block.children,
      });
      break;
    case "header":
    case "footer":
      writeDirective(writing, block, { head: `${block.type}::`, content: block.children });
      break;
    case "raw":
      writeRaw(writing, block);
      break;
    case "mathBlock":
      writeMath(writing, block);
      break;
    case "contents":
      writeContents(writing, block);
      break;
    case "sectnum":
      writeSectnum(writing, block);
      break;
    case "targetNotes":
      writeDirective(writing, block, {
        head: "target-notes::",
        options: commonOptions(writing, block),
      });
      break;
    case "class":
      writeDirective(writing, block, { head: `class:: ${ownClasses(block).join(" ")}` });
      break;
    case "meta":
      writeMeta(writing, block);
      break;
    default:
    // What is written among others, or as something else: see `writeBlocks` and `writable`.
  }
}
