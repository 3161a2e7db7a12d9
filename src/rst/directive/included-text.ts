import { report } from "../block/report.ts";
import { type Line, readSource } from "../block/source.ts";
import type { DiagnosticCode } from "../diagnostic.ts";
import type { DirectiveCall } from "../reading.ts";
import { disabled, fail, hasContent, textOption } from "./parts.ts";

/** The text of a file that the options allow to be read; undefined after reporting that it cannot be. */
export function includedText(call: DirectiveCall, path: string): string | undefined {
  const { context, position } = call;
  if (context.include === undefined) {
    disabled(call);
    return undefined;
  }
  const text = context.include(path, call.source[0]?.source.file);
  if (text === undefined)
    report(context, "include-failed", position, path, "there is no such file, or it may not be read");
  return text;
}

/** The lines of a file, if one is named, or else of the directive's content. Nothing is read from the network. */
export function contentSource(call: DirectiveCall, code?: DiagnosticCode): readonly Line[] | undefined {
  const path = textOption(call, "file");
  if (call.options.has("url")) {
    disabled(call);
    return undefined;
  }
  if (path === undefined) return hasContent(call, code) ? call.content : undefined;
  if (call.content.length > 0) {
    fail(call, "it has both content and a file");
    return undefined;
  }
  const text = includedText(call, path);
  return text === undefined ? undefined : readSource(text, 0, path).lines;
}
