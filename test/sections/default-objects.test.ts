import { expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderApi, renderProject } from "./default-sections.ts";
import { listTables, rowsOf } from "./list-tables.ts";

const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const get = (schema: object) => ({ get: { responses: { 200: { description: "Fine.", schema } } } });

const PART = { size: { type: "integer" }, shape: { type: "string" }, weight: { type: "integer" } };

const definitions = {
  Zone: object({ name: { type: "string" }, floor: { type: "integer" }, seats: { type: "integer" } }),
  Room: object(
    { zone: ref("Zone"), parts: { type: "array", items: object(PART) } },
    { description: "Where people meet." },
  ),
  Alone: object({ zone: ref("Zone"), self: ref("Alone") }),
  Unused: object({ a: { type: "string" } }),
};

const captions = (text: string) => listTables(text).map(({ caption }) => caption);

/** What stands before the objects, and what stands below their title. */
function parts(text: string): [endpoints: string, objects: string] {
  const [endpoints = "", objects = "", ...more] = text.split("\n.. class:: objects\n\nTypes\n<<<<<\n");
  expect(more).toEqual([]);
  return [endpoints, objects];
}

test("an object that several endpoints use, and what is in it, stands once, behind them, in the author's order", () => {
  const paths = {
    "/a": get(ref("Room")),
    "/b": get({ type: "array", items: ref("Room") }),
    "/c": get(ref("Alone")),
  };
  const [endpoints, objects] = parts(renderApi(paths, { definitions }));
  expect(captions(objects)).toEqual(["``Zone``", "``Room``", "``parts``"]);
  expect(objects).toContain("\n``Room``\n   Where people meet.\n");
  expect(objects).toContain("   Used by ``GET /api/a``, ``GET /api/b``.\n");
  expect(objects).toContain("   Used by ``GET /api/c``, ``Room``.\n");
  expect(rowsOf(objects, "``Zone``")).toEqual([
    ["``name``", "``string``", ""],
    ["``floor``", "``integer``", ""],
    ["``seats``", "``integer``", ""],
  ]);
  expect(endpoints).toContain("\n\nBody: ``Room``.\n");
  expect(endpoints).toContain("\n\nBody: ``[Room]``.\n");
  // What one endpoint alone uses stands with that.
  expect(captions(endpoints)).toEqual(["Body: ``Alone``"]);
  expect(endpoints).not.toContain("Where people meet.");
});

test("where each object has one endpoint, all stand with their endpoints", () => {
  const text = renderApi({ "/a": get(ref("Room")) }, { definitions });
  expect(captions(text)).toEqual(["Body: ``Room``", "``Zone``", "``parts``"]);
  expect(text).not.toContain("objects");
});

test("an endpoint that uses an object twice is one endpoint", () => {
  const twice = object({ one: ref("Zone"), two: ref("Zone") });
  expect(captions(renderApi({ "/a": get(twice) }, { definitions }))).toEqual(["Body", "``Zone``"]);
});

test("a body without a name stands with each endpoint, and the objects in it behind them", () => {
  const responses = { Fine: { description: "Fine.", schema: object({ zone: ref("Zone") }) } };
  const path = { get: { responses: { 200: { $ref: "#/responses/Fine" } } } };
  const [endpoints, objects] = parts(renderApi({ "/a": path, "/b": path }, { definitions, responses }));
  expect(captions(endpoints)).toEqual(["Body", "Body"]);
  expect(captions(objects)).toEqual(["``Zone``"]);
});

test("what a use says of an object beside the reference stands with the use", () => {
  const said = { allOf: [ref("Room")], description: "The room that was made." };
  const [endpoints] = parts(renderApi({ "/a": get(said), "/b": get(ref("Room")) }, { definitions }));
  expect(endpoints).toContain("\n\nThe room that was made.\n\n.. class:: value-type\n\nBody: ``Room``.\n");
});

/** An API of a size: all its objects hold one another, and each has an endpoint. */
function api(size: number): string {
  const names = Array.from({ length: size }, (_, index) => `Object${index}`);
  const held = (at: number) =>
    Object.fromEntries(names.slice(at + 1, at + 4).map((name) => [name, ref(name)]));
  const all = Object.fromEntries(
    names.map((name, index) => [name, object({ a: { type: "string" }, ...held(index) })]),
  );
  return renderApi(Object.fromEntries(names.map((name) => [`/${name}`, get(ref(name))])), {
    definitions: all,
  });
}

test("a section grows as its API does", () => {
  const [once = 0, twice = 0, fourTimes = 0] = [50, 100, 200].map((size) => api(size).length);
  expect(twice / once).toBeLessThan(2.2);
  expect(fourTimes / once).toBeLessThan(4.4);
});

test("a type that an endpoint takes and returns stands once", () => {
  const room = { schema: ref("Room") };
  const post = {
    parameters: [{ in: "body", name: "room", ...room }],
    responses: { 200: { description: "Made.", ...room }, 201: { description: "Made.", ...room } },
  };
  const [endpoints, types] = parts(renderApi({ "/a": { post } }, { definitions }));
  expect(captions(endpoints)).toEqual([]);
  expect(captions(types)).toEqual(["``Zone``", "``Room``", "``parts``"]);
});

test("a small type stays with each of its places, unless another type that stands apart names it", () => {
  const error = object({ code: { type: "string" }, message: { type: "string" } }, { title: "Error" });
  const failing = (extra: object = {}) => ({
    get: { responses: { 400: { description: "Bad.", schema: ref("Error") }, ...extra } },
  });
  const small = renderApi({ "/a": failing(), "/b": failing() }, { definitions: { Error: error } });
  expect(captions(small)).toEqual(["Body: ``Error``", "Body: ``Error``"]);
  const Report = object({ error: ref("Error"), at: { type: "string" }, by: { type: "string" } });
  const more = { 200: { description: "It is.", schema: ref("Report") } };
  const [endpoints, types] = parts(
    renderApi({ "/a": failing(more), "/b": failing(more) }, { definitions: { Error: error, Report } }),
  );
  expect(captions(endpoints)).toEqual([]);
  expect(captions(types)).toEqual(["``Error``", "``Report``"]);
  const long = { ...error, description: "Said at length. ".repeat(30) };
  expect(captions(renderApi({ "/a": failing(), "/b": failing() }, { definitions: { Error: long } }))).toEqual(
    ["``Error``"],
  );
});

test("two types of one title are distinguished, wherever they are named", () => {
  const titled = (key: string) =>
    object({ [key]: { type: "string" }, b: { type: "string" }, c: { type: "string" } }, { title: "User" });
  const both = get(object({ old: ref("User"), new: ref("User2") }));
  const [endpoints, types] = parts(
    renderApi({ "/a": both, "/b": both }, { definitions: { User: titled("x"), User2: titled("y") } }),
  );
  expect(captions(types)).toEqual(["``User``", "``User (User2)``"]);
  expect(rowsOf(endpoints, "Body").map(([key, type]) => [key, type])).toEqual([
    ["``old``", "``User``"],
    ["``new``", "``User (User2)``"],
  ]);
  const alike = parts(
    renderApi({ "/a": both, "/b": both }, { definitions: { User: titled("x"), User2: titled("x") } }),
  );
  expect(captions(alike[1])).toEqual(["``User``"]);
});

test("types that hold themselves and one another stand once", () => {
  const node = (other: string) => object({ self: ref("A"), other: ref(other), name: { type: "string" } });
  const all = { A: node("B"), B: node("A") };
  const [endpoints, types] = parts(
    renderApi({ "/a": get(ref("A")), "/b": get(ref("B")) }, { definitions: all }),
  );
  expect(captions(endpoints)).toEqual([]);
  expect(captions(types)).toEqual(["``A``", "``B``"]);
  expect(types).toContain("Used by ``GET /api/a``, ``A``, ``B``.");
});

test("the API of a section of 2,000 objects shows each of them once", () => {
  const text = api(2000);
  const all = captions(text);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(2000);
});

test("a project's own template that shows no objects gets their tables with each endpoint", () => {
  const api = { swagger: "2.0", info: { title: "T", version: "1" }, definitions };
  const files = (template: string) => ({
    "targets.yaml": "targets: { main: { files: [] } }\nsources: { templates: own }\n",
    "api/x.yaml": JSON.stringify({ ...api, paths: { "/a": get(ref("Zone")), "/b": get(ref("Zone")) } }),
    "own/http-api.njk": template,
  });
  const loop =
    "{% for e in endpoints %}{% for r in e.responses %}{{ r.schema.tables.length }}{% endfor %}{% endfor %}";
  const render = (template: string) =>
    renderProject(memoryFiles(files(template)))
      .section("x_http_api")
      .trim();
  expect(render(`The objects: ${loop}`)).toBe("The objects: 11");
  expect(render(`${loop}{{ objects.length }}`)).toBe("001");
  expect(captions(render('{% include "default/http-api.njk" %}'))).toEqual(["``Zone``"]);
});
