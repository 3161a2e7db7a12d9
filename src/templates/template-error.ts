import { plainly } from "./plain-words.ts";

/** A template that cannot be compiled or rendered, and where it failed. */
export class TemplateError extends Error {
  override name = "TemplateError";
  /** The template that failed, where it is not the rendered text itself: one that it includes. */
  readonly template: string | undefined;
  /** 1-based; absent where nunjucks does not tell. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Whether it failed for what another template had used up before: nothing is to be said of that again. */
  readonly isRepeated: boolean;

  constructor(
    message: string,
    place: { template?: string; line?: number; column?: number },
    isRepeated = false,
  ) {
    super(message);
    this.isRepeated = isRepeated;
    this.template = place.template;
    this.line = place.line;
    this.column = place.column;
  }

  /**
   * Reads what nunjucks threw: its errors keep the place in the message only, such as
   * `(http-api.njk) [Line 3, Column 9]`, the innermost template last.
   */
  static from(error: unknown, isRepeated: boolean): TemplateError {
    const lines = (error instanceof Error ? error.message : String(error)).split("\n");
    const cause = lines.at(-1)?.trim() ?? "";
    const message = plainly(cause.replace(/^(Template render )?(Type|Range|Reference)?Error: /i, ""));
    const header = lines.at(-2) ?? "";
    const template = /\(([^()]+)\)/.exec(header)?.[1];
    const place = /\[Line (\d+)(?:, Column (\d+))?\]/.exec(header);
    const from = template === undefined || template === "unknown path" ? {} : { template };
    if (!place) return new TemplateError(message, from, isRepeated);
    const found = { ...from, line: Number(place[1]), column: Number(place[2] ?? 1) };
    return new TemplateError(message, found, isRepeated);
  }
}
