import { compilePattern } from "./pattern/pattern.ts";

/** A `format` that examples are checked against; values of other types are none of its business. */
export interface Format {
  type: "string" | "number";
  matches(value: unknown): boolean;
}

/**
 * The formats that are checked, by name. Both engines are given these and no others, so that they agree. Each takes
 * time linear in the length of the text.
 */
export const formats: ReadonlyMap<string, Format> = new Map([
  ["date-time", ofString(isDateTime)],
  ["date", ofString(isDate)],
  ["time", ofString((text) => isTime(text))],
  ["email", ofString(isEmail)],
  ["uri", ofString(isUri)],
  ["hostname", ofString(isHostname)],
  ["ipv4", ofString(isIpv4)],
  ["ipv6", ofString(isIpv6)],
  ["uuid", ofString((text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text))],
  ["byte", ofString((text) => text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text))],
  ["regex", ofString(isRegex)],
  ["int32", ofNumber((number) => !Number.isInteger(number) || (number >= -(2 ** 31) && number < 2 ** 31))],
  ["int64", ofNumber((number) => !Number.isInteger(number) || (number >= -(2 ** 63) && number < 2 ** 63))],
  ["float", ofNumber((number) => Math.abs(number) <= 3.4028234663852886e38)],
  ["double", ofNumber(Number.isFinite)],
]);

export function ofString(matches: (text: string) => boolean): Format {
  return { type: "string", matches: (value) => typeof value !== "string" || matches(value) };
}

function ofNumber(matches: (number: number) => boolean): Format {
  return { type: "number", matches: (value) => typeof value !== "number" || matches(value) };
}

/** RFC 3339, `full-date`. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

/** RFC 3339, `full-time`. */
function isTime(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-](\d\d):(\d\d))$/i.exec(text);
  if (parts === null) return false;
  const [hour, minute, second, zoneHour, zoneMinute] = parts.slice(1).map((part) => Number(part ?? 0));
  return (
    within(hour, 23) &&
    within(minute, 59) &&
    within(second, 60) &&
    within(zoneHour, 23) &&
    within(zoneMinute, 59)
  );
}

function within(number: number | undefined, maximum: number): boolean {
  return number !== undefined && number <= maximum;
}

/** RFC 3339, `date-time`. */
function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /^[Tt ]$/.test(text.slice(10, 11)) && isTime(text.slice(11));
}

/** What mail systems accept of RFC 5321, without quoted names. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  return (
    local.length > 0 &&
    local.length <= 64 &&
    /^[^\s@"(),:;<>[\]\\]+$/.test(local) &&
    !/^\.|\.\.|\.$/.test(local) &&
    isHostname(text.slice(at + 1))
  );
}

/** RFC 3986: a scheme, and nothing that has to be percent-encoded. */
function isUri(text: string): boolean {
  return (
    /^[A-Za-z][A-Za-z\d+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) && !/%(?![\dA-Fa-f]{2})/.test(text)
  );
}

/** RFC 1123. */
function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split(".").every((label) => /^(?!-)[A-Za-z\d-]{1,63}$/.test(label) && !label.endsWith("-"))
  );
}

function isIpv4(text: string): boolean {
  const numbers = text.split(".");
  return (
    numbers.length === 4 && numbers.every((each) => /^(?:0|[1-9]\d{0,2})$/.test(each) && Number(each) <= 255)
  );
}

/** RFC 4291, section 2.2. */
function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  const endsInIpv4 = last.includes(".");
  if (endsInIpv4 && (!isIpv4(last) || text.endsWith("::"))) return false;
  const hexadecimal = endsInIpv4 ? groups.slice(0, -1) : groups;
  if (!hexadecimal.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  const count = hexadecimal.length + (endsInIpv4 ? 2 : 0);
  return halves.length === 2 ? count <= 7 : count === 8;
}

function isRegex(text: string): boolean {
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}
