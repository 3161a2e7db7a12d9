import type { Directive } from "../reading.ts";
import { ADMONITIONS, admonition, generalAdmonition } from "./admonition.ts";
import { code, math, parsedLiteral, rubric } from "./code.ts";
import { classDirective, compound, container, quote, sidebar, topic } from "./container.ts";
import { contents, sectnum, targetNotes } from "./contents.ts";
import { csvTable } from "./csv-table.ts";
import { footer, header, meta, title } from "./document-parts.ts";
import { figure, image } from "./image.ts";
import { include, raw } from "./include.ts";
import { date, replace, unicode } from "./inline-content.ts";
import { lineBlock } from "./line-block.ts";
import { listTable } from "./list-table.ts";
import { defaultRole, role } from "./roles.ts";
import { table } from "./table.ts";

/** The directives that docutils knows, by all their names. */
export const STANDARD_DIRECTIVES: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ...ADMONITIONS.map((name): [string, Directive] => [name, admonition]),
  ["admonition", generalAdmonition],
  ["class", classDirective],
  ["code", code],
  ["code-block", code],
  ["sourcecode", code],
  ["compound", compound],
  ["container", container],
  ["contents", contents],
  ["csv-table", csvTable],
  ["date", date],
  ["default-role", defaultRole],
  ["epigraph", quote],
  ["figure", figure],
  ["footer", footer],
  ["header", header],
  ["highlights", quote],
  ["image", image],
  ["include", include],
  ["line-block", lineBlock],
  ["list-table", listTable],
  ["math", math],
  ["meta", meta],
  ["parsed-literal", parsedLiteral],
  ["pull-quote", quote],
  ["raw", raw],
  ["replace", replace],
  ["role", role],
  ["rubric", rubric],
  ["section-numbering", sectnum],
  ["sectnum", sectnum],
  ["sidebar", sidebar],
  ["table", table],
  ["target-notes", targetNotes],
  ["title", title],
  ["topic", topic],
  ["unicode", unicode],
]);
