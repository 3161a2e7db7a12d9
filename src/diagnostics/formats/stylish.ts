import type { Format } from "./format.ts";
import { oneLine, painter } from "./paint.ts";
import { summary } from "./summary.ts";

/** One line a finding and nothing else, then the counts: for problem matchers, `grep` and long lists. */
export const stylish: Format = (result, { colours }) => {
  const paint = painter(colours);
  return result.findings.map((each) => oneLine(each, paint)).join("") + summary(result, paint);
};
