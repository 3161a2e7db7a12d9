import { describe, expect, test } from "vitest";
import { bodiesOf } from "../../src/api/bodies.ts";
import { nodeFiles } from "../../src/cli/node-files.ts";
import type { Finding } from "../../src/diagnostics/finding.ts";
import { readModel } from "../../src/model/model.ts";
import type { Model } from "../../src/model/types.ts";
import { loadProject } from "../../src/project/load.ts";
import { objectTables } from "../../src/schema/tables/tables.ts";
import { createSources } from "../../src/source/sources.ts";
import { corpus, hasShared } from "../helpers/shared.ts";

describe.skipIf(!hasShared)("a real specification", () => {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const read = () => {
    const sources = createSources(nodeFiles(corpus), report);
    const project = loadProject(sources, report);
    if (project === undefined) throw new Error("the corpus is no project");
    return readModel(project, sources, report);
  };
  const unread = {
    groups: [],
    events: [],
    commonFields: [],
    collections: [],
    changelog: false,
    folders: false,
  };
  const model: Model = hasShared
    ? read()
    : {
        apis: [],
        events: [],
        commonFields: [],
        collections: [],
        definitions: [],
        changelogs: [],
        dataTables: [],
        unread,
        descriptions: new Map(),
      };
  const operations = model.apis.flatMap((api) => api.operations);

  test("all of it is read, and nothing is found wrong that is not", () => {
    const responses = operations.flatMap((operation) => operation.responses);
    const parameters = operations.flatMap((operation) => operation.parameters);
    const bodies = operations.flatMap(({ requestBody }) => bodiesOf(requestBody?.content ?? []));
    const withExamples = responses
      .flatMap(({ content }) => bodiesOf(content))
      .filter(({ examples }) => examples.length > 0);
    expect([model.apis.length, operations.length, responses.length]).toEqual([18, 42, 79]);
    expect([parameters.length, parameters.filter(({ examples }) => examples.length > 0).length]).toEqual([
      64, 61,
    ]);
    expect([bodies.length, bodies.filter(({ examples }) => examples.length > 0).length]).toEqual([18, 17]);
    expect([withExamples.length, withExamples.filter(({ schema }) => schema).length]).toEqual([45, 39]);
    expect(findings.filter(({ code }) => code !== "yaml-deficient-indentation")).toEqual([]);
  });

  test("events, common fields and the changelog", () => {
    expect(model.events).toHaveLength(29);
    expect(model.events.every(({ examples }) => examples.length === 1)).toBe(true);
    const others = model.events.filter(({ kind }) => kind === undefined);
    expect(others.map(({ name }) => name)).toEqual(["m.presence", "m.receipt", "m.typing"]);
    expect(model.commonFields.map(({ name }) => name)).toEqual(["event", "room_event", "state_event"]);
    expect(model.changelog).toMatchObject({
      version: "0.2.0",
      title: "Specification changes in v0.2.0 (2015-10-02)",
    });
    expect(model.changelog?.body).toMatch(
      /^This update[\s\S]*Move selected client-server sections to be "Modules"\.$/,
    );
  });

  test("the two endpoints of one path, and an endpoint's other name", () => {
    const invite = operations.filter(({ path }) => path.endsWith("/rooms/{roomId}/invite"));
    expect(invite.map(({ key }) => key)).toEqual(["/rooms/{roomId}/invite ", "/rooms/{roomId}/invite"]);
    expect(operations.flatMap(({ aliases }) => aliases.map(({ fullPath }) => fullPath))).toContain(
      "/_matrix/client/api/v1/join/{roomId}",
    );
  });

  test("what is inherited is shown, parents first", () => {
    const state = operations.find(({ path }) => path.endsWith("/rooms/{roomId}/state"));
    const schema = state?.responses[0]?.content[0]?.schema;
    const [, event] = schema ? objectTables(schema) : [];
    expect(event?.rows.map(({ key, required }) => (required ? `${key}*` : key))).toEqual([
      ...["content", "type", "room_id*", "event_id", "user_id", "state_key*", "prev_content"],
    ]);
  });
});
