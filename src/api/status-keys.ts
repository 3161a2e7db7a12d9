import { nearest } from "../diagnostics/nearest.ts";

const keysOfResponses = ["description", "content", "schema", "headers", "links", "examples"];

/** What to do about a key of `responses` that is no status code; `undefined` where it is a typo of `default`. */
export function adviceOnStatus(key: string): { advice: string; meant?: string } | undefined {
  if (keysOfResponses.includes(key))
    return { advice: "put it below a status code, such as '200'", meant: "200" };
  if (/^[1-5]xx$/i.test(key)) return { advice: `write '${key.toUpperCase()}'` };
  if (/^\d{3}(?:\D+\d{3})+$/.test(key)) return { advice: "give each status code a key of its own" };
  if (nearest(key, ["default"]).length > 0) return undefined;
  return { advice: "write a status code, such as '200', or 'default'" };
}
