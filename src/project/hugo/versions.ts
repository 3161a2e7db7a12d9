import { textAt, type Value, valueAt } from "../../source/value.ts";
import type { SiteSettings } from "../site.ts";

/**
 * The version that a site says it is, in what its templates are given, and where the current one is: `version`, `archived_version`
 * and `url_latest_version` as the theme Docsy has them, or a mapping `version` as the Matrix specification has it.
 */
export function versionsOfSite(params: Value): Pick<SiteSettings, "version" | "versions"> {
  const own = valueAt(params, "version");
  const [major, minor] = [valueAt(own, "major"), valueAt(own, "minor")];
  const numbered = major === undefined || minor === undefined ? undefined : `v${major}.${minor}`;
  const status =
    textAt(own, "status") ?? (valueAt(params, "archived_version") === true ? "historical" : "stable");
  const name = typeof own === "string" ? own : status === "unstable" ? status : numbered;
  if (name === undefined || name === "") return { versions: [] };
  const current = textAt(own, "current_version_url") ?? textAt(params, "url_latest_version");
  const isUnstable = status === "unstable";
  if (current === undefined || !/^https?:\/\/[^/]/i.test(current) || (!isUnstable && status !== "historical"))
    return { version: name, versions: [] };
  return {
    version: name,
    versions: [
      { version: name, name, url: "index.html", isPreferred: false, isUnstable },
      { version: current, name: current, url: current, isPreferred: true, isUnstable: false },
    ],
  };
}
