/** The keywords of JSON Schema that the published schemas of Swagger 2.0 and OpenAPI 3.x use, as they are written. */
export interface Keywords {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  required?: string[];
  properties?: Subschemas;
  patternProperties?: Subschemas;
  additionalProperties?: Subschema;
  unevaluatedProperties?: boolean;
  propertyNames?: Subschema;
  minProperties?: number;
  maxProperties?: number;
  items?: Subschema;
  minItems?: number;
  uniqueItems?: boolean;
  allOf?: Subschema[];
  anyOf?: Subschema[];
  oneOf?: Subschema[];
  not?: Subschema;
  if?: Subschema;
  then?: Subschema;
  else?: Subschema;
  dependentSchemas?: Subschemas;
  definitions?: Subschemas;
  $defs?: Subschemas;
  default?: unknown;
  /** Understood by none but `checkQuerystrings`. */
  contains?: Subschema;
}

export type Subschema = boolean | Keywords;
export type Subschemas = Readonly<Record<string, Subschema>>;
