import { defineConfig } from "vitest/config";
import usual from "./vitest.config.ts";

/** The properties, and what depends on chance: what `runs` counts is tried ten times as often as by `npm test`. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ["test/**/*.property.test.ts", "test/cli/output.test.ts"],
    env: { NIGHTLY: "1" },
    testTimeout: 3_600_000,
  },
});
