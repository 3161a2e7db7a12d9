import type { Content } from "../../helpers/memory-files.ts";

/** targets.yaml, where templates and lists of anchors are, and what came before. */
export const project: Record<string, Content> = {
  "targets.yaml": `targets:
  main:
    files: [intro.rst, reference.rst, ⟦chapter-twice⟧intro.rst, markup.rst, links.rst, templates.rst, generated.rst, merged.rst]
    page: { logo: ⟦logo-size⟧site/logo.png }
  above: { files: [{ 1: details.rst }, ⟦chapter-above-first⟧more.rst] }
  below: { files: [details.rst, { 3: ⟦chapter-too-deep⟧more.rst }] }
  deep: { files: [levels.rst, { 5: deep.rst }] }
  titles: { files: [titles.rst] }
  relative: { files: [relative.rst] }
  prose: { files: [prose.md, front.md, calls.md] }
  unread: { files: [details.rst] }
groups:
  ⟦unused-group⟧spare: [details.rst]
event_groups: { pings: [m.ping, ⟦event-group-unmatched⟧m.pnig] }
collections:
  loans: { schemas: "loans/*.yaml", examples: loans/examples }
  more: { schemas: more/loan-ended.yaml }
  empty: { schemas: ⟦collection-without-files⟧"loans/*.json" }
sources: { templates: mine }
redirects: { ⟦redirect-existing⟧overview: links }
coverage: { descriptions: 100 }
`,
  "specification/targets.yaml": "⟦targets-twice⟧targets: { main: { files: [intro.rst] } }\n",
  "event-schemas/schema/m.mine": '⟦unused-section⟧⟦event-without-example⟧{ "type": ⟦yaml-not-json⟧object }',
  "changelogs/be-low.rst": "v1.0\n====\n",
  "changelogs/be_low.rst": "⟦duplicate-changelog⟧v1.0\n====\n",
  "changelogs/above/pyproject.toml": "[tool.towncrier]\ndirectory = ⟦toml-syntax⟧news\n",
  "changelogs/above/newsfragments/1.featur": "⟦newsfragment-name⟧Text.\n",
  "changelogs/above/news/2.feature": "⟦newsfragment-folder⟧Text.\n",
  "CHANGELOG.rst": "⟦changelog-without-version⟧Changes\n=======\n",
  "loans/loan-ended.yaml":
    "⟦schema-without-example⟧⟦unused-section⟧description: A loan has ended.\ntype: string\n",
  "more/loan-ended.yaml": "⟦duplicate-placeholder⟧description: A loan has begun.\ntype: string\nexample: a\n",
  "loans/examples/loan-strated.yaml": "⟦collection-example-unmatched⟧a\n",
  "site/logo.png": "x".repeat(100_001),
  "mine/event.njk": "{{ event.title }}\n\n⟦template-failed⟧{{ event.nothing }}\n",
  "mine/shortcodes/old.njk":
    "⟦merge-conflict⟧<<<<<<< HEAD\n{{ params[0] }}\n=======\n{{ params.v }}\n>>>>>>> other\n",
  "mine/evnt.njk": "⟦template-unused⟧{{ event.title }}\n",
  "out/specification.anchors.json": '{ "version": 1, "anchors": [\n{"id":"log-in","title":"Log in"}\n] }\n',
  "out/unread.anchors.json": '⟦anchors-unreadable⟧{ "version": 2, "anchors": [] }\n',
};
