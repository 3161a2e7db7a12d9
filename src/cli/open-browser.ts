/** Opens an address in the user's browser, without a shell. @param failed called where there is no program for that */
export function openBrowser(address: string, failed: () => void): void {
  const { spawn } = process.getBuiltinModule("node:child_process");
  const [command, ...args] = opener(address);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", failed);
  child.on("exit", (code) => {
    if (code !== null && code !== 0) failed();
  });
  child.unref();
}

function opener(address: string): [command: string, ...args: string[]] {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}
