import { finding } from "../../diagnostics/finding.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { child, children, locationOf, nameOf, trailOf } from "../../schema/reader.ts";
import { itemsOf } from "../../source/value.ts";
import { placeholdersIn } from "../server-address.ts";
import type { Check } from "./form.ts";

/** Reports variables that an address holds and nobody defines, and those that it does not hold. */
export const checkServer: Check = ({ report }, server) => {
  const url = child(server, "url");
  if (typeof url?.value !== "string") return;
  const held = placeholdersIn(url.value);
  const variables = children(child(server, "variables"));
  const defined = variables.map(([name]) => name);
  for (const name of new Set(held)) {
    if (defined.includes(name)) continue;
    const known = defined.filter((each) => !held.includes(each));
    report(finding("server-variable-unknown", { name, known }, locationOf(url), trailOf(server)));
  }
  for (const [name, place] of variables) {
    // One that the address nearly holds is reported there.
    const isMeant =
      nearest(
        name,
        held.filter((each) => !defined.includes(each)),
      ).length > 0;
    if (held.includes(name) || isMeant) continue;
    const args = { name, url: url.value };
    report(finding("server-variable-unused", args, locationOf(place, "key"), trailOf(server)));
  }
};

/** Reports a default that is none of the values that a variable may have. */
export const checkServerVariable: Check = ({ report }, variable) => {
  const value = child(variable, "default");
  const known = itemsOf(child(variable, "enum")?.value).filter((each) => typeof each === "string");
  if (typeof value?.value !== "string" || known.length === 0 || known.includes(value.value)) return;
  const args = { name: nameOf(variable), value: value.value, known };
  report(finding("server-default-unlisted", args, locationOf(value), trailOf(variable)));
};
