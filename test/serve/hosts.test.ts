import { describe, expect, it } from "vitest";
import { createHostCheck } from "../../src/serve/hosts.ts";

describe("the check of a request's host", () => {
  it.each(["localhost", "localhost:8000", "LOCALHOST:80", "127.0.0.1:8000", "[::1]:8000", "[::1]"])(
    "lets %s pass",
    (host) => expect(createHostCheck("127.0.0.1")(host)).toBe(true),
  );

  it.each([
    undefined,
    "",
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:8000",
    "evil.example:127.0.0.1",
    "192.0.2.7:8000",
    "localhost:8000@evil.example",
    "[::1",
  ])("does not let %s pass", (host) => expect(createHostCheck("127.0.0.1")(host)).toBe(false));

  it("lets the host pass that was given", () => {
    const check = createHostCheck("Desk.local");
    expect(check("desk.local:8000")).toBe(true);
    expect(check("other.local:8000")).toBe(false);
  });

  it("lets any address of numbers pass where all may connect, but no names", () => {
    for (const bound of ["0.0.0.0", "::", "0", "0:0:0:0:0:0:0:0", "::0"]) {
      const check = createHostCheck(bound);
      expect(check("192.0.2.7:8000")).toBe(true);
      expect(check("[2001:db8::7]:8000")).toBe(true);
      expect(check("evil.example")).toBe(false);
    }
  });
});
