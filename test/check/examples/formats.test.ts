import { expect, test } from "vitest";
import { textFormats } from "../../../src/check/examples/formats.ts";
import { api, check } from "./check.ts";

test.each([
  [
    "email",
    [
      '"a b"@example.org',
      '"a@b"@example.org',
      '"a..b\\"c"@example.org',
      "a@[127.0.0.1]",
      "a@[IPv6:::1]",
      "a.b+c@example.org",
      "ä@example.org",
      '""@example.org',
    ],
  ],
  ["date-time", ["1998-12-31T23:59:60Z", "1985-04-12t23:20:50.52z", "1937-01-01 12:00:27.87+00:20"]],
  ["hostname", ["xn--4gbwdl.xn--wgbh1c", "a-b.example", "127.0.0.1"]],
  ["ipv6", ["::", "::1", "1::", "::ffff:192.0.2.128", "1:2:3:4:5:6:7:8"]],
  ["uri", ["urn:oasis:names", "mailto:a@example.org", "http://[2001:db8::7]/c=GB?a", "tel:+1-816-555-1212"]],
])("%s allows what its standard allows", (format, values) => {
  for (const value of values) expect(textFormats.get(format)?.(value), value).toBe(true);
});

test.each([
  [
    "email",
    [
      '"a"b"@example.org',
      '"a\\"@example.org',
      "a b@example.org",
      "a@[127.0.0.300]",
      "a@[IPv6:1]",
      "a@b@example.org",
      "@example.org",
      '"a\nb"@example.org',
      "a@",
    ],
  ],
  ["date-time", ["1998-02-31T00:00:00Z", "1998-12-31T23:59:60"]],
  ["ipv6", ["1:2", "::1::", "12345::", "::127.0.0.1.1"]],
])("%s allows nothing else", (format, values) => {
  for (const value of values) expect(textFormats.get(format)?.(value), value).toBe(false);
});

test("lengths and patterns count whole characters, of keys as well", async () => {
  const parameters = `- { in: query, name: a, type: string, maxLength: 1, pattern: ^.$, x-example: 😀 }
- { in: query, name: b, type: string, minLength: 2, x-example: ⟦example-mismatch⟧😀 }`;
  await check({ "api/a.yaml": api({ parameters }) });
  const body = "type: object\nadditionalProperties: false\npatternProperties: { ^.$: { type: integer } }\n";
  await check({ "api/a.yaml": api({ body: `${body}example: { 😀: 1, a: 2 }` }) });
  await check({
    "api/a.yaml": api({ body: `${body}example: { 😀: ⟦example-mismatch⟧a, ⟦example-mismatch⟧😀😀: 1 }` }),
  });
});
