import type { Api, Contact, License, Server, Tag } from "../../api/types.ts";
import { escaped, literal } from "../../rst/emit/inline.ts";
import type { Variables } from "../view.ts";
import { address } from "./address.ts";
import { describeDocuments } from "./annotations.ts";
import { documentsView, type NamedView } from "./named-view.ts";

/**
 * What an API file says of the API as a whole.
 * @param groups the tags whose operations have sections of theirs, by their names
 */
export function aboutView(api: Api, groups: ReadonlyMap<string, unknown>): Variables {
  const { title, version, summary, description, contact, license, termsOfService, externalDocs } = api;
  const { tags, location } = api;
  return {
    title: escaped(title),
    version,
    summary,
    description,
    contact: contact ? describeContact(contact) : "",
    license: license ? describeLicense(license) : "",
    termsOfService: termsOfService === undefined ? "" : address(termsOfService),
    externalDocs: externalDocs && documentsView(externalDocs, location),
    tags: tags
      .filter(({ description, summary: short }) => description !== "" || short !== "")
      .map((tag) => ({ ...tagView(tag), isSection: groups.has(tag.name) })),
  };
}

function describeContact({ name, url, email }: Contact): string {
  const shown = name === undefined ? [] : [escaped(name)];
  return [...shown, ...[url, email && `mailto:${email}`].flatMap((each) => (each ? address(each) : []))].join(
    ", ",
  );
}

function describeLicense({ name, url, identifier }: License): string {
  const known = identifier === undefined || identifier === name ? [] : [literal(identifier)];
  return [escaped(name), ...known, ...(url === undefined ? [] : [address(url)])].join(", ");
}

/** Servers in words; none where there is no more to say than the one address that requests show. */
export function describedServers(servers: readonly Server[]): NamedView[] {
  const isDescribed = servers.some(
    ({ description, variables }) => description !== "" || variables.length > 0,
  );
  // Swagger 2.0 has one address in several schemes.
  const addresses = new Set(servers.map(({ url }) => url.replace(/^[a-z][a-z\d+.-]*:/i, "")));
  return isDescribed || addresses.size > 1 ? servers.flatMap(serverViews) : [];
}

/** A server, and below it what may be in its address. */
function serverViews({ url, name, description, variables, location }: Server): NamedView[] {
  const facts = name === undefined ? "" : `Called ${literal(name)}.`;
  return [
    { name: url, description, facts, location },
    ...variables.map((variable) => {
      const choices = variable.enum.length === 0 ? [] : [`One of: ${variable.enum.map(literal).join(", ")}.`];
      return {
        name: `{${variable.name}}`,
        description: variable.description,
        facts: [...choices, `Default: ${literal(variable.default)}.`].join(" "),
        location: variable.location,
      };
    }),
  ];
}

export function tagView({ name, summary, description, parent, externalDocs, location }: Tag): NamedView {
  const facts = [
    ...(parent === undefined ? [] : [`Part of ${literal(parent)}.`]),
    ...(externalDocs ? [describeDocuments(externalDocs)] : []),
  ];
  return { name, description: description === "" ? summary : description, facts: facts.join(" "), location };
}
