import type { Role, RoleSettings } from "../reading.ts";
import { plainChildren } from "./standard.ts";

/** A role of the author's: another role with class names, or text of those classes. */
export function customRole(base: Role | undefined, settings: RoleSettings): Role {
  return (input) => {
    if (base === undefined) {
      const { position } = input;
      const classes = [...settings.classes];
      return [{ type: "inline", position, classes, children: plainChildren(input) }];
    }
    const nodes = base({ ...input, settings });
    const [first] = nodes ?? [];
    if (first) first.classes = [...(first.classes ?? []), ...settings.classes];
    return nodes;
  };
}
