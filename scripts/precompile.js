// Compiles the templates that come with `spec`, for src/templates/precompiled.ts in the bundle.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const compiler = createRequire(import.meta.url)("nunjucks/src/compiler");

/** As in src/templates/environment.ts. */
const options = { autoescape: false, throwOnUndefined: true };

/** An esbuild plugin. */
export function precompiledTemplates() {
  return {
    name: "precompiled templates",
    setup({ onLoad }) {
      onLoad({ filter: /src\/templates\/precompiled\.ts$/ }, ({ path }) => ({
        loader: "ts",
        contents: readFileSync(path, "utf8").replace("new Map()", `new Map([${templates().join(",")}])`),
      }));
    },
  };
}

function templates() {
  return ["default", "2015"].flatMap((set) =>
    readdirSync(`templating/${set}`)
      .filter((name) => name.endsWith(".njk"))
      .map((name) => {
        const text = readFileSync(`templating/${set}/${name}`, "utf8");
        const code = compiler.compile(text, [], [], name, options);
        return `[${JSON.stringify(`${name}\n${text}`)}, (() => {${code}})()]`;
      }),
  );
}
