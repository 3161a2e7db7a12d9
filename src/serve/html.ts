/** Text as HTML shows it, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The address of the style of the server's own pages. */
export const STYLE = "/preview.css";

/** Before anything is shown: the theme that the reader chose on the pages of the project. */
const EARLY_SCRIPT = 'try{document.documentElement.dataset.theme=localStorage.getItem("theme")||""}catch{}';

/** What the server has beside the pages of the project. */
export const VIEWS = [
  ["/sections/", "Sections"],
  ["/model.json", "Model"],
  ["/findings", "Findings"],
] as const;

/** A small page of the server's own. @param body markup */
export function ownPage(title: string, body: string): string {
  const views = VIEWS.map(([path, name]) => `<a href="${path}">${name}</a>`).join("");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${STYLE}">
<script>${EARLY_SCRIPT}</script>
</head>
<body class="own">
<header class="bar"><a class="name" href="/">Preview</a><nav aria-label="Preview">${views}</nav></header>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
