import { smallProject } from "../../helpers/small-project.ts";

/** What is reported only where all of a project can be read: until then it may yet be of use. */
export const settled = {
  ...smallProject,
  "targets.yaml": `${smallProject["targets.yaml"]}sources: { templates: ⟦template-set-empty⟧mine }
descriptions: { ⟦descriptions-path-unmatched⟧mine: plain }
rules:
  unused-section:
    paths: { ⟦rule-path-unmatched⟧"none/**": off }
`,
  "mine/readme.txt": "",
  "changelogs/othr/newsfragments/1.feature": "⟦changelog-target-unknown⟧One.\n",
  "specification/forgotten.rst": "⟦chapter-unlisted⟧Forgotten\n=========\n\nA text.\n",
  "event-schemas/schema/rooms/m.topic": '⟦event-unread⟧{ "type": "object" }\n',
  "specification/notes.md": "⟦chapter-unlisted⟧# Notes\n",
  "specification/intro.rst": `Overview
========

.. spec-ignore: ⟦exception-unused⟧rst-reference

Version {{spec_version}}.
`,
  "spec-baseline.json":
    '{ "version": 1, "findings": [⟦baseline-stale⟧{ "file": "a", "code": "rst-reference", "message": "a" }] }\n',
  "api/stray.yaml": "⟦no-api-file⟧info: { title: T, version: '1' }\n",
};
