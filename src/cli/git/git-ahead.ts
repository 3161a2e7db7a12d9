import type { GitDescription } from "../../sections/catalogue.ts";
import { describeGit, describeGitAside } from "./git.ts";

/** Describes a checkout again and again; once that was needed, git is asked while there is still time. */
export interface GitAhead {
  describe(): GitDescription;
  /** Something may have changed. */
  prefetch(): void;
}

/** To start git stops all else for a moment: better once the system has reported all of a change. */
const PAUSE = 5;

export function createGitAhead(root: string): GitAhead {
  let waiting: NodeJS.Timeout | undefined;
  let answer: GitDescription | undefined;
  let isNeeded = false;
  let isAsking = false;
  let isStale = false;

  const ask = () => {
    isAsking = true;
    isStale = false;
    const done = (description?: GitDescription) => {
      isAsking = false;
      if (isStale) ask();
      else answer = description;
    };
    // What goes wrong is reported when it is requested again.
    describeGitAside(root).then(done, () => done());
  };

  return {
    describe() {
      isNeeded = true;
      return answer ?? describeGit(root);
    },
    prefetch() {
      answer = undefined;
      clearTimeout(waiting);
      if (isAsking) isStale = true;
      else if (isNeeded) waiting = setTimeout(ask, PAUSE).unref();
    },
  };
}
