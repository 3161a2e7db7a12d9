import { describe, expect, it } from "vitest";
import { partIds } from "../../src/html/reference/part-anchors.ts";
import { chooseAnchors } from "../../src/html/site/anchors.ts";
import { parse, resolve } from "../../src/rst/index.ts";
import { pageOf } from "./assets.ts";

const ids = (text: string) =>
  [...chooseAnchors(resolve([parse(text).document])).values()].map(({ id }) => id);

const table = (caption: string, ...names: string[]) =>
  `.. list-table:: ${caption}\n   :header-rows: 1\n\n   * - Name\n     - Meaning\n${names
    .map((name) => `   * - \`\`${name}\`\`\n     - Text.\n`)
    .join("")}\n`;

describe("anchors of what sections are made of", () => {
  it("are made of section, table and row", () => {
    const text = `Login\n=====\n\n${table("Query parameters", "user_id", "since")}`;
    expect(ids(text)).toEqual([
      "login",
      "login-query-parameters",
      "login-query-parameters-user-id",
      "login-query-parameters-since",
    ]);
  });

  it("are made of the name of an object where a table has one", () => {
    const text = `Login\n=====\n\n${table("Body: ``Room``", "id").replace("header-rows", "class: object type-column-2\n   :header-rows")}`;
    expect(ids(text)).toEqual(["login", "login-room", "login-room-id"]);
  });

  it("are there for responses and what stands in them", () => {
    const response = (status: number) =>
      `.. rubric:: Response ${status}\n   :class: response status-${status}\n\n${table("Headers", "ETag")}`;
    expect(ids(`Login\n=====\n\n${response(200)}${response(404)}`)).toEqual([
      "login",
      "login-response-200",
      "login-response-200-headers",
      "login-response-200-headers-etag",
      "login-response-404",
      "login-response-404-headers",
      "login-response-404-headers-etag",
    ]);
  });

  it("are there for terms that are literals, such as values that are described", () => {
    expect(
      ids("Rules\n=====\n\n``public``\n  Anyone.\n``private``\n  Who is invited.\nother\n  Text.\n"),
    ).toEqual(["rules", "rules-public", "rules-private"]);
  });

  const choices = (...values: string[]) =>
    `.. class:: choices\n\n${values.map((value) => `- \`\`${value}\`\`: Text of \`\`it\`\`.\n`).join("")}\n`;

  it("are there for values to choose from that are described", () => {
    const list = choices('"open"', "1", "-1", '"*"', '"open"').replaceAll("\n", "\n       ");
    const text = `Login\n=====\n\n${table("Keys", "state", "state_open").replace("Text.", list)}`;
    expect(ids(text)).toEqual([
      "login",
      "login-keys",
      "login-keys-state",
      // What has had its anchor before keeps it.
      "login-keys-state-open",
      ...["open-2", "1", "minus-1", "value", "open-3"].map((name) => `login-keys-state-${name}`),
    ]);
    // A list of another kind has none.
    expect(ids(text.replace("class:: choices", "class:: others"))).toHaveLength(4);
  });

  it("are there for more values than a call of a function can take", () => {
    const { identified } = resolve([parse(`Login\n=====\n\n${choices("1")}`).document]);
    const section = identified.find((node) => node.type === "section");
    const list = section?.children.find((node) => node.type === "bulletList");
    if (!section || !list) throw new Error("There is no list");
    const [item] = list.children;
    const many = { ...list, children: Array(200_000).fill(item) };
    const ids = partIds([[{ ...section, children: [many] }, "login"]], new Map(), () => true);
    expect([...ids.values()].map(({ id }) => id)).toEqual(["login-1-200000"]);
  });

  it("are links at those values", () => {
    const page = pageOf(`Login\n=====\n\n${choices('"<b>"', "`x`")}`);
    expect(page).toContain(
      '<a class="self" href="#login-b"><code id="login-b">"&lt;b>"</code></a>: Text of <code>it</code>.',
    );
  });

  it("stay what they are when something is put before them, and are counted where all is alike", () => {
    const text = `Login\n=====\n\n${table("Keys", "a", "a")}`;
    expect(ids(text)).toEqual(["login", "login-keys", "login-keys-a", "login-keys-a-2"]);
    expect(ids(`Before\n======\n\n${table("Keys", "a")}${text}`)).toEqual(expect.arrayContaining(ids(text)));
  });

  it("give way to anchors of sections and of authors", () => {
    const text = `A\n=\n\n.. _a-keys:\n\nText.\n\n${table("Keys", "x")}\nA Keys X\n========\n\nText.\n`;
    expect(ids(text)).toContain("a-keys-2");
    expect(new Set(ids(text)).size).toBe(ids(text).length);
  });

  it("stay short and safe, whatever a name is", () => {
    const text = `${"Long ".repeat(400)}\n${"=".repeat(2000)}\n\n${table("Keys", '<b onclick="x()">&', "n".repeat(500))}`;
    for (const id of ids(text).slice(1)) {
      expect(id.length).toBeLessThan(260);
      expect(id).toMatch(/^[\w-]+$/);
    }
    expect(pageOf(text)).not.toContain("<b onclick");
  });

  it("are links that readers can copy, without script", () => {
    const page = pageOf(`Login\n=====\n\n${table("Keys", "a")}`);
    expect(page).toContain(
      '<td id="login-keys-a"><a class="self" href="#login-keys-a"><code>a</code></a></td>',
    );
    expect(page).toContain('<a class="self" href="#login-keys">Keys</a>');
  });
});
