import { type NumberValue, numberOf } from "./number.ts";

/** Whether text that begins so may be a number: most text is none, and its first character tells. */
export function mayBeNumber(first: string): boolean {
  return (first >= "0" && first <= "9") || first === "-" || first === "+" || first === ".";
}

const DECIMAL = /^([-+]?)(\d*)(?:\.(\d*))?([eE][-+]?\d+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * The number that text without quotes means by the core schema of YAML 1.2, with all its digits; none where it is no
 * number there. What JSON spells otherwise (`0x1F`, `0o17`, `+1`, `.5`) is spelt as JSON does.
 */
export function yamlNumber(text: string): NumberValue | undefined {
  const decimal = decimalNumber(text);
  if (decimal !== undefined) return decimal;
  if (/^0(?:o[0-7]+|x[\da-fA-F]+)$/.test(text)) return numberOf(BigInt(text).toString());
  return NOT_FINITE.test(text) ? notFinite(text) : undefined;
}

/** The same where the author tags it as a number: then it may be binary, and have a sign in any base. */
export function taggedNumber(text: string): NumberValue | undefined {
  const [, sign = "", digits] = /^([-+]?)(0(?:b[01]+|o[0-7]+|x[\da-fA-F]+))$/.exec(text) ?? [];
  if (digits === undefined) return yamlNumber(text);
  return numberOf(`${sign === "-" ? "-" : ""}${BigInt(digits)}`);
}

function decimalNumber(text: string): NumberValue | undefined {
  const [, sign, whole = "", fraction = "", exponent = ""] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || whole + fraction === "") return undefined;
  const spelt = fraction === "" ? "" : `.${fraction}`;
  return numberOf(`${sign === "-" ? "-" : ""}${whole.replace(/^0+(?=\d)/, "") || "0"}${spelt}${exponent}`);
}

function notFinite(text: string): number {
  if (text.toLowerCase() === ".nan") return Number.NaN;
  return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
