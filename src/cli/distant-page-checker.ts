import { fileURLToPath } from "node:url";
import type { PageChecker } from "../build/check-pages.ts";
import { packageRoot } from "../package-root.ts";

/**
 * Starts a thread that checks the texts of pages while this one goes on. Gives nothing where there is no processor for it,
 * or where Node may not start threads. It can be asked once; what goes wrong in the thread is thrown then.
 */
export function startPageChecker(): PageChecker | undefined {
  // Imported above, they would cost every command a part of Node's own start.
  if (process.getBuiltinModule("node:os").availableParallelism() < 2) return undefined;
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const workerData = { file: "html.cjs", name: "checkTexts" };
  try {
    const worker = new Worker(fileURLToPath(new URL("bin/worker.cjs", packageRoot)), { workerData });
    worker.unref();
    const failed = new Promise<never>((_, reject) => {
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The thread that checks texts ended before it answered.")));
    });
    // It may fail before anyone waits for it.
    failed.catch(() => {});
    return (...args) => {
      worker.ref();
      const answer = new Promise<Awaited<ReturnType<PageChecker>>>((resolve) => {
        worker.once("message", (message) => {
          worker.unref();
          resolve(message);
        });
      });
      worker.postMessage(args);
      return Promise.race([answer, failed]);
    };
  } catch {
    return undefined;
  }
}
