import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curlSample } from "../../../src/html/samples/curl.ts";
import { sampleRequest } from "../../../src/html/samples/sample-request.ts";

function curlCommand(text: string): string | undefined {
  const request = sampleRequest(text);
  return request && curlSample(request);
}

/** The arguments that a POSIX shell gives to curl for each command. */
function argumentsOf(commands: readonly string[]): string[][] {
  const script = `curl() { printf '%s\\0' "$#" "$@"; }\n${commands.join("\n")}\n`;
  const { stdout, status } = spawnSync("sh", { input: script });
  expect(status).toBe(0);
  const words = stdout.toString("utf8").split("\0");
  const found: string[][] = [];
  for (let at = 0; at < words.length - 1; ) {
    const count = Number(words[at]);
    found.push(words.slice(at + 1, at + 1 + count));
    at += count + 1;
  }
  return found;
}

/** The arguments of one request. */
function curl(text: string): string[] | undefined {
  const command = curlCommand(text);
  return command === undefined ? undefined : argumentsOf([command])[0];
}

describe("the command of a request", () => {
  it("says all that the request says", () => {
    const text = `PUT /a/b?c=d&e=%27 HTTP/1.1
Host: api.example:8443
Authorization: Bearer x'y
Content-Type: text/plain
Content-Length: 5

it's
 here`;
    expect(curl(text)).toEqual([
      "-X",
      "PUT",
      "https://api.example:8443/a/b?c=d&e=%27",
      "-H",
      "Authorization: Bearer x'y",
      "-H",
      "Content-Type: text/plain",
      "--data-raw",
      "it's\n here",
    ]);
  });

  it.each([
    ["a host that there cannot be, where none is named", "GET /a", ["https://server.example/a"]],
    ["no encryption for one's own machine", "GET /a\nHost: localhost:8008", ["http://localhost:8008/a"]],
    ["a whole address as it is", "GET http://a.example/b HTTP/1.1", ["http://a.example/b"]],
    ["braces that are no pattern", "GET /a/{b}", ["-g", "https://server.example/a/{b}"]],
    ["HEAD without waiting for a body", "HEAD /a", ["--head", "https://server.example/a"]],
    ["DELETE", "DELETE /a HTTP/1.1", ["-X", "DELETE", "https://server.example/a"]],
    ["a header without a value", "GET /a\nX-Empty:", ["https://server.example/a", "-H", "X-Empty;"]],
  ])("says %s", (_, text, expected) => {
    expect(curl(text)).toEqual(expected);
  });

  it("knows a body without a blank line before it, and does not call it a form", () => {
    const post = ["-X", "POST", "https://server.example/a", "-H"];
    expect(curl('POST /a\n{\n  "b": 1\n}')).toEqual([
      ...post,
      "Content-Type: application/json",
      "--data-raw",
      '{\n  "b": 1\n}',
    ]);
    expect(curl("POST /a\n\nsome bytes")).toEqual([...post, "Content-Type:", "--data-raw", "some bytes"]);
  });

  it("sends the values of a form, and what is more than values as it is", () => {
    const form = (head: string) =>
      `POST /a\nContent-Type: multipart/form-data; boundary=b\n\n--b\n${head}\n\n@it's\n--b--`;
    const values = ["-X", "POST", "https://server.example/a", "--form-string", "n=@it's"];
    expect(curl(form('Content-Disposition: form-data; name="n"'))).toEqual(values);
    expect(curl(form('Content-Disposition: form-data; name="n"; filename="f"'))).toEqual([
      ...["-X", "POST", "https://server.example/a", "-F", `n="@it's";filename="f"`],
    ]);
  });

  it("reads the files of a form, and bodies of bytes, from beside", () => {
    const part = (head: string, value: string) =>
      `--b\nContent-Disposition: form-data; ${head}\n\n${value}\n`;
    const file = part('name="photo"; filename="photo"\nContent-Type: image/png', "{photo}");
    const json = part('name="about"\nContent-Type: application/json', '{"a":"\\"b"}');
    const scan = part('name="scan"; filename="scan"\nContent-Type: image/png\nX-Hue: "2"', "{scan}");
    const form = `POST /a\nContent-Type: multipart/form-data; boundary=b\n\n${file}${json}${scan}--b--`;
    expect(curl(form)?.slice(3)).toEqual([
      ...["-F", "photo=@photo;type=image/png"],
      ...["-F", 'about="{\\"a\\":\\"\\\\\\"b\\"}";type=application/json'],
      ...["-F", 'scan=@scan;type=image/png;headers="X-Hue: \\"2\\""'],
    ]);
    expect(curl("PUT /a\nContent-Type: image/png\n\n{file}")?.slice(3)).toEqual([
      ...["-H", "Content-Type: image/png", "--data-binary", "@file"],
    ]);
  });

  it.each([
    ["a response", "HTTP/1.1 200 OK"],
    ["a request and its response", "GET /a HTTP/1.1\n\nHTTP/1.1 200 OK\n\nhello"],
    ["two requests", "GET /a HTTP/1.1\n\nPOST /b HTTP/1.1"],
    ["prose", "GET the milk"],
    ["another protocol", "GET javascript:alert(1)"],
  ])("is not made of %s", (_, text) => {
    expect(curlCommand(text)).toBeUndefined();
  });

  it("gives the shell each part to the byte", () => {
    // A shell's script can hold no NUL.
    const nasty = fc.string({
      unit: fc.constantFrom("'", '"', "\\", "$", "`", "!", "\n", " ", "x", "é", "%", "@", "-"),
    });
    const requests = fc.array(fc.tuple(nasty, nasty, nasty), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(requests, (parts) => {
        const made = parts.map(([path, value, body]) => {
          const target = `/${path.replace(/\s/g, "")}`;
          const header = value.replace(/\n/g, "").trim();
          const sent = `{${body}`;
          const text = `POST ${target}\nX-Value: ${header}\nContent-Type: a/b\n\n${sent}`;
          const words = ["-X", "POST", `https://server.example${target}`];
          const given = ["-H", header === "" ? "X-Value;" : `X-Value: ${header}`, "-H", "Content-Type: a/b"];
          return { text, words: [...words, ...given, "--data-raw", sent] };
        });
        expect(argumentsOf(made.map(({ text }) => curlCommand(text) ?? "false"))).toEqual(
          made.map(({ words }) => words),
        );
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("takes no longer than the text is long", () => {
    for (const text of [
      `GET /${"a ".repeat(50_000)}`,
      `GET /a\nb:${" ".repeat(100_000)}c`,
      `POST /\n${"{".repeat(100_000)}`,
    ])
      curlCommand(text);
  });
});
