import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasPython, inJavaScript, inPython, type Sent, sentByFetch, sentByRequests } from "./sent.ts";

const put = `PUT /a/b?c=d&e=%27 HTTP/1.1
Host: api.example:8443
Authorization: Bearer x'y
Content-Type: application/json

{
  "name": "é\\n\\"q\\"",
  "list": [1, 2.50, true, null]
}`;

describe("a request in JavaScript", () => {
  it("is code as people write it", () => {
    expect(inJavaScript(put)).toBe(`const response = await fetch("https://api.example:8443/a/b?c=d&e=%27", {
  method: "PUT",
  headers: {
    "Authorization": "Bearer x'y",
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    "name": "é\\n\\"q\\"",
    "list": [1, 2.50, true, null]
  }),
});`);
    expect(inJavaScript("GET /a")).toBe('const response = await fetch("https://server.example/a");');
  });

  it("reads files, and says of what types the parts of a form are", async () => {
    const { body } = await sentByFetch(form);
    expect(body).toEqual([
      { name: "note", value: 'it\'s "here"\nand `there`' },
      { name: "photo", value: { value: { file: "photo" }, type: "image/png" }, filename: "photo" },
      { name: "about", value: { value: '{"a":1}', type: "application/json" } },
    ]);
    const scan = "POST /a\nContent-Type: image/png\n\n{file}";
    expect(await sentByFetch(scan)).toMatchObject({ body: { file: "file" } });
  });

  it.each([
    ["GET /a\n\n{}", "// fetch sends no body with GET."],
    ["TRACE /a", "// fetch does not send TRACE."],
  ])("says what fetch refuses: %s", (text, said) => {
    expect(inJavaScript(text)).toBe(said);
  });

  it("says that a browser sends its own cookies", () => {
    expect(inJavaScript("GET /a\nCookie: a=b")).toContain(
      '    // A browser leaves this out, and sends its own.\n    "Cookie": "a=b",',
    );
  });

  it("sends what the request shows", async () => {
    await fc.assert(
      fc.asyncProperty(requests, async ({ text, sent }) => {
        expect(plainBody(await sentByFetch(text))).toEqual(sent);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe("a request in Python", () => {
  it("is code as people write it", () => {
    expect(inPython(put)).toBe(`import requests

response = requests.put(
    "https://api.example:8443/a/b?c=d&e=%27",
    headers={
        "Authorization": "Bearer x'y",
    },
    json={
      "name": "é\\n\\"q\\"",
      "list": [1, 2.50, True, None]
    },
)`);
    expect(inPython("GET /a")).toBe('import requests\n\nresponse = requests.get("https://server.example/a")');
  });

  it.skipIf(!hasPython)("reads files, and says of what types the parts of a form are", () => {
    const [sent] = sentByRequests([form]);
    expect(sent?.body).toEqual([
      ["note", [null, 'it\'s "here"\nand `there`']],
      ["photo", ["photo", { file: "photo", mode: "rb" }, "image/png"]],
      ["about", [null, '{"a":1}', "application/json", { "X-Hue": '"2"' }]],
    ]);
  });

  it.skipIf(!hasPython)("sends what the request shows", () => {
    const samples = fc.sample(requests, { seed: 6, numRuns: 300 });
    const found = sentByRequests(samples.map(({ text }) => text));
    expect(found.map(plainBody)).toEqual(samples.map(({ sent }) => sent));
  });
});

describe("a body of JSON", () => {
  it.each([
    ["a number that is too large", '{"id": 12345678901234567890}'],
    ["a key that stands twice", '{"a": 1, "a": 2}'],
    ["a key that is no property of a literal", '{"__proto__": {}}'],
    ["a key that objects move to the front", '{"b": 1, "404": 2}'],
    ["a mistake", '{"a": 1,}'],
  ])("stays a text where it has %s", async (_, json) => {
    const text = `POST /a\nContent-Type: application/json\n\n${json}`;
    expect((await sentByFetch(text)).body).toBe(json);
    expect(inPython(text)).toContain("data=");
  });
});

const form = `POST /a
Content-Type: multipart/form-data; boundary=b

--b
Content-Disposition: form-data; name="note"

it's "here"
and \`there\`
--b
Content-Disposition: form-data; name="photo"; filename="photo"
Content-Type: image/png

{photo}
--b
Content-Disposition: form-data; name="about"
Content-Type: application/json
X-Hue: "2"

{"a":1}
--b--`;

/** What means something in a string of some language. */
const nasty = fc.string({
  unit: fc.constantFrom(..."'\"\\$`{}!\n\r\t #%@-x1é😀\u0007\u2028", "${", '"""', "\\n"),
});

const requests = fc
  .record({
    method: fc.constantFrom("POST", "PUT", "PATCH", "PURGE"),
    path: nasty,
    header: nasty,
    body: fc.oneof(nasty, fc.jsonValue()),
  })
  .map(({ method, path, header, body }): { text: string; sent: Sent } => {
    const target = `/${path.replace(/\s/g, "")}`;
    const value = header.replace(/[\n\r\u2028]/g, "").trim();
    const isText = typeof body === "string";
    // A blank body is none, and a text that begins so would be JSON.
    const written = isText ? `_${body}` : JSON.stringify(body, null, 2);
    const mediaType = isText ? "text/plain" : "application/json";
    return {
      text: `${method} ${target}\nX-Value: ${value}\nContent-Type: ${mediaType}\n\n${written}`,
      sent: {
        method,
        address: `https://server.example${target}`,
        headers: { "X-Value": value, "Content-Type": mediaType },
        body: isText ? written : JSON.parse(written),
      },
    };
  });

/** JSON that is sent as a text is its value. */
function plainBody({ headers, body, ...sent }: Sent): Sent {
  const isJson = headers["Content-Type"] === "application/json" && typeof body === "string";
  return { ...sent, headers, body: isJson ? JSON.parse(body) : body };
}
