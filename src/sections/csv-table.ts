/** A table in reStructuredText. @param header the titles of its columns, in markup, as its cells are */
export function csvTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) =>
    `   ${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}`;
  return [".. csv-table::", "   :header-rows: 1", "", lineOf(header), ...rows.map(lineOf), ""].join("\n");
}
