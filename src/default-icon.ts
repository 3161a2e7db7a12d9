/** What pages show in tabs where the project has no picture for that: lines of a text on a sheet, as SVG. */
export const DEFAULT_ICON =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='3' fill='#0b5cad'/><path d='M4 5h8M4 8h8M4 11h5' stroke='#fff' stroke-width='1.5'/></svg>";
