/** What nunjucks, and JavaScript under it, say of mistakes in templates; and the same for who knows neither. */
const PLAIN: readonly [RegExp, (found: string) => string][] = [
  [
    /^Unable to call `(.*)`, which is undefined or falsey$/,
    (name) => `'${name}' is undefined: it cannot be called`,
  ],
  [
    /^Unable to call `(.*)`, which is not a function$/,
    (name) => `'${name}' is no macro: it cannot be called`,
  ],
  [/^template names must be a string: /, () => "expected the name of a template"],
  [/^Cannot use "in" operator to search for /, () => "'in' looks into texts, lists and mappings only"],
  [/^Cannot read properties of (null|undefined) /, (value) => `expected a list or a mapping, got ${value}`],
  [/^Maximum call stack size exceeded$/, () => "it is too long, or has too much inside each other"],
];

/** What went wrong in a template, in plain words. @param message what was thrown, without the names of its errors */
export function plainly(message: string): string {
  for (const [form, words] of PLAIN) {
    const found = form.exec(message);
    if (found) return words(found[1] ?? "");
  }
  return message;
}
