/** Text as HTML shows it, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A small page of the server's own. @param body markup */
export function ownPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** It styles the overlay as well, whose content is that of the page of findings. */
const STYLE = `
:root, :host { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; }
main { max-width: 70rem; margin: 2rem auto; padding: 0 1.5rem; font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; }
h2 { margin: 0; font: 600 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
article { margin: 1rem 0; padding: .75rem 1rem; border-left: 4px solid #b7791f; background: light-dark(#f6f6f4, #22262b); }
article.error { border-color: #c53030; }
article p { margin: .25rem 0; }
pre { margin: .5rem 0; overflow-x: auto; font: 13px/1.45 ui-monospace, monospace; }
ol, ul { margin: .25rem 0; padding-left: 1.25rem; }
code { font: 13px ui-monospace, monospace; }
`;
