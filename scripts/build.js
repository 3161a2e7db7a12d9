// Bundles the command into dist/, with the licences of what is bundled.
//
// Its form is chosen for the time to start, each step measured: CommonJS, because Node's loader of ES modules reads all
// of Node's streams along with `node:fs`; heavy parts in files of their own, which are read when first used.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { precompiledTemplates } from "./precompile.js";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");

/** What the file of each heavy part exports, by the way it is imported. */
const heavyParts = {
  chokidar: { file: "chokidar", exported: 'require("chokidar")' },
  "ajv/dist/2019.js": { file: "ajv", exported: 'require("ajv/dist/2019.js")' },
  diff: { file: "diff", exported: 'require("diff")' },
  nunjucks: { file: "nunjucks", exported: 'require("nunjucks")' },
  "z-schema": { file: "z-schema", exported: 'require("z-schema").default' },
  // Everything that reads Markdown.
  // Everything that reads reStructuredText and makes pages.
  "../html/publish.ts": { file: "html", exported: 'require("./src/html/publish.ts")' },
};

/** Parts of which most runs need nothing: the file is read when one of their functions is called. */
const seldomParts = {
  "published/openapi3.ts": {
    file: "openapi3-schemas",
    functions: ["openapi3Schema"],
    exported: 'require("./src/api/form/published/openapi3.ts")',
  },
  "changelogs/towncrier.ts": {
    file: "towncrier",
    functions: ["readSettings"],
    exported: 'require("./src/model/changelogs/towncrier.ts")',
  },
  "markdown/index.ts": {
    file: "markdown",
    functions: ["readMarkdown"],
    exported: 'require("./src/markdown/index.ts")',
  },
  "difference-page/page.ts": {
    file: "difference-page",
    functions: ["differencePage"],
    exported: 'require("./src/difference-page/page.ts")',
  },
  "markdown/emit/emit.ts": {
    file: "markdown-emit",
    functions: ["emitMarkdown"],
    exported: 'require("./src/markdown/emit/emit.ts")',
  },
};

/** What packages load but never use here. */
const unused = [
  // For nunjucks to watch templates, which nobody asks it to.
  { path: "chokidar", importer: "/nunjucks/", contents: "module.exports = {}" },
  // For subcommands that are programs; it loads the network, too.
  { path: "child_process", importer: "/commander/", contents: "module.exports = {}" },
  // For patterns; z-schema is given none (see src/check/examples/pattern/).
  { path: "safe-regex2", importer: "/z-schema/", contents: "module.exports = () => true" },
];

const shared = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  // jsonc-parser cannot be bundled in the form that "main" names.
  mainFields: ["module", "main"],
  legalComments: "none",
  metafile: true,
};

/** For the stack of an error of ours. Nothing names the maps, so that Node reads none by itself. */
const mapped = { sourcemap: "external", sourcesContent: false };

const outputs = await Promise.all([
  build({
    ...shared,
    ...mapped,
    entryPoints: { spec: "src/entry.ts" },
    outdir: "dist",
    outExtension: { ".js": ".cjs" },
    banner: { js: 'const importMetaUrl=require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "importMetaUrl" },
    plugins: [heavyPartsApart(), seldomPartsApart(), unusedLeftOut(), precompiledTemplates()],
  }),
  ...Object.values({ ...heavyParts, ...seldomParts }).map(({ file, exported }) =>
    build({
      ...shared,
      ...(exported.includes("./src/") ? mapped : {}),
      stdin: { contents: `module.exports = ${exported}`, resolveDir: process.cwd() },
      outfile: `dist/${file}.cjs`,
      plugins: [seldomPartsApart(), unusedLeftOut()],
    }),
  ),
  // What pages bring along for the browser.
  build({
    entryPoints: {
      page: "src/html/client/page.ts",
      samples: "src/html/client/samples.ts",
      "not-found": "src/html/client/not-found.ts",
      preview: "src/serve/client/preview.ts",
      "preview-style": "src/serve/client/preview.css",
      "page-style": "src/html/client/page.css",
      difference: "src/difference-page/client/difference.ts",
      "difference-style": "src/difference-page/client/difference.css",
    },
    outdir: "dist",
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox125", "safari17.5"],
    legalComments: "none",
    metafile: true,
  }),
]);

writeFileSync(
  "dist/THIRD-PARTY-NOTICES.txt",
  notices(outputs.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);
writeFileSync(
  "dist/library.d.mts",
  `${readFileSync("src/library/types.ts", "utf8")}
export declare const openProject: Library["openProject"];
export declare const explain: Library["explain"];
`,
);
copyFileSync("src/project/targets.schema.json", "dist/targets.schema.json");
copyFileSync("src/project/words.schema.json", "dist/words.schema.json");
copyFileSync("src/project/profile/profile.schema.json", "dist/profile.schema.json");
execFileSync(process.execPath, ["scripts/code-cache.cjs"], { stdio: ["ignore", "ignore", "inherit"] });

function heavyPartsApart() {
  return {
    name: "heavy parts apart",
    setup({ onResolve }) {
      for (const [imported, { file }] of Object.entries(heavyParts)) {
        const filter = new RegExp(`^${imported.replaceAll(".", "\\.")}$`);
        onResolve({ filter }, () => ({ path: `./${file}.cjs`, external: true }));
      }
    },
  };
}

function seldomPartsApart() {
  return {
    name: "seldom parts apart",
    setup({ onResolve, onLoad }) {
      for (const [path, { file, functions }] of Object.entries(seldomParts)) {
        onResolve({ filter: new RegExp(`/${path.replaceAll(".", "\\.")}$`) }, ({ kind }) =>
          kind === "import-statement" ? { path, namespace: "seldom" } : undefined,
        );
        onResolve({ filter: new RegExp(`^\\./${file}\\.cjs$`) }, ({ path: external }) => ({
          path: external,
          external: true,
        }));
        onLoad({ filter: new RegExp(`^${path}$`), namespace: "seldom" }, () => ({
          contents: functions
            .map((name) => `export const ${name} = (...given) => require("./${file}.cjs").${name}(...given);`)
            .join("\n"),
        }));
      }
    },
  };
}

function unusedLeftOut() {
  return {
    name: "unused left out",
    setup({ onResolve, onLoad }) {
      for (const [index, { path, importer, contents }] of unused.entries()) {
        const namespace = `unused-${index}`;
        onResolve({ filter: new RegExp(`^(node:)?${path}$`) }, (from) =>
          from.importer.includes(importer) ? { path, namespace } : undefined,
        );
        onLoad({ filter: /.*/, namespace }, () => ({ contents }));
      }
    },
  };
}

/** The licences of the packages that the bundles contain. */
function notices(inputs) {
  const names = inputs.map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  const packages = [...new Set(names.filter(Boolean))].sort();
  return packages
    .map((name) => {
      const folder = `node_modules/${name}`;
      const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const text = file ? readFileSync(`${folder}/${file}`, "utf8").trim() : `Licence: ${license}`;
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${"-".repeat(79)}\n\n`);
}
