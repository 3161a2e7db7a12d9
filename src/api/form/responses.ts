import { finding } from "../../diagnostics/finding.ts";
import type { Reader } from "../../schema/reader.ts";
import { child, children, locationOf, type Place, trailOf } from "../../schema/reader.ts";

/** Reports where there is no response at all, and where each of them is a failure. */
export function checkResponses({ report }: Pick<Reader, "report">, responses: Place): void {
  const statuses = children(responses)
    .map(([key]) => key)
    .filter((key) => !key.startsWith("x-"));
  const location = locationOf(responses, "key");
  if (statuses.length === 0) report(finding("no-response", {}, location, trailOf(responses)));
  else if (statuses.every((status) => /^[45]/.test(status)))
    report(finding("no-success-response", { statuses }, location, trailOf(responses)));
}

/** Reports a description that says nothing; one that is not there is missing, which is reported as such. */
export function checkDescription({ report }: Pick<Reader, "report">, response: Place): void {
  const description = child(response, "description");
  if (typeof description?.value !== "string" || description.value.trim() !== "") return;
  report(finding("response-undescribed", {}, locationOf(description), trailOf(response)));
}
