import { expect, test } from "vitest";
import { memoryFiles } from "../helpers/memory-files.ts";
import { renderProject } from "./default-sections.ts";

const api = (path: string) => `swagger: "2.0"
info: { title: T, version: "1" }
paths: { ${path}: { get: { responses: { 200: { description: OK } } } } }
`;
const targets = "profile: matrix\ntargets: { main: { files: [] } }\n";
const schema = '{ "type": "object", "properties": { "type": { "enum": ["m.thing"] } } }';

test("an API goes by its name and by that with the suffix of its folder", () => {
  const { sections, names } = renderProject(
    memoryFiles({ "targets.yaml": targets, "api/client-server/login.yaml": api("/login") }),
  );
  expect(names).not.toContain("login_cs_http_api");
  expect(sections.nameOf("login_cs_http_api")).toBe("login_http_api");
  expect(sections.render("login_cs_http_api")).toBe(sections.render("login_http_api"));
  expect(sections.render("login_client_server_http_api")).toBeUndefined();
});

test("two files of one name in two folders have a section each", () => {
  const { section, sections, names } = renderProject(
    memoryFiles({
      "targets.yaml": targets,
      "api/loans/users.yaml": api("/loans"),
      "api/stock/users.yaml": api("/stock"),
    }),
  );
  expect(names).toEqual(expect.arrayContaining(["users_loans_http_api", "users_stock_http_api"]));
  expect(section("users_stock_http_api")).toContain("/stock");
  expect(sections.render("users_http_api")).toBeUndefined();
});

test("a variant goes by every spelling of its name, unless another event has that name", () => {
  const { sections } = renderProject(
    memoryFiles({
      "targets.yaml": targets,
      "event-schemas/schema/m.thing$m.red": schema,
      "event-schemas/schema/m.thing$m.blue": schema,
      "event-schemas/schema/m.thing.m.blue": schema,
    }),
  );
  for (const name of ["m_thing#m_red_event", "m_thing$m_red_event", "m_thing_m_red_event"])
    expect(sections.nameOf(name)).toBe("m_thing#m_red_event");
  expect(sections.nameOf("m_thing_m_blue_event")).toBe("m_thing_m_blue_event");
});
