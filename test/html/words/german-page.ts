import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import type { PageText } from "../../../src/html/read-text.ts";
import type { Indexes } from "../../../src/indexes/types.ts";
import { partedText } from "../../helpers/parted-text.ts";

/** All of the page's own words in German. */
export const german: Record<string, string> = Object(
  load(readFileSync(new URL("german.yaml", import.meta.url), "utf8")),
);

/** A text in German that has something of everything that a page says something to itself. */
const text = `.. note:: Das gilt.

.. tip:: Das hilft.

.. warning:: Das ist laut.

Ausleihe
========

.. contents::
   :local:

Es gibt [#]_ \`\`FEHLT\`\`.

.. [#] Etwas.

Regeln
------

\`\`FEHLT\`\`
   Das gibt es nicht.

Text mit \`\`loan.started\`\`.

.. class:: endpoint

\`\`GET /buch/{nummer}\`\`
----------------------

.. class:: summary

Zeigt ein Buch.

.. class:: value-type

Inhalt: \`\`Band or Heft\`\`.

.. list-table:: \`\`Band\`\`
   :class: object type-column-2
   :header-rows: 1

   * - Feld
     - Typ
     - Sinn
   * - \`\`ort\`\`
     - \`\`object\`\`
     - Ort.
   * - \`\`ort.regal\`\`
     - \`\`Heft\`\`
     - Regal.

.. class:: used-by

\`\`GET /buch/{nummer}\`\`, \`\`loan.started\`\`

.. list-table:: \`\`Heft\`\`
   :class: object type-column-2
   :header-rows: 1

   * - Feld
     - Typ
     - Sinn
   * - \`\`nummer\`\`
     - \`\`Band\`\`
     - ${"Sehr lang. ".repeat(20)}

.. code:: json

   { "wert": "${"x".repeat(300)}" }

.. rubric:: Antwort 200
   :class: response status-200

Gut.

.. rubric:: Antwort 404
   :class: response status-404

Schlecht.

.. class:: event

\`\`loan.started\`\`
----------------

.. class:: used-by

\`\`GET /buch/{nummer}\`\`, \`\`a\`\`, \`\`b\`\`, \`\`c\`\`, \`\`d\`\`

Etwas.
`;

const call = "``GET /buch/{nummer}``";
const lineOf = (title: string) => text.split("\n").indexOf(title) + 1;
const use = { method: "GET", path: "/buch/{nummer}", lines: [lineOf(call)] };

const indexed: Indexes = {
  operations: [{ ...use, operationId: "zeigeBuch", tags: [] }],
  endpoints: [use],
  eventTypes: [{ type: "loan.started", lines: [lineOf("``loan.started``")], variants: [] }],
  groupedTags: [],
  errorCodes: [{ code: "FEHLT", uses: [{ ...use, statuses: ["404"] }] }],
  collections: [],
  hasObjectTypes: true,
};

/** It as a target that has its words in German, with what a project may put around it. */
export const germanTarget: PageText = {
  name: "buch",
  output: "buch",
  title: "Bücherei",
  description: "Vom Leihen.",
  ...partedText(text),
  indexed,
  frame: { lang: "de", raw: false, words: german },
  chapters: [{ file: "buch.rst", start: 0 }],
  editAt: () => "https://a.example/",
};

const version = { isPreferred: false, isUnstable: false };

export const germanVersions = {
  version: "eins",
  versions: [
    { ...version, version: "eins", name: "eins", url: "../eins/", isUnstable: true },
    { ...version, version: "zwei", name: "zwei", url: "../zwei/", isPreferred: true },
  ],
};

/** The English words that stand in one of some texts, each with the text. */
export function englishIn(texts: Iterable<string>, english: Readonly<Record<string, string>>): string[] {
  const translations = Object.values(german).join("\n");
  const parts = Object.values(english).flatMap((each) => each.split(/\{\w+\}/).map((part) => part.trim()));
  const words = [...new Set(parts)].flatMap((part) => {
    const pattern = new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?!\\p{L})`, "u");
    // What is the same word in both languages tells nothing.
    return /\p{L}{2}/u.test(part) && !pattern.test(translations) ? [pattern] : [];
  });
  return [...texts].flatMap((text) => (words.some((word) => word.test(text)) ? [text] : []));
}
