import { type Padded, rectangle } from "./pad.ts";
import type { CellShape, Malformed, RowShape, TableShape } from "./shape.ts";

const HEAD_BORDER = /^\+=[=+]+=\+$/;

/** How many characters may be looked at for each character of a table; only contrived ones need more. */
const EFFORT = 200;

interface Grid {
  readonly rows: string[];
  readonly padded: readonly Padded[];
  readonly bottom: number;
  readonly right: number;
  /** Where lines between rows and between columns were found. */
  readonly rowBorders: Set<number>;
  readonly columnBorders: Set<number>;
  effort: number;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads a grid table whose outline is sound, or tells why it cannot be read. */
export function readGrid(padded: readonly Padded[]): TableShape | Malformed {
  const heads = padded.flatMap(({ text }, row) => (HEAD_BORDER.test(text) ? [row] : []));
  const [head] = heads;
  if (heads.length > 1) {
    return { detail: "it has more than one border between head and body.", row: heads[1] ?? 0 };
  }
  if (head === 0 || head === padded.length - 1)
    return { detail: "the border between head and body cannot be its first or last line.", row: head };
  const rows = padded.map(({ text }, row) => (row === head ? text.replaceAll("=", "-") : text));
  const grid: Grid = {
    rows,
    padded,
    bottom: rows.length - 1,
    right: (rows[0]?.length ?? 1) - 1,
    rowBorders: new Set([0]),
    columnBorders: new Set([0]),
    effort: EFFORT * rows.length * (rows[0]?.length ?? 1),
  };
  const boxes = findBoxes(grid);
  if (boxes === undefined) return { detail: "its cells do not fit together.", row: 0 };
  return shapeOf(grid, boxes, head);
}

/** The boxes of all cells, row by row; undefined if they leave gaps. */
function findBoxes(grid: Grid): Box[] | undefined {
  const { bottom, right } = grid;
  const boxes: Box[] = [];
  /** For each column the last row that a box covers. */
  const done = new Array<number>(right).fill(-1);
  /** The corners where a box may begin, by row: boxes are looked for from the top, and from left to right. */
  const corners = new Map<number, Set<number>>([[0, new Set([0])]]);
  const addCorner = (row: number, column: number) => {
    corners.set(row, (corners.get(row) ?? new Set()).add(column));
  };
  for (let top = 0; top < bottom; top += 1) {
    const columns = [...(corners.get(top) ?? [])].sort((a, b) => a - b);
    for (let left = columns.shift(); left !== undefined; left = columns.shift()) {
      if (left >= right || top <= (done[left] ?? bottom)) continue;
      const box = findBox(grid, top, left);
      if (box === undefined) continue;
      for (let column = box.left; column < box.right; column += 1) {
        if (done[column] !== top - 1) return undefined;
        done[column] = box.bottom - 1;
      }
      boxes.push(box);
      if (columns[0] !== box.right) columns.unshift(box.right);
      addCorner(box.bottom, left);
    }
  }
  return done.every((row) => row === bottom - 1) ? boxes : undefined;
}

/** The smallest box that begins at a corner: along its top, down its right, back along its bottom, up its left. */
function findBox(grid: Grid, top: number, left: number): Box | undefined {
  const { rows } = grid;
  const border = rows[top] ?? "";
  for (let right = left + 1; right <= grid.right; right += 1) {
    if (border[right] === "+") {
      for (let bottom = top + 1; bottom <= grid.bottom; bottom += 1) {
        grid.effort -= 1;
        const character = rows[bottom]?.[right];
        if (character === "+") {
          const box = { top, left, bottom, right };
          if (isClosed(grid, box)) {
            noteBorders(grid, box);
            return box;
          }
        } else if (character !== "|") break;
      }
    } else if (border[right] !== "-") return undefined;
    grid.effort -= 1;
    if (grid.effort < 0) return undefined;
  }
  return undefined;
}

function isClosed(grid: Grid, { top, left, bottom, right }: Box): boolean {
  const border = grid.rows[bottom] ?? "";
  if (border[left] !== "+") return false;
  for (let column = right - 1; column > left; column -= 1) {
    grid.effort -= 1;
    if (border[column] !== "+" && border[column] !== "-") return false;
  }
  for (let row = bottom - 1; row > top; row -= 1) {
    grid.effort -= 1;
    const character = grid.rows[row]?.[left];
    if (character !== "+" && character !== "|") return false;
  }
  return true;
}

/** Every crossing on a box's sides is a border between rows or columns. */
function noteBorders(grid: Grid, { top, left, bottom, right }: Box): void {
  const { rows, rowBorders, columnBorders } = grid;
  rowBorders.add(bottom);
  columnBorders.add(right);
  for (let column = left + 1; column < right; column += 1) {
    if (rows[top]?.[column] === "+" || rows[bottom]?.[column] === "+") columnBorders.add(column);
  }
  for (let row = top + 1; row < bottom; row += 1) {
    if (rows[row]?.[left] === "+" || rows[row]?.[right] === "+") rowBorders.add(row);
  }
}

function shapeOf(grid: Grid, boxes: readonly Box[], head: number | undefined): TableShape {
  const rowIndex = indexOf(grid.rowBorders);
  const columnIndex = indexOf(grid.columnBorders);
  const rows: (RowShape & { cells: CellShape[] })[] = [];
  for (const border of [...rowIndex.keys()].slice(0, -1)) {
    rows.push({ header: head !== undefined && border < head, cells: [] });
  }
  for (const { top, left, bottom, right } of boxes) {
    rows[rowIndex.get(top) ?? 0]?.cells.push({
      rows: (rowIndex.get(bottom) ?? 0) - (rowIndex.get(top) ?? 0),
      columns: (columnIndex.get(right) ?? 0) - (columnIndex.get(left) ?? 0),
      lines: rectangle(grid.padded.slice(top + 1, bottom), left + 1, right),
    });
  }
  const borders = [...columnIndex.keys()];
  const widths = borders.slice(1).map((border, index) => border - (borders[index] ?? 0) - 1);
  return { lines: grid.padded.map(({ line }) => line), widths, rows };
}

/** The place of each border in their order. */
function indexOf(borders: ReadonlySet<number>): Map<number, number> {
  return new Map([...borders].sort((a, b) => a - b).map((border, index) => [border, index]));
}
