import type { GitDescription } from "../sections/catalogue.ts";
import { describeGit, describeGitAside } from "./git.ts";

/** Describes a checkout again and again; once that was needed, git is asked while there is still time. */
export interface GitAhead {
  describe(): GitDescription;
  /** Something may have changed. */
  stir(): void;
}

export function createGitAhead(root: string): GitAhead {
  let answer: GitDescription | undefined;
  let isNeeded = false;
  let isAsking = false;
  let isStale = false;

  const ask = () => {
    isAsking = true;
    isStale = false;
    describeGitAside(root).then((description) => {
      isAsking = false;
      if (isStale) ask();
      else answer = description;
    });
  };

  return {
    describe() {
      isNeeded = true;
      return answer ?? describeGit(root);
    },
    stir() {
      answer = undefined;
      if (isAsking) isStale = true;
      else if (isNeeded) ask();
    },
  };
}
