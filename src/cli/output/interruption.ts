const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

/** Does something short whole: a Ctrl-C in its midst ends the process after it. */
export function withoutInterruption(action: () => void): void {
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  // A command that goes on has a listener of its own, and ends by it.
  const unheard = names.filter((name) => process.listenerCount(name) === 0);
  const listeners = unheard.map((name) => [name, () => process.exit(128 + SIGNALS[name])] as const);
  for (const [name, listener] of listeners) process.on(name, listener);
  try {
    action();
  } finally {
    // What the system reported meanwhile is heard when Node next looks.
    setImmediate(() => {
      for (const [name, listener] of listeners) process.off(name, listener);
    }).unref();
  }
}
