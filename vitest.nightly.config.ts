import { defineConfig } from "vitest/config";
import usual from "./vitest.config.ts";

/** The properties, those that take long tried ten times as often as by `npm test` (`test/helpers/runs.ts`). */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ["test/**/*.property.test.ts"],
    env: { NIGHTLY: "1" },
    testTimeout: 3_600_000,
  },
});
