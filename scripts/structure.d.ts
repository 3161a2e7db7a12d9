/** The rooms in rows: each imports only from rows below its own. @throws Error where imports go round in a circle */
export function rowsOf(rooms: ReadonlyMap<string, ReadonlySet<string>>): string[][];

/** The rows as docs/architecture.md shows them. */
export function picture(): string;

/** What docs/architecture.md shows now, with what is before and behind it. */
export function shown(): { before: string; drawn: string | undefined; behind: string };
