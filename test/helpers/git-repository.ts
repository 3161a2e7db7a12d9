import { execFileSync } from "node:child_process";
import { projectOnDisk } from "./run-spec.ts";

/** A repository whose branch `main` has a project, in one commit; `git` runs git there and gives what it prints. */
export function repositoryOf(files: Record<string, string>): {
  root: string;
  git: (...args: string[]) => string;
} {
  const root = projectOnDisk(files);
  const settings = ["user.name=A", "user.email=a@example.org", "init.defaultBranch=main"];
  const git = (...args: string[]) =>
    execFileSync("git", [...settings.flatMap((each) => ["-c", each]), ...args], {
      cwd: root,
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "one");
  return { root, git };
}

/** An API with one operation, whose only parameter has a type. */
export const apiWithParameter = (type: string) => `swagger: "2.0"
info: { title: A, version: "1" }
paths:
  /a:
    get:
      parameters: [{ name: q, in: query, type: ${type}, description: A value. }]
      responses: { 200: { description: D } }
`;
