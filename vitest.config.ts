import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // By itself vitest leaves a processor idle: of two, half of what there is.
    maxWorkers: "100%",
    // Modules are loaded once a worker, not once a file: what src keeps of itself is what it found last (diagnostics/nearest.ts) or lasts
    // as long as one rendering (templates/). A test that changes what all see, such as a function of Node's, puts it back.
    isolate: false,
    // Long enough for a busy machine: what takes its time is no failure.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What tests run of the built command is not counted: it is dist/ that they run.
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/client/**"],
      reporter: [["text", { skipFull: true }], "html", "json-summary"],
      reportsDirectory: "out/coverage",
    },
    reporters: ["default", "./test/helpers/closing-line.ts"],
  },
});
