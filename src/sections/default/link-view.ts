import { allOperations, operationsByPointer } from "../../api/parts.ts";
import type { Api, Link, Operation } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import { parseReference } from "../../source/reference.ts";
import type { NamedView } from "./named-view.ts";
import { plainText } from "./request/serialize.ts";

/** What may be called with values of a response. */
export function linkViews(api: Api, links: readonly Link[]): NamedView[] {
  return links.map((link) => {
    const { operationId, operationRef } = link;
    const target = targetOf(link, api);
    const name = target ? `${target.method} ${target.path}` : (operationId ?? operationRef);
    const given = link.parameters.map((each) => `${literal(each.name)} is ${literal(plainText(each.value))}`);
    const body =
      link.requestBody === undefined ? [] : [`the body is ${literal(plainText(link.requestBody))}`];
    const values = [...given, ...body].join(", ");
    const facts = [
      ...(name === undefined ? [] : [`Call ${literal(name)}${values === "" ? "" : `, where ${values}`}.`]),
      ...(link.server ? [`At ${literal(link.server.url)}.`] : []),
    ];
    return {
      name: link.name,
      description: link.description,
      facts: facts.join(" "),
      location: link.location,
    };
  });
}

/** The operation of the same file that a link leads to. */
function targetOf({ operationId, operationRef }: Link, api: Api): Operation | undefined {
  if (operationId !== undefined) return allOperations(api).find((each) => each.operationId === operationId);
  const reference = parseReference(operationRef ?? "");
  const isHere = reference.kind === "local" && reference.path === "";
  return isHere ? operationsByPointer(api).get(reference.pointer) : undefined;
}
