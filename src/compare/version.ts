import type { DiffReport, Verdict } from "./diff-report.ts";

/**
 * What is wrong with the newest release of the changelog after, for the changes that there are: it is named too small a version
 * number. Below 1.0, the second number counts as the first does later. Nothing can be said where a changelog names no version
 * of three numbers.
 */
export function versionProblem({ before, after, verdict }: DiffReport): string | undefined {
  const [was, is] = [before, after].map(({ changelog }) => numbersOf(changelog?.version));
  if (was === undefined || is === undefined || verdict === "none") return undefined;
  const least = nextVersion(was, verdict);
  if (!isLess(is, least)) return undefined;
  return `A ${verdict} change needs version ${least.join(".")}, but the changelog's newest release is ${is.join(".")}`;
}

type Version = readonly [number, number, number];

function numbersOf(version: string | undefined): Version | undefined {
  const [, major, minor, patch] = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(version ?? "") ?? [];
  return patch === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

function nextVersion([major, minor, patch]: Version, verdict: Exclude<Verdict, "none">): Version {
  if (verdict === "patch" || (major === 0 && verdict === "minor")) return [major, minor, patch + 1];
  return major === 0 || verdict === "minor" ? [major, minor + 1, 0] : [major + 1, 0, 0];
}

function isLess(one: Version, other: Version): boolean {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
