/** A template that cannot be compiled or rendered, and where it failed. */
export class TemplateError extends Error {
  override name = "TemplateError";
  /** The template that failed, where it is not the rendered text itself: one that it includes. */
  readonly template: string | undefined;
  /** 1-based; absent where nunjucks does not tell. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, place: { template?: string; line?: number; column?: number }) {
    super(message);
    this.template = place.template;
    this.line = place.line;
    this.column = place.column;
  }

  /**
   * Reads what nunjucks threw: its errors keep the place in the message only, such as
   * `(http-api.njk) [Line 3, Column 9]`, the innermost template last. Errors that a called function threw count lines
   * from 0 there, all others from 1.
   */
  static from(error: unknown, text: string): TemplateError {
    const lines = (error instanceof Error ? error.message : String(error)).split("\n");
    const cause = lines.at(-1)?.trim() ?? "";
    const message = cause.replace(/^(Template render )?(Type|Range|Reference)?Error: /i, "");
    const header = lines.at(-2) ?? "";
    const template = /\(([^()]+)\)/.exec(header)?.[1];
    const place = /\[Line (\d+)(?:, Column (\d+))?\]/.exec(header);
    const from = template === undefined || template === "unknown path" ? {} : { template };
    if (!place) return new TemplateError(message, { ...from, ...findFilter(message, text) });
    const line = Number(place[1]) + (/^\w*Error: /.test(cause) ? 1 : 0);
    return new TemplateError(message, { ...from, line, column: Number(place[2] ?? 1) });
  }
}

/** nunjucks does not tell where an unknown filter is used; its name is easily found. */
function findFilter(message: string, text: string): { line: number; column: number } | undefined {
  const name = /^filter not found: (\w+)$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const use = new RegExp(`\\|\\s*${name}\\b`).exec(text);
  if (!use) return undefined;
  const before = text.slice(0, use.index + use[0].length - name.length).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
