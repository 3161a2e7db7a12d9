import { report } from "../block/report.ts";
import { isSimpleName } from "../inline/characters.ts";
import type { Directive } from "../reading.ts";
import { makeId } from "../resolve/make-id.ts";
import { customRole } from "../role/custom.ts";
import { defineRole, findRole } from "../role/role.ts";
import { classNames, optionalText } from "./options.ts";
import { attributes, fail, textOption } from "./parts.ts";

const NAMES = /^([^\s()]+)\s*(?:\(\s*([^\s()]+)\s*\))?$/;

/** Defines a role, perhaps on the base of another. */
export const role: Directive = {
  required: 1,
  spacedArgument: true,
  options: { class: classNames, format: optionalText, language: optionalText },
  run(call) {
    const { context, position } = call;
    const text = call.arguments.join(" ");
    const [, name, baseName] = NAMES.exec(text) ?? [];
    if (name === undefined || !isSimpleName(name) || (baseName !== undefined && !isSimpleName(baseName))) {
      fail(call, `"${text}" is neither a name nor a name with a base role`);
      return;
    }
    const base = baseName === undefined ? undefined : findRole(context, baseName);
    if (baseName !== undefined && base === undefined) {
      report(context, "unknown-role", position, baseName);
      return;
    }
    const classes = attributes(call).classes ?? [makeId(name)];
    if (classes[0] === "") {
      fail(call, `no class name can be made of "${name}": give it one in the option "class"`);
      return;
    }
    const settings = { classes, format: textOption(call, "format"), language: textOption(call, "language") };
    defineRole(context, name, customRole(base, settings));
  },
};

/** Says what interpreted text without a role means from here on. */
export const defaultRole: Directive = {
  optional: 1,
  run(call) {
    const { context, position } = call;
    const [name = "title-reference"] = call.arguments;
    if (findRole(context, name) === undefined) {
      report(context, "unknown-role", position, name);
      return;
    }
    context.roles.unnamed = name;
  },
};
