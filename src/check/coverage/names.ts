import type { Endpoint } from "../../model/types.ts";

/** An endpoint as it is told of: `GET /sync`. */
export function endpointName({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}
