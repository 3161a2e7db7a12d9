import type { Api, Link } from "../../api/types.ts";
import { literal } from "../../rst/emit/inline.ts";
import type { NamedView } from "./named-view.ts";
import { plainText } from "./request/serialize.ts";

/** What may be called with values of a response. */
export function linkViews({ operations }: Api, links: readonly Link[]): NamedView[] {
  return links.map((link) => {
    const { operationId, operationRef } = link;
    const target = operations.find((each) => each.operationId === operationId && operationId !== undefined);
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
