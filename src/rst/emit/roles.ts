import type { Inline } from "../../doctree/tree.ts";
import { isSimpleName } from "../inline/characters.ts";
import { makeId } from "../resolve/make-id.ts";
import { standardRoles } from "../role/standard.ts";
import type { Whole } from "./writing.ts";

/** A role that a document defines. */
interface CustomRole {
  readonly classes: readonly string[];
  readonly base?: string;
  readonly option?: string;
}

/** What is kept as it stands. */
export type Verbatim = Extract<Inline, { type: "literal" | "math" | "raw" }>;

const STANDARD = standardRoles();

/** The name of such a role; the document defines it once. */
export function customRole(whole: Whole, role: CustomRole): string {
  const joined = role.classes.join("-");
  let name = isSimpleName(joined) && !STANDARD.has(joined) ? joined : `text-${makeId(joined)}`;
  while ((whole.roles.get(name) ?? definition(name, role)) !== definition(name, role)) name += "-2";
  whole.roles.set(name, definition(name, role));
  return name;
}

function definition(name: string, { classes, base, option }: CustomRole): string {
  const lines = [`.. role:: ${name}${base === undefined ? "" : `(${base})`}`];
  if (classes.join(" ") !== makeId(name)) lines.push(`   :class: ${classes.join(" ")}`);
  if (option !== undefined) lines.push(`   ${option}`);
  return lines.join("\n");
}

/**
 * Code, a formula, or text in another format as a role takes it: as it stands. Undefined for a plain literal, and for
 * what cannot be written so.
 */
export function verbatim(node: Verbatim, value: string, whole: Whole | undefined): string | undefined {
  if (/^\s|`|[\s\\]$|^$/.test(value)) return undefined;
  const name = verbatimRole(node, whole);
  return name === undefined ? undefined : `:${name}:\`${value}\``;
}

function verbatimRole(node: Verbatim, whole: Whole | undefined): string | undefined {
  const { type, classes = [] } = node;
  if (type === "math") return "math";
  if (type === "literal" && classes.join(" ") === "code" && node.language === undefined) return "code";
  if (whole === undefined) return undefined;
  if (type === "raw") {
    const option = `:format: ${node.format}`;
    return customRole(whole, {
      classes: classes.length > 0 ? classes : [`raw-${makeId(node.format)}`],
      base: "raw",
      option,
    });
  }
  const { language } = node;
  if (classes[0] !== "code")
    return classes.length === 0 ? undefined : customRole(whole, { classes, base: "literal" });
  const own = classes.length === 1 && language !== undefined ? [makeId(language)] : classes.slice(1);
  const option = language === undefined ? {} : { option: `:language: ${language}` };
  return customRole(whole, { classes: own, base: "code", ...option });
}
