import type { Reader } from "../schema/reader.ts";
import { createOpenApiReader } from "./openapi3/openapi-reader.ts";
import { readOpenApi } from "./openapi3/read-api.ts";
import { isOpenApi } from "./openapi3/versions.ts";
import { createApiReader } from "./swagger2/api-reader.ts";
import { readSwagger } from "./swagger2/read-api.ts";
import type { Api } from "./types.ts";

/** Gives what reads an API file, whatever language it says it is in; `undefined` where it cannot be read, which is reported. */
export function createReadApi(reader: Reader): (file: Pick<Api, "file" | "group">) => Api | undefined {
  const swagger = createApiReader(reader);
  const openApi = createOpenApiReader(reader);
  return (file) =>
    isOpenApi(reader.sources.load(file.file)?.value)
      ? readOpenApi(openApi, file)
      : readSwagger(swagger, file);
}
