import type { Format } from "./format.ts";

/** How findings can be written. */
export const formatNames = ["pretty", "stylish", "json", "github", "sarif", "junit", "codeclimate"] as const;
export type FormatName = (typeof formatNames)[number];

/** Whether people read a format where it is printed, and open files from there. */
export function isForPeople(name: FormatName): boolean {
  return name === "pretty" || name === "stylish";
}

/** Loads a format. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case "pretty":
      return (await import("./pretty.ts")).pretty;
    case "stylish":
      return (await import("./stylish.ts")).stylish;
    case "json":
      return (await import("./json.ts")).json;
    case "github":
      return (await import("./github.ts")).github;
    case "sarif":
      return (await import("./sarif.ts")).sarif;
    case "junit":
      return (await import("./junit.ts")).junit;
    case "codeclimate":
      return (await import("./code-climate.ts")).codeClimate;
  }
}
