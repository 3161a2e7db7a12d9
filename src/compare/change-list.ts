import { type Change, change, type Sides } from "./change.ts";
import type { ChangeClass } from "./change-class.ts";
import type { ChangeArgs, ChangeCode } from "./change-codes.ts";
import { classOfEdit, type Direction, graver, isGuarded } from "./law.ts";
import type { Edit, Pair } from "./schema/edits.ts";

/** Gathers changes: one of a schema that is reached in many ways is one change with many uses. */
export interface ChangeList {
  add<Code extends ChangeCode>(
    code: Code,
    args: ChangeArgs[Code],
    rest: Sides & { class: ChangeClass; use: readonly string[] },
  ): void;
  /**
   * Adds what is otherwise of a value, and of what is inside.
   * @param of whether a change that is known already is judged again for this direction
   */
  addPair(
    pair: Pair,
    direction: Direction,
    use: readonly string[],
    of?: "everything" | "what is not known",
  ): void;
  readonly changes: readonly Change[];
}

export function createChangeList(): ChangeList {
  const changes: Change[] = [];
  // Parts that several schemas inherit are compared with each of them.
  const ofEdits = new Map<string, Change>();

  const addEdit = (edit: Edit, direction: Direction, use: string[], isJudged: boolean) => {
    const found = classOfEdit(edit, direction);
    if (found === undefined) return;
    const { code, args, before, after } = edit;
    const id = JSON.stringify([code, args, ...placesWritten(edit)]);
    const known = ofEdits.get(id);
    if (known) {
      const isGraver = isJudged && found !== known.class && graver(known.class, found) === found;
      if (isGraver) known.class = found;
      // The first is shown with the class: it must be one that has it.
      if (isGraver) known.uses.unshift(use);
      else known.uses.push(use);
      return;
    }
    const made = change(edit, { class: found, uses: [use], before, after });
    ofEdits.set(id, made);
    changes.push(made);
  };

  return {
    changes,
    add: (code, args, { class: given, use, before, after }) =>
      void changes.push(change({ code, args }, { class: given, uses: [[...use]], before, after })),
    addPair(root, direction, use, of = "everything") {
      const seen = new Set<Pair>();
      const waiting = [{ pair: root, steps: [...use] }];
      // The list grows while it is gone through.
      for (const { pair, steps } of waiting) {
        if (seen.has(pair)) continue;
        seen.add(pair);
        for (const edit of pair.edits) addEdit(edit, direction, steps, of === "everything");
        for (const link of pair.links)
          if (!isGuarded(link.guard, direction))
            waiting.push({ pair: link.pair(), steps: link.step === "" ? steps : [...steps, link.step] });
      }
    },
  };
}

/** Where an edit is written: the place of a side that lacks what is new or gone is another one for each that inherits it. */
function placesWritten({ code, before, after, written }: Edit): unknown[] {
  if (written) return [written];
  if (/-(?:set|added)$/.test(code)) return [after];
  return /-(?:dropped|removed)$/.test(code) ? [before] : [before, after];
}
