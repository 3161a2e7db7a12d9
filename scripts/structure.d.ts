/** The files of src/, each with those that it imports from; imports of types count. */
export function importsOfFiles(): Map<string, Set<string>>;

/** Files or rooms in rows: each imports only from rows below its own. @throws Error where imports go round in a circle */
export function rowsOf(imports: ReadonlyMap<string, ReadonlySet<string>>): string[][];

/** The rows as docs/architecture.md shows them. */
export function picture(): string;

/** What docs/architecture.md shows now, with what is before and behind it. */
export function shown(): { before: string; drawn: string | undefined; behind: string };
