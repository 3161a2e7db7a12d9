import { describe, expect, it } from "vitest";
import { pageOf } from "./assets.ts";

const table = (
  caption: string,
  ...rows: [key: string, type: string, meaning: string][]
) => `.. list-table:: ${caption}
   :class: object type-column-2
   :header-rows: 1

   * - Key
     - Type
     - Description
${rows.map(([key, type, meaning]) => `   * - \`\`${key}\`\`\n     - \`\`${type}\`\`\n     - ${meaning}\n`).join("")}
`;

const sentence = (words: string) => `.. class:: discriminator\n\n       ${words}`;

/** The links of sentences that say which object a value is, each with its text. */
function linksIn(text: string): string[] {
  const sentences = [...pageOf(text).matchAll(/<p class="discriminator">(.*?)<\/p>/gs)].map(
    ([, said = ""]) => said,
  );
  return [...sentences.join("").matchAll(/<a href="([^"]*)"><code>(.*?)<\/code>/g)].map(
    ([, address, name]) => `${name} ${address}`,
  );
}

const words =
  '``kind`` tells which object it is: ``Novel`` if it is ``"Atlas"``, ``Atlas`` if it is ``"atlas"`` or ``Other`` otherwise.';

const objects =
  table("``Novel``", ["pages", "integer", "How many."], ["kind", "string", "Which."]) +
  table("``Atlas``", ["kind", "string", "Which."]);

describe("what tells which object a value is", () => {
  it("leads to the tables of the objects, and to the row of its property in the first that has it", () => {
    const links = ["kind #books-novel-kind", "Novel #books-novel", "Atlas #books-atlas"];
    const inTable = table("Body", ["book", "object", sentence(words)]);
    expect(linksIn(`Books\n=====\n\n${inTable}${objects}`)).toEqual(links);
    expect(linksIn(`Books\n=====\n\n${sentence(words).replace(/ {7}/, "")}\n\n${objects}`)).toEqual(links);
  });

  it("leads to the tables of its own part, the next ones there", () => {
    const part = (label: string, block: string) =>
      `.. rubric:: ${label}\n   :class: label\n\n${block}\n\n${objects}`;
    const linksFrom = (block: string) =>
      linksIn(`Books\n=====\n\n${part("Request body", "A book.")}${part("Response 200", block)}`);
    const linksTo = (number: string) => [
      `kind #books-response-200-novel${number}-kind`,
      `Novel #books-response-200-novel${number}`,
      `Atlas #books-response-200-atlas${number}`,
    ];
    const links = linksTo("");
    const alone = sentence(words).replace(/ {7}/, "");
    expect(linksFrom(table("Body", ["book", "object", sentence(words)]))).toEqual(links);
    expect(linksFrom(alone)).toEqual(links);
    const inList = sentence(words).replace(/^(?=.)/gm, "   ");
    expect(linksFrom(`.. class:: object\n\n\`\`Book\`\`\n${inList}`)).toEqual(links);
    expect(linksFrom(`${objects}\n\n${alone}`)).toEqual(linksTo("-2"));
  });

  it("leads to tables that sections share", () => {
    const text = `A\n=\n\nGet\n---\n\n${sentence(words).replace(/ {7}/, "")}\n\n.. class:: objects\n\nTypes\n-----\n\n${objects}`;
    expect(linksIn(text)).toEqual(["kind #types-novel-kind", "Novel #types-novel", "Atlas #types-atlas"]);
  });

  it("leads nowhere where no table has the property, and in no other sentence", () => {
    const other = table("Body", ["book", "object", sentence(words.replace("kind", "sort"))]);
    expect(linksIn(`Books\n=====\n\n${other}${objects}`)).toEqual([
      "Novel #books-novel",
      "Atlas #books-atlas",
    ]);
    const plain = `Books\n=====\n\n${words}\n\n${objects}`;
    expect(pageOf(plain)).toContain("<code>kind</code> tells which");
  });
});
