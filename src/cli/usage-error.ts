/** A mistake in how `spec` was called: shown without a stack, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}
