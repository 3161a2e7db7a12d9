/**
 * A number that a JavaScript number would change, or print otherwise than its author wrote it: `9007199254740993`, `1.10`,
 * `1e3`. All other numbers are JavaScript numbers.
 */
export interface ExactNumber {
  /** The number as JSON spells it. */
  readonly digits: string;
}

export type NumberValue = number | ExactNumber;

/** What JSON writes as `spelling`. */
export function numberOf(spelling: string): NumberValue {
  const double = Number(spelling);
  return String(double) === spelling ? double : { digits: spelling };
}

export function isNumber(value: unknown): value is NumberValue {
  return typeof value === "number" || isExactNumber(value);
}

export function isExactNumber(value: unknown): value is ExactNumber {
  return typeof value === "object" && value !== null && !(value instanceof Map) && "digits" in value;
}

/** The number as its author wrote it, in JSON; what JSON has no number for as YAML writes it. */
export function numberText(value: NumberValue): string {
  if (typeof value !== "number") return value.digits;
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
}

/** The nearest JavaScript number. */
export function toDouble(value: NumberValue): number {
  return typeof value === "number" ? value : Number(value.digits);
}

/** `sign` × 0.`digits` × 10^`magnitude`, where the digits neither begin nor end with a zero; for zero there are none. */
interface Decimal {
  sign: number;
  digits: string;
  magnitude: number;
}

/** Larger exponents count as this one: no two such numbers need to be distinguished. */
const MAXIMUM_EXPONENT = 1e15;

function decimalOf(value: NumberValue): Decimal {
  const [, minus, whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(numberText(value)) ?? [];
  const all = whole + fraction;
  const first = all.search(/[1-9]/);
  if (first < 0) return { sign: 0, digits: "", magnitude: 0 };
  let end = all.length;
  while (all[end - 1] === "0") end--;
  const shift = Math.max(-MAXIMUM_EXPONENT, Math.min(MAXIMUM_EXPONENT, Number(exponent)));
  return {
    sign: minus === "-" ? -1 : 1,
    digits: all.slice(first, end),
    magnitude: whole.length - first + shift,
  };
}

/** Whether a number has no fraction, however it is written: `1.0` has none. */
export function isInteger(value: NumberValue): boolean {
  if (typeof value === "number") return Number.isInteger(value);
  const { digits, magnitude } = decimalOf(value);
  return magnitude >= digits.length;
}

/** Less than 0 where the first is the smaller one, 0 where both are equal; the numbers must be finite. */
export function compareNumbers(one: NumberValue, other: NumberValue): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const a = decimalOf(one);
  const b = decimalOf(other);
  if (a.sign !== b.sign || a.sign === 0) return a.sign - b.sign;
  if (a.magnitude !== b.magnitude) return a.magnitude < b.magnitude ? -a.sign : a.sign;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -a.sign : a.sign;
}

/** Whether a number is a whole number of times the other, which is not 0; the numbers must be finite. */
export function isMultipleOf(value: NumberValue, divisor: NumberValue): boolean {
  const a = decimalOf(value);
  const b = decimalOf(divisor);
  const shift = a.magnitude - a.digits.length - (b.magnitude - b.digits.length);
  if (a.sign === 0) return true;
  // The digits do not end with a zero, so they are no multiple of ten.
  if (shift < 0) return false;
  const modulus = BigInt(b.digits);
  return (BigInt(a.digits) * powerOfTen(shift, modulus)) % modulus === 0n;
}

/** 10^`exponent` modulo `modulus`, in steps as many as the exponent has binary digits. */
function powerOfTen(exponent: number, modulus: bigint): bigint {
  let result = 1n;
  let square = 10n % modulus;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** One text for all spellings of a number. */
export function canonicalNumber(value: NumberValue): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value === 0 ? "0" : String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return numberText(value);
  const { sign, digits, magnitude } = decimalOf(value);
  if (sign === 0) return "0";
  const isSmallInteger = magnitude >= digits.length && magnitude <= 16;
  const text = isSmallInteger ? digits.padEnd(magnitude, "0") : `${digits}e${magnitude - digits.length}`;
  return sign < 0 ? `-${text}` : text;
}
