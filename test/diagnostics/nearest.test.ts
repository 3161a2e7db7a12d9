import { describe, expect, it } from "vitest";
import { nearest } from "../../src/diagnostics/nearest.ts";

describe("nearest names", () => {
  const known = ["login_http_api", "sync_http_api", "m_room_name_event", "m_room_topic_event"];

  it.each([
    ["logn_http_api", ["login_http_api"]],
    ["login_htpt_api", ["login_http_api"]],
    ["LOGIN_HTTP_API", ["login_http_api"]],
    ["m_room_nmae_event", ["m_room_name_event"]],
    ["something_else_entirely", []],
    ["", []],
  ])("for %s are %j", (name, expected) => {
    expect(nearest(name, known)).toEqual(expected);
  });

  it("are three at most, the nearest first", () => {
    expect(nearest("abcdef", ["abcxyf", "abcdeg", "abcdef1", "abcdxf"])).toEqual([
      "abcdef1",
      "abcdeg",
      "abcdxf",
    ]);
  });
});
