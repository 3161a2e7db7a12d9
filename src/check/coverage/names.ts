import type { Operation } from "../../api/types.ts";

/** An endpoint as it is told of: `GET /sync`. */
export function endpointName({ method, path }: Operation): string {
  return `${method} ${path}`;
}
