import type { Endpoint } from "../../api/swagger2/types.ts";

/** An endpoint as it is told of: `GET /sync`. */
export function endpointName({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}
