import { define, didYouMean } from "./define.ts";
import { rstError, sentence } from "./rst-error.ts";

/** Why git does not say of which commit a checkout is. */
export type GitLack = keyof typeof gitLacks;

const gitLacks = {
  "no-repository": "the project is in no git repository",
  "no-git": "git is not installed",
  "no-answer": "git did not answer within 5 seconds",
  refused:
    "git refuses the repository around the project ('git status' there says why), or counts other files to it",
  "no-commit": "there is no commit yet",
} as const;

/** Errors of chapters: their placeholders, their titles, and their reStructuredText. */
export const chapterCodes = {
  "unknown-placeholder": define<{
    name: string;
    known: readonly string[];
    /** Why a section that projects commonly have is not there. */
    lack?: "changelog" | "changelogs" | "version" | "file";
  }>({
    severity: "error",
    message: ({ name, known, lack }) => {
      if (lack === "changelog")
        return `There is no CHANGELOG.rst to take '${name}' from; write one, or name the changelog under 'sources' in targets.yaml`;
      if (lack === "changelogs")
        return `There is no changelog to take '${name}' from; write '${name.replace(/_changelog$/, "")}.rst' into the folder of changelogs`;
      if (lack === "version")
        return `The changelog names no version, so there is no '${name}'; write the newest one in a title, such as 'v1.2.3'`;
      if (lack === "file")
        return `There is no file '${name.replace(/^data:/, "")}' in the project, and 'data' in targets.yaml has no table of that name`;
      return `There is no section '${name}'${didYouMean(name, known) || "; 'spec sections' lists those there are"}`;
    },
  }),
  "unknown-shortcode": define<{ name: string; known: readonly string[]; ofHugo?: string | undefined }>({
    severity: "error",
    message: ({ name, known, ofHugo }) =>
      ofHugo !== undefined
        ? `'${name}' is a template for Hugo, ${ofHugo}, which is code and is not run; write it as templating/shortcodes/${name}.njk`
        : known.length > 0
          ? `There is no shortcode '${name}'${didYouMean(name, known) || "; write the text itself, or {{a_section}}"}`
          : `'${name}' is a shortcode of Hugo, which is read in Markdown only; write the text itself, a directive or {{a_section}}, ` +
            "or put {% raw %} and {% endraw %} around it where the text itself is meant",
  }),
  "shortcode-syntax": define<{ name: string; reason: string }>({
    severity: "error",
    message: ({ name, reason }) => `The shortcode '${name}' cannot be read: ${reason}`,
  }),
  "shortcode-parameter": define<{
    name: string;
    parameter: string;
    known: readonly string[];
    lack?: "missing";
  }>({
    severity: "error",
    message: ({ name, parameter, known, lack }) => {
      if (lack === "missing") return `The shortcode '${name}' needs a parameter '${parameter}'`;
      if (known.length === 0) return `The shortcode '${name}' has no parameters, but '${parameter}' is one`;
      return `The shortcode '${name}' has no parameter '${parameter}'${didYouMean(parameter, known) || `; it has ${known.join(", ")}`}`;
    },
  }),
  "shortcode-unpaired": define<{ name: string; isEnd: boolean; holds: boolean }>({
    severity: "error",
    message: ({ name, isEnd, holds }) => {
      if (!isEnd) return `Nothing ends the shortcode '${name}'; write {{% /${name} %}} where it ends`;
      if (!holds) return `The shortcode '${name}' holds nothing and has no end; take the end away`;
      return `This ends a shortcode '${name}' that nothing began; take it away, or write {{% ${name} %}} where it begins`;
    },
  }),
  "include-circle": define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `${file} includes itself`,
  }),
  "include-missing": define<{ file: string }>({
    severity: "error",
    message: ({ file }) => `There is no file ${file} to include`,
  }),
  "git-unknown": define<{ name: string; lack: GitLack }>({
    severity: "warning",
    message: ({ name, lack }) =>
      `'${name}' is shown as 'Unknown', for ${gitLacks[lack]}; say what to show with -D ${name}=TEXT`,
  }),
  "unclosed-tag": define<{ opening: string }>({
    severity: "error",
    message: ({ opening }) =>
      `Nothing closes this '${opening}'; close it, or write {{ "${opening}" }} where the text itself is meant`,
  }),
  "chapter-template-error": define<{ message: string }>({
    severity: "error",
    message: ({ message }) => `The chapter cannot be rendered: ${message}`,
  }),
  "title-underline-short": define<{ title: string; length: number; width: number }>({
    severity: "warning",
    message: ({ title, length, width }) =>
      `The lines of the title '${title}' are ${length} long and the title ${width} wide; lengthen them`,
  }),
  "title-style-unknown": define<{ character: string; title: string; styles: readonly string[] }>({
    severity: "error",
    message: ({ character, title, styles }) =>
      `The title '${title}' is underlined with '${character}', which is no title style; take one of ${styles.join(" ")} ` +
      "or add it to title_styles",
  }),
  "title-level-skipped": define<{ title: string; character: string; deepest: string }>({
    severity: "error",
    message: ({ title, character, deepest }) =>
      `The title '${title}' skips a level: '${character}' may not follow here; underline it with '${deepest}' or higher up`,
  }),
  "title-above-first": define<{ title: string; character: string; first: string }>({
    severity: "error",
    message: ({ title, character, first }) =>
      `The title '${title}' stands above the first of its chapter: '${character}' is a higher level than '${first}'; ` +
      `underline it with '${first}', or begin the chapter with '${character}'`,
  }),
  "title-too-deep": define<{ title: string; level: number; levels: number }>({
    severity: "error",
    message: ({ title, level, levels }) =>
      `The title '${title}' comes to level ${level} in the document and title_styles has ${levels}; ` +
      "add a character to title_styles, or list the chapter at a lesser depth",
  }),
  "chapter-too-deep": define<{ depth: number; deepest: number }>({
    severity: "error",
    message: ({ depth, deepest }) =>
      `The chapter's first title would skip a level: it is listed at depth ${depth} and may follow the chapter ` +
      `before it at ${deepest} at most; lessen the depth`,
  }),
  "chapter-above-first": define<{ depth: number; first: number }>({
    severity: "error",
    message: ({ depth, first }) =>
      `The chapter is listed at depth ${depth}, above the first of the target at ${first}; ` +
      "a document must begin at its highest level, so begin it with a chapter of the least depth",
  }),
  "relative-title-no-parent": define<{ title: string; character: string }>({
    severity: "error",
    message: ({ title, character }) =>
      `The title '${title}' is relative ('${character}') and no other title stands before it; put one before it`,
  }),
  "relative-title-too-deep": define<{ title: string; character: string; levels: number }>({
    severity: "error",
    message: ({ title, character, levels }) =>
      `The title '${title}' is one level below a title of the deepest level ('${character}'); ` +
      `add a character to title_styles, which has ${levels}, or raise the title before it`,
  }),
  "relative-title-too-high": define<{ title: string; character: string }>({
    severity: "error",
    message: ({ title, character }) =>
      `The title '${title}' is one level above a title of the highest level ('${character}'); ` +
      "lower the title before it or take another relative style",
  }),
  "title-lost": rstError("warning"),
  "description-fence": define<Record<never, never>>({
    severity: "warning",
    message: () =>
      "Descriptions are reStructuredText, which has no fences around code: write '.. code::' and indent the code, or " +
      "say 'descriptions: markdown' in targets.yaml, for all files or for this one",
  }),
  "description-section": define<{ title?: string }>({
    severity: "warning",
    message: ({ title }) =>
      title === undefined
        ? "A transition in a description would divide the document around it, and is left out; leave a blank line instead"
        : `The title '${title}' in a description would begin a section of the document around it, and is shown as a ` +
          `heading outside of the outline; write '.. rubric:: ${title}' instead`,
  }),
  "description-structure": define<{ what: string }>({
    severity: "error",
    message: ({ what }) =>
      `A description may not change the document around it, as ${what} does; move it to a chapter`,
  }),
  "rst-directive": rstError("error"),
  "rst-layout": rstError("error"),
  "rst-substitution": rstError("error"),
  "rst-table": rstError("error"),
  "rst-title": rstError("error"),
  "rst-definition": rstError("warning"),
  "rst-disabled": define<{ message: string; isRaw: boolean }>({
    severity: "warning",
    message: ({ message, isRaw }) =>
      isRaw
        ? `${sentence(message)}; to pass on markup as it is, write 'page: { raw: true }' in targets.yaml`
        : `${sentence(message)}; write the text itself here, or list its file as a chapter in targets.yaml`,
  }),
  "rst-inline": rstError("warning"),
  "rst-spacing": rstError("warning", "one-wording"),
};
