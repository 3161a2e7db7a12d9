/** Whether a path, relative with `/`, is one that a glob means. */
export type Glob = (path: string) => boolean;

/**
 * Reads a glob: `*` stands for any characters of one step of a path, `?` for one of them, `**` as a whole step for any
 * number of steps. It has to match the whole path. Takes time in proportion to the glob's length times the path's.
 */
export function createGlob(glob: string): Glob {
  const steps = glob.split("/");
  return (path) =>
    matches(steps, path.split("/"), isAnySteps, (step, name) => isAny(step) || matchesStep(step, name));
}

function isAnySteps(step: string): boolean {
  return step === "**";
}

function isAny(step: string): boolean {
  return step === "*";
}

function matchesStep(step: string, name: string): boolean {
  return matches([...step], [...name], isAny, (one, character) => one === "?" || one === character);
}

/** Matches items in a row. What a wildcard takes is only ever made longer for the last one met: that is enough. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (one: string) => boolean,
  fits: (one: string, item: string) => boolean,
): boolean {
  let at = 0;
  let wildcard = -1;
  let taken = 0;
  for (let index = 0; index < items.length; ) {
    const one = pattern[at];
    if (one !== undefined && isWildcard(one)) {
      wildcard = at++;
      taken = index;
    } else if (one !== undefined && fits(one, items[index] ?? "")) {
      at++;
      index++;
    } else if (wildcard >= 0) {
      at = wildcard + 1;
      index = ++taken;
    } else return false;
  }
  return pattern.slice(at).every(isWildcard);
}
