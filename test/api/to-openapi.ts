import { pointerOf } from "../../src/source/pointer.ts";
import { isMap, type Value, type ValueMap } from "../../src/source/value.ts";

/** The versions of OpenAPI that Swagger 2.0 is turned into here. */
export type Version = "3.0.4" | "3.1.1";

type Entry = readonly [key: string, value: Value | undefined];

/** A mapping of those entries that have a value. */
function mapOf(...entries: readonly Entry[]): ValueMap {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

/** A mapping with the values of some keys made anew, or taken out. */
function changed(map: ValueMap, change: (key: string, value: Value) => readonly Entry[]): ValueMap {
  return mapOf(...[...map].flatMap(([key, value]) => change(key, value)));
}

function maps(value: Value | undefined): ValueMap[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

function texts(value: Value | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * A Swagger 2.0 file, or a response or a schema in a file of its own, as OpenAPI 3 has it, in the same order. It knows what the API
 * of this repository uses, no more.
 */
export function toOpenApi(root: Value, version: Version): Value {
  if (!isMap(root)) return root;
  if (!root.has("swagger"))
    return root.has("schema") ? withContent(root, ["application/json"], []) : schema(root);
  const around = { consumes: texts(root.get("consumes")), produces: texts(root.get("produces")) };
  const host = `//${root.get("host")}${root.get("basePath") ?? ""}`;
  const servers = texts(root.get("schemes")).map((scheme) => mapOf(["url", `${scheme}:${host}`]));
  return changed(root, (key, value): readonly Entry[] => {
    if (key === "swagger") return [["openapi", version]];
    if (key === "host") return [["servers", servers]];
    if (["schemes", "basePath", "consumes", "produces"].includes(key)) return [];
    if (key === "securityDefinitions") return [["components", components()]];
    if (key === "parameters") return root.has("securityDefinitions") ? [] : [["components", components()]];
    if (key !== "paths" || !isMap(value)) return [[key, value]];
    return [[key, changed(value, (path, item) => [[path, pathItem(item, path)]])]];
  });

  function components(): ValueMap {
    const parameters = isMap(root) ? root.get("parameters") : undefined;
    return mapOf(
      ["securitySchemes", isMap(root) ? root.get("securityDefinitions") : undefined],
      [
        "parameters",
        isMap(parameters)
          ? changed(parameters, (name, each) => [[name, isMap(each) ? parameter(each) : each]])
          : undefined,
      ],
    );
  }

  function pathItem(item: Value, path: string): Value {
    if (!isMap(item)) return item;
    return changed(item, (key, value) => [
      [key, key === "parameters" ? maps(value).map(parameter) : operation(value, [path, key])],
    ]);
  }

  function operation(value: Value, steps: string[]): Value {
    if (!isMap(value)) return value;
    const consumes = value.has("consumes") ? texts(value.get("consumes")) : around.consumes;
    const produces = value.has("produces") ? texts(value.get("produces")) : around.produces;
    const parameters = maps(value.get("parameters"));
    const body = parameters.find((each) => each.get("in") === "body");
    const others = parameters.filter((each) => each !== body).map(parameter);
    return changed(value, (key, part): readonly Entry[] => {
      if (key === "consumes" || key === "produces") return [];
      if (key === "parameters") {
        const at = ["paths", ...steps, "requestBody"];
        return [
          ["parameters", others.length > 0 ? others : undefined],
          ["requestBody", body && withContent(body, consumes, at)],
        ];
      }
      if (key !== "responses" || !isMap(part)) return [[key, part]];
      const responses = changed(part, (status, each) => [
        [status, isMap(each) ? withContent(each, produces, ["paths", ...steps, "responses", status]) : each],
      ]);
      return [[key, responses]];
    });
  }

  /** The body of a request, or a response, whose schema stands under the first media type, and the others refer to it. */
  function withContent(value: ValueMap, ranges: string[], steps: string[]): ValueMap {
    const given = value.get("schema");
    const [first = "application/json"] = ranges;
    const reference = `#${pointerOf([...steps, "content", first, "schema"])}`;
    const examples = value.get("examples");
    const exampleOf = (range: string) => (isMap(examples) ? examples.get(range) : value.get("x-example"));
    const others = isMap(examples) ? [...examples.keys()].filter((range) => !ranges.includes(range)) : [];
    const content =
      given &&
      mapOf(
        ...[...ranges, ...others].map((range): Entry => {
          const own = range === first ? schema(given) : mapOf(["$ref", reference]);
          return [range, mapOf(["schema", own], ["example", exampleOf(range)])];
        }),
      );
    const headers = value.get("headers");
    return mapOf(
      ["$ref", value.get("$ref")],
      ["description", value.get("description")],
      ["required", value.get("required")],
      [
        "headers",
        isMap(headers)
          ? changed(headers, (name, each) => [[name, isMap(each) ? parameter(each) : each]])
          : undefined,
      ],
      ["content", content],
    );
  }

  /** What Swagger 2.0 says of a value beside the name of its parameter, OpenAPI says in a schema. */
  function parameter(value: ValueMap): ValueMap {
    const reference = value.get("$ref");
    if (typeof reference === "string")
      return mapOf(["$ref", reference.replace(/#\/parameters\//, "#/components/parameters/")]);
    const ofParameter = ["name", "in", "description", "required"];
    const entries = [...value].filter(([key]) => key !== "x-example");
    return mapOf(
      ...entries.filter(([key]) => ofParameter.includes(key)),
      ["schema", schema(new Map(entries.filter(([key]) => !ofParameter.includes(key))))],
      ["example", value.get("x-example")],
    );
  }

  function schema(value: Value): Value {
    return toSchema(value, version);
  }
}

/** A schema of Swagger 2.0 in the dialect of OpenAPI 3. */
function toSchema(value: Value, version: Version): Value {
  if (Array.isArray(value)) return value.map((each) => toSchema(each, version));
  if (!isMap(value)) return value;
  if (value.get("type") === "file") return mapOf(["type", "string"], ["format", "binary"]);
  return changed(value, (key, part): readonly Entry[] => {
    if (["example", "default", "enum"].includes(key)) return [[key, part]];
    const [first, second] = key === "type" ? texts(part) : [];
    if (version === "3.1.1" || first === undefined) return [[key, toSchema(part, version)]];
    if (second === "null")
      return [
        ["type", first],
        ["nullable", true],
      ];
    return [["anyOf", texts(part).map((type) => mapOf(["type", type]))]];
  });
}
