import { describe, expect, test } from "vitest";
import { apiOf, openapi, readFiles } from "./read.ts";

describe("an OpenAPI file", () => {
  test("says who makes it, and what of it is documented elsewhere", () => {
    const api = apiOf(`
openapi: 3.2.0
info:
  title: Rooms
  version: 1.10
  summary: Rooms, in short
  description: All about *rooms*
  termsOfService: https://example.org/terms
  contact: {name: Ann, url: https://example.org, email: ann@example.org}
  license: {name: Apache 2.0, identifier: Apache-2.0}
externalDocs: {url: https://example.org/docs, description: More}
tags:
  - {name: rooms, summary: Rooms, description: For talking, parent: all, kind: nav}
  - {name: all, externalDocs: {url: https://example.org/all}}
x-owner: {team: [rooms]}
paths: {}
`);
    expect(api).toMatchObject({
      group: "api",
      file: "api.yaml",
      language: "OpenAPI 3.2",
      title: "Rooms",
      // As it is written, not as the number 1.1.
      version: "1.10",
      summary: "Rooms, in short",
      description: "All about *rooms*",
      termsOfService: "https://example.org/terms",
      contact: { name: "Ann", url: "https://example.org", email: "ann@example.org" },
      license: { name: "Apache 2.0", identifier: "Apache-2.0" },
      externalDocs: { url: "https://example.org/docs", description: "More" },
      tags: [
        { name: "rooms", summary: "Rooms", description: "For talking", parent: "all", kind: "nav" },
        { name: "all", externalDocs: { url: "https://example.org/all", description: "" } },
      ],
      operations: [],
      servers: [],
      basePath: "",
    });
    expect(api.extensions).toEqual([
      {
        name: "x-owner",
        value: new Map([["team", ["rooms"]]]),
        location: { file: "api.yaml", pointer: "/x-owner", at: "key" },
      },
    ]);
    expect(api.tags[0]).not.toHaveProperty("externalDocs");
  });

  test("may hold components or webhooks alone", () => {
    const api = apiOf(openapi("webhooks:\n  pinged:\n    post: {summary: Somebody pinged}\n"));
    expect(api.operations).toEqual([]);
    expect(api.webhooks).toMatchObject([
      { method: "POST", path: "pinged", key: "pinged", summary: "Somebody pinged", responses: [] },
    ]);
  });

  test.each([
    ["3.0.0", "OpenAPI 3.0"],
    ["3.0.4", "OpenAPI 3.0"],
    ["3.1.2", "OpenAPI 3.1"],
    ["3.2.0-beta", "OpenAPI 3.2"],
    ["3.1", "OpenAPI 3.1"],
  ])("of the version %s is %s", (version, language) => {
    expect(apiOf(openapi("paths: {}", version)).language).toBe(language);
  });

  test.each(["4.0.0", "3.9.0", "3.10.0", "2.0", "3", "latest"])(
    "of the version %s is not read",
    (version) => {
      const files = { "api.yaml": openapi("paths: {}", `⟦unsupported-openapi-version⟧"${version}"`) };
      const { api, found, expected } = readFiles(files);
      expect(api).toBeUndefined();
      expect(found).toEqual(expected);
    },
  );

  test.each(["", "[3.1.0]"])("whose version is no text (%s) is not read", (version) => {
    const { api, found } = readFiles({ "api.yaml": openapi("paths: {}", version) });
    expect(api).toBeUndefined();
    expect(found).toMatchObject([{ code: "wrong-type", line: 1 }]);
  });

  test("may be written in several files, whole parts of it included", () => {
    const files = {
      "paths.yaml": "/a: {$ref: 'a.yaml'}\nx-note: none\n",
      "a.yaml": "get: {responses: {200: {$ref: 'parts.yaml#/ok'}}}",
      "parts.yaml": "ok: {description: Fine}\nschemes:\n  basic: {type: http, scheme: basic}\n",
    };
    const api = apiOf(
      openapi("paths: {$ref: paths.yaml}\ncomponents: {securitySchemes: {$ref: 'parts.yaml#/schemes'}}"),
      files,
    );
    expect(api.operations).toMatchObject([
      {
        key: "/a",
        pathLocation: { file: "paths.yaml", pointer: "/~1a", at: "key" },
        location: { file: "a.yaml", pointer: "/get", at: "key" },
        responses: [{ status: "200", description: "Fine", location: { file: "parts.yaml", pointer: "/ok" } }],
      },
    ]);
    expect(api.securitySchemes).toMatchObject([{ name: "basic", type: "http", scheme: "basic" }]);
  });

  test("may say by what URI it refers to itself and to files beside it", () => {
    const more = { "b.yaml": "limit: {name: limit, in: query, schema: {type: integer}}" };
    const self = "$self: https://example.org/apis/a.yaml\n";
    const paths = `
paths:
  /:
    get:
      parameters:
        - {$ref: "https://example.org/apis/a.yaml#/components/parameters/q"}
        - {$ref: "https://example.org/apis/b.yaml#/limit"}
        - {$ref: "b.yaml#/limit"}
        - {$ref: "#/components/parameters/q"}
components: {parameters: {q: {name: q, in: query, schema: {type: string}}}}
`;
    const api = apiOf(openapi(self + paths, "3.2.0"), more);
    expect(api.operations[0]?.parameters.map(({ name }) => name)).toEqual(["q", "limit", "limit", "q"]);
    // Without it, these lead into the network.
    const { found } = readFiles({ "api.yaml": openapi(paths, "3.2.0"), ...more });
    expect(found.map(({ code }) => code)).toEqual(["reference-remote", "reference-remote"]);
  });

  test("whose references lead nowhere, in a circle or into the network keeps the rest", () => {
    const { api, found, expected } = readFiles({
      "api.yaml": openapi(`
paths:
  /a: {$ref: ⟦reference-missing-file⟧none.yaml}
  /b:
    get:
      parameters:
        - $ref: ⟦reference-missing-value⟧"#/components/parameters/none"
        - $ref: "#/components/parameters/one"
      responses: {200: {$ref: ⟦reference-remote⟧"https://example.org/api.yaml"}}
components:
  parameters:
    one: {$ref: ⟦reference-circle⟧"#/components/parameters/other"}
    other: {$ref: "more.yaml#/back"}
`),
      "more.yaml": "back: {$ref: 'api.yaml#/components/parameters/one'}",
    });
    expect(found).toEqual(expected);
    expect(api?.operations).toMatchObject([{ key: "/b", parameters: [], responses: [{ status: "200" }] }]);
  });
});

describe("servers", () => {
  const servers = `
servers:
  - url: "{protocol}://{host}{base}"
    description: The main one
    name: main
    variables:
      protocol: {enum: [http, https], default: https}
      host: {default: "localhost:80", description: Where it runs}
      base: {default: /v1}
  - url: https://example.org/other
`;

  test("have variables, and those of the API give each path its beginning", () => {
    const api = apiOf(openapi(`${servers}paths: {/a: {get: {}}}`));
    expect(api.servers).toMatchObject([
      {
        url: "{protocol}://{host}{base}",
        description: "The main one",
        name: "main",
        variables: [
          { name: "protocol", default: "https", enum: ["http", "https"], description: "" },
          { name: "host", default: "localhost:80", enum: [], description: "Where it runs" },
          { name: "base", default: "/v1" },
        ],
        location: { file: "api.yaml", pointer: "/servers/0" },
      },
      { url: "https://example.org/other", variables: [] },
    ]);
    expect(api.basePath).toBe("/v1");
    expect(api.operations).toMatchObject([{ key: "/a", path: "/v1/a" }]);
    expect(api.operations[0]).not.toHaveProperty("servers");
  });

  test("of a path or of an operation go before those of the API", () => {
    const paths = `
paths:
  /a:
    servers: [{url: /path}]
    get: {servers: [{url: https://example.org/own/}]}
    put: {}
`;
    const [get, put] = apiOf(openapi(servers + paths)).operations;
    expect(get).toMatchObject({ path: "/own/a", servers: [{ url: "https://example.org/own/" }] });
    expect(put).toMatchObject({ path: "/path/a", servers: [{ url: "/path" }] });
  });

  test.each([
    ["https://example.org", ""],
    ["https://example.org/", "/"],
    ["//example.org/v2", "/v2"],
    ["/v3?x#y", "/v3"],
    ["v4", "/v4"],
    ["./v5", "/v5"],
    ["../../v6", "/v6"],
    [".", ""],
    ["'{unknown}/v7'", "/v7"],
    ["'{unknown}://a/v8'", "/v8"],
    ["'https://a/{unknown}/v9'", "/{unknown}/v9"],
    ["''", ""],
  ])("the path of %s is '%s'", (url, path) => {
    expect(apiOf(openapi(`servers: [{url: ${url}}]\npaths: {}`)).basePath).toBe(path);
  });
});

describe("security", () => {
  test("has schemes of all kinds, of this file or another", () => {
    const { securitySchemes } = apiOf(
      openapi(
        `
paths: {}
components:
  securitySchemes:
    basic: {type: http, scheme: basic, description: A password}
    token: {type: http, scheme: bearer, bearerFormat: JWT, deprecated: true}
    key: {type: apiKey, in: cookie, name: SESSION}
    id: {type: openIdConnect, openIdConnectUrl: https://example.org/.well-known}
    tls: {type: mutualTLS}
    other: {$ref: "security.yaml#/oauth"}
`,
        "3.2.0",
      ),
      {
        "security.yaml": `
oauth:
  type: oauth2
  flows:
    authorizationCode:
      authorizationUrl: https://example.org/authorize
      tokenUrl: https://example.org/token
      refreshUrl: https://example.org/refresh
      scopes: {read: May read, write: May write}
    deviceAuthorization: {deviceAuthorizationUrl: https://example.org/device, tokenUrl: https://example.org/token, scopes: {}}
`,
      },
    );
    expect(securitySchemes).toMatchObject([
      { name: "basic", type: "http", scheme: "basic", description: "A password", deprecated: false },
      { name: "token", scheme: "bearer", bearerFormat: "JWT", deprecated: true },
      { name: "key", type: "apiKey", key: { in: "cookie", name: "SESSION" } },
      { name: "id", openIdConnectUrl: "https://example.org/.well-known" },
      { name: "tls", type: "mutualTLS" },
      {
        name: "other",
        type: "oauth2",
        flows: [
          {
            kind: "authorizationCode",
            authorizationUrl: "https://example.org/authorize",
            tokenUrl: "https://example.org/token",
            refreshUrl: "https://example.org/refresh",
            scopes: [
              { name: "read", description: "May read" },
              { name: "write", description: "May write" },
            ],
          },
          { kind: "deviceAuthorization", deviceAuthorizationUrl: "https://example.org/device", scopes: [] },
        ],
        // Where the file that lists it names it.
        location: { file: "api.yaml", pointer: "/components/securitySchemes/other", at: "key" },
      },
    ]);
  });

  test("of an operation goes before that of the API, and may let anybody call", () => {
    const api = apiOf(
      openapi(`
security: [{token: []}]
paths:
  /a:
    get: {}
    put: {security: []}
    post: {security: [{token: [], oauth: [read, write]}, {}]}
webhooks: {pinged: {post: {}}}
`),
    );
    const [get, put, post] = api.operations;
    expect(get?.security).toBe(api.security);
    expect(put?.security).toEqual([]);
    expect(post?.security).toMatchObject([
      [
        { scheme: "token", scopes: [] },
        {
          scheme: "oauth",
          scopes: [{ name: "read" }, { name: "write" }],
          location: { pointer: "/paths/~1a/post/security/0/oauth", at: "key" },
        },
      ],
      [],
    ]);
    // What the API calls keeps to what others ask of it.
    expect(api.webhooks[0]).not.toHaveProperty("security");
  });

  test("that cannot be read is not taken for none", () => {
    const { api } = readFiles({
      "api.yaml": openapi("security: [token]\npaths: {}\ncomponents: {securitySchemes: [token]}"),
    });
    expect(api).not.toHaveProperty("security");
    expect(api).not.toHaveProperty("securitySchemes");
  });
});
