/** Lines, and for each of them the line of the source (from 1) that it says the same as. */
export interface Emitted {
  readonly lines: string[];
  readonly origins: number[];
}

/** Lines that are being written. */
export interface Output extends Emitted {
  /** What each line begins with. */
  indent: string;
  /** What the next line begins with instead: the indent, and the markers of the items that begin there. */
  markers: string | undefined;
}

export function newOutput(): Output {
  return { lines: [], origins: [], indent: "", markers: undefined };
}

/** Writes a line; `origin` is the line of the source that it comes from. */
export function put(output: Output, text: string, origin: number): void {
  const { lines, origins, indent, markers } = output;
  lines.push(`${markers ?? indent}${text}`.trimEnd());
  origins.push(origin);
  output.markers = undefined;
}

/** Writes a blank line, unless nothing or one stands above. */
export function putBlank({ lines, origins }: Output): void {
  if (lines.length === 0 || lines.at(-1) === "") return;
  lines.push("");
  origins.push(origins.at(-1) ?? 1);
}

/** Writes lines that are `columns` further in. */
export function indent(output: Output, columns: number, write: () => void): void {
  const before = output.indent;
  output.indent += " ".repeat(columns);
  write();
  output.indent = before;
}

/** Writes an item behind its marker, further lines `columns` in; of one that holds nothing the marker alone. */
export function putItem(
  output: Output,
  marker: string,
  origin: number,
  write: () => void,
  columns = marker.length,
): void {
  output.markers = (output.markers ?? output.indent) + marker;
  indent(output, columns, write);
  if (output.markers !== undefined) put(output, "", origin);
}
