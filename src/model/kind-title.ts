/** What readers see as the kind of an event: `State event` for `state`. */
export function kindTitle(kind: string): string {
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} event`;
}
