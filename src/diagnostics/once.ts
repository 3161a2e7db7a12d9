import type { Report } from "./finding.ts";
import type { Location } from "./location.ts";

/** Whether nothing has been asked yet of a place, and of what is said of it; from now on it has. */
export type IsFirst = (location: Location, ...said: (string | undefined)[]) => boolean;

/** For what goes through one place several times: what is wrong there is one fact, and is reported once. */
export function createIsFirst(): IsFirst {
  const known = new Set<string>();
  return (location, ...said) => {
    const key = JSON.stringify([location, ...said]);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  };
}

/** Reports the first finding of a code at a place: for what is judged anew in each document that it is part of. */
export function oncePerPlace(report: Report): Report {
  const isFirst = createIsFirst();
  return (each) => {
    if (isFirst(each.location, each.code)) report(each);
  };
}
