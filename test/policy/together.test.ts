import { expect, it } from "vitest";
import { smallProject } from "../helpers/small-project.ts";
import { check } from "./check.ts";

const ping = smallProject["api/ping.yaml"].replace("get:", "get:\n      operationId: ping");
const marked = (mark: (text: string) => string) => mark(ping);

/** Two APIs that say the same, each in a chapter of its own. */
const twice = (second: string, targets: string) => ({
  ...smallProject,
  "targets.yaml": targets,
  "api/ping.yaml": ping,
  "api/pong.yaml": second,
  "specification/pong.rst": "Pong\n====\n\n{{pong_http_api}}\n",
});
const apart =
  "targets: { one: { files: [intro.rst, details.rst] }, other: { output: b, files: [intro.rst, pong.rst] } }\n";

it("APIs that no target shows together may use the same paths and operation ids", async () => {
  await check(twice(ping, apart));
  await check(
    twice(
      ping
        .replace("summary:", "x-alias: { canonical-link: x, aliases: ['/ping/{count}'] }\n      summary:")
        .replace("/ping/", "/pang/"),
      apart,
    ),
  );
});

it("those that a target shows together may not, and are reported once", async () => {
  const second = marked((text) =>
    text
      .replace("/ping/{count}", "⟦duplicate-endpoint⟧/ping/{count}")
      .replace("operationId: ping", "operationId: ⟦duplicate-operation-id⟧ping"),
  );
  const together = "files: [intro.rst, details.rst, pong.rst]";
  const { placed } = await check(
    twice(second, `targets: { one: { ${together} }, other: { output: b, ${together} } }\n`),
  );
  expect(placed).toHaveLength(2);
});

it("where it is not known what targets show, only one file is compared with itself", async () => {
  await check({
    ...twice(ping, "targets: { one: { files: [intro.rst, details.rst, pong.rst] } }\n"),
    "specification/intro.rst":
      "Introduction\n============\n\n{{spec_version}}\n\n{{⟦unknown-placeholder⟧what_may_this_be}}\n",
  });
});

it.each([
  ["begins with a digit", "2fa", "2fa_http_api"],
  ["holds letters that are not English", "größe", "größe_http_api"],
  ["holds a blank and signs", "a b+c@d", "a_b_c_d_http_api"],
  ["begins with a sign", "$x", "_x_http_api"],
])("the section of an API file can be shown whose name %s", async (_, name, section) => {
  const { ["api/ping.yaml"]: api, ...rest } = smallProject;
  for (const placeholder of [
    `{{${section}}}`,
    `{{ ${section} }}`,
    `<<${section}>>`,
    `{% if true %}{{${section}}}{% endif %}`,
  ])
    await check({
      ...rest,
      [`api/${name}.yaml`]: api,
      "specification/details.rst": `Details\n=======\n\n${placeholder}\n\n<<m_ping_event>>\n`,
    });
});

it("numbers and words of a text are no placeholders", async () => {
  await check({
    ...smallProject,
    "specification/intro.rst": "Introduction\n============\n\n{{spec_version}} <<3rd>> {{ 1 }} {{ 1.5 }}\n",
  });
});
