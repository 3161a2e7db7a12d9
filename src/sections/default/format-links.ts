import { literal } from "../../rst/emit/inline.ts";
import type { NamedFormats } from "../../schema/formats.ts";
import { describeLimits } from "./describe-limits.ts";

/** Shows, in what limits say of a format that the project names, its title, which leads to where it is described. */
export function withFormatLinks(formats: NamedFormats): (limits: string) => string {
  const shown = [...formats].map(([name, { title, url }]) => {
    const said = describeLimits([{ keyword: "format", value: name }]);
    const link =
      url === undefined ? literal(title) : `\`${title.replace(/[`<>\\]/g, "\\$&")} <${inRst(url)}>\`__`;
    return [said, said.replace(literal(name), link)] as const;
  });
  return (limits) =>
    limits.includes("format ")
      ? shown.reduce((text, [said, link]) => text.replace(said, link), limits)
      : limits;
}

/** An address in reStructuredText, where a blank would end it. */
export function inRst(url: string): string {
  return url.replace(/[\s<>`\\]/g, encodeURIComponent);
}
