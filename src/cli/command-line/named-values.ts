import { InvalidArgumentError } from "commander";

/** Adds one `name=value` of `--set` to those before it. @throws InvalidArgumentError where it is not of that form */
export function addSubstitution(
  argument: string,
  previous: ReadonlyMap<string, string>,
): Map<string, string> {
  const at = argument.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("It must be NAME=VALUE.");
  if (/[\r\n]/.test(argument)) throw new InvalidArgumentError("It must be one line.");
  return new Map(previous).set(argument.slice(0, at), argument.slice(at + 1));
}

/** Adds one `name=value` of `-D` to those before it. @throws InvalidArgumentError where it is not of that form */
export function addDefinition(argument: string, previous: ReadonlyMap<string, string>): Map<string, string> {
  const match = /^([A-Za-z_][\w.#$-]*)=(.*)$/s.exec(argument);
  if (!match) throw new InvalidArgumentError("It must be NAME=VALUE, NAME beginning with a letter.");
  const [, name = "", value = ""] = match;
  return new Map(previous).set(name, value);
}
