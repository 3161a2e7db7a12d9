import { report } from "../block/context.ts";
import { restore, unescaped } from "../inline/escape.ts";
import type { Inline } from "../tree.ts";
import type { Role, RoleInput } from "./role.ts";

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

/** A reference to one of the numbered papers that a role is named for. */
function numbered(label: string, most: number, uri: (number: number, fragment: string) => string): Role {
  return ({ name, text, position, content, context }) => {
    const [digits = "", fragment = ""] = unescaped(text).split(/(?=#)/);
    if (!/^[0-9]+$/.test(digits) || Number(digits) > most) {
      report(context, "role-invalid", position, name, "must be a number");
      return undefined;
    }
    const value = `${label} ${digits}`;
    const children: Inline[] = [{ type: "text", position: content, value }];
    return [{ type: "reference", position, uri: uri(Number(digits), fragment), children }];
  };
}

const pep = numbered("PEP", 9999, (number, fragment) => {
  return `https://peps.python.org/pep-${String(number).padStart(4, "0")}${fragment}`;
});

const rfc = numbered("RFC", 99_999, (number, fragment) => {
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
