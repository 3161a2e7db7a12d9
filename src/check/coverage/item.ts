import type { ApiLanguage } from "../../api/types.ts";
import type { Location } from "../../diagnostics/location.ts";

/** One thing that is covered or not. */
export interface Item {
  /** What it is, as a list of what is not covered names it: `GET /sync: 200`. */
  name: string;
  location: Location;
  isCovered: boolean;
  /** That of its API file, where it matters what to write. */
  language?: ApiLanguage;
}
