import type { Operation } from "../../api/types.ts";

/** An endpoint as it is named: `GET /sync`. */
export function endpointName({ method, path }: Operation): string {
  return `${method} ${path}`;
}
