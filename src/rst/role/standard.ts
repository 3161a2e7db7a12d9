import type { Inline } from "../../doctree/tree.ts";
import { report } from "../block/report.ts";
import { restore, unescaped } from "../inline/escape.ts";
import type { Role, RoleInput } from "../reading.ts";

/** The text of a role without markup of its own. */
export function plainChildren({ text, content }: RoleInput): Inline[] {
  return [{ type: "text", position: content, value: unescaped(text) }];
}

type Marking =
  | "emphasis"
  | "strong"
  | "titleReference"
  | "subscript"
  | "superscript"
  | "abbreviation"
  | "acronym";

function marking(type: Marking): Role {
  return (input) => [{ type, position: input.position, children: plainChildren(input) }];
}

const literal: Role = ({ text, position }) => [{ type: "literal", position, value: restore(text) }];

const code: Role = ({ text, position, settings }) => {
  const language = settings?.language === undefined ? {} : { language: settings.language };
  return [{ type: "literal", position, value: restore(text), classes: ["code"], ...language }];
};

const math: Role = ({ text, position }) => [{ type: "math", position, value: restore(text) }];

/** Text in another format: the role directive must say in which. */
const raw: Role = ({ name, text, position, context, settings }) => {
  if (settings?.format === undefined) {
    report(context, "role-invalid", position, name, "needs a role defined on it that names a format");
    return undefined;
  }
  if (!context.raw) report(context, "role-disabled", position, name);
  return [{ type: "raw", position, value: restore(text), format: settings.format, disabled: !context.raw }];
};

interface Numbers {
  readonly least: number;
  readonly most?: number;
  /** Whether a part of a paper may be named behind its number: `2119#section-3`. */
  readonly parts: boolean;
}

/** A reference to one of the numbered papers that a role is named for; numbers are digits without zeros before them. */
function numbered(
  label: string,
  { least, most = Number.POSITIVE_INFINITY, parts }: Numbers,
  uri: (number: string, fragment: string) => string,
): Role {
  const expected = most === Number.POSITIVE_INFINITY ? `from ${least} on` : `from ${least} to ${most}`;
  return ({ name, text, position, content, context }) => {
    const [digits = "", fragment = ""] = unescaped(text).split(/(?=#)/);
    const inRange = /^[0-9]+$/.test(digits) && Number(digits) >= least && Number(digits) <= most;
    if (!inRange || (fragment !== "" && !parts)) {
      report(context, "role-invalid", position, name, `must be a number ${expected}`);
      return undefined;
    }
    const value = `${label} ${digits}`;
    const children: Inline[] = [{ type: "text", position: content, value }];
    return [
      { type: "reference", position, uri: uri(digits.replace(/^0+(?=[0-9])/, ""), fragment), children },
    ];
  };
}

const pep = numbered("PEP", { least: 0, most: 9999, parts: false }, (number) => {
  return `https://peps.python.org/pep-${number.padStart(4, "0")}`;
});

const rfc = numbered("RFC", { least: 1, parts: true }, (number, fragment) => {
  return `https://tools.ietf.org/html/rfc${number}.html${fragment}`;
});

const notImplemented: Role = ({ name, position, context }) => {
  report(context, "role-not-implemented", position, name);
  return undefined;
};

/** The roles that docutils knows, by all their names. */
export function standardRoles(): Map<string, Role> {
  const roles = new Map<string, Role>();
  const add = (role: Role, ...names: string[]) => {
    for (const name of names) roles.set(name, role);
  };
  add(marking("emphasis"), "emphasis");
  add(marking("strong"), "strong");
  add(marking("titleReference"), "title-reference", "title", "t");
  add(marking("subscript"), "subscript", "sub");
  add(marking("superscript"), "superscript", "sup");
  add(marking("abbreviation"), "abbreviation", "ab");
  add(marking("acronym"), "acronym", "ac");
  add(literal, "literal");
  add(code, "code");
  add(math, "math");
  add(raw, "raw");
  add(pep, "pep-reference", "pep");
  add(rfc, "rfc-reference", "rfc");
  add(notImplemented, "index", "i", "named-reference", "anonymous-reference", "uri-reference", "uri", "url");
  add(notImplemented, "footnote-reference", "citation-reference", "substitution-reference", "target");
  return roles;
}
