import { type NamedFormats, namedFormats } from "../schema/formats.ts";
import type { Sources } from "../source/sources.ts";
import { valueAt } from "../source/value.ts";
import type { Context } from "./context.ts";
import type { Profile } from "./profile/profile.ts";

/** The string formats that targets.yaml names, and those of the profile that it does not. */
export function readStringFormats({ source }: Context, sources: Sources, profile: Profile): NamedFormats {
  const own = namedFormats(valueAt(source.value, "formats"), source.file, "/formats");
  return new Map([...(profile.formats ?? []), ...inFile(sources, profile), ...own]);
}

/** Those of the profile's file, whose addresses begin at the root of the site. */
function inFile(sources: Sources, { formatsFile: path }: Profile): NamedFormats {
  const source =
    path !== undefined && sources.files.resolve(path).kind === "file" ? sources.load(path) : undefined;
  const formats = source === undefined ? [] : namedFormats(source.value, source.file, "");
  return new Map(
    [...formats].map(([name, { url, ...format }]) => [
      name,
      { ...format, ...(url !== undefined && { url: fromRoot(url) }) },
    ]),
  );
}

function fromRoot(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(url) ? url : `/${url}`;
}
