import { compareNumbers, isInteger, type NumberValue, numberOf } from "../../source/number.ts";
import { compilePattern } from "./pattern/pattern.ts";

/** The formats of texts that are checked, by name. Each takes time linear in the length of the text. */
export const textFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["date-time", isDateTime],
  ["date", isDate],
  ["time", (text) => isTime(text)],
  ["email", isEmail],
  ["uri", isUri],
  ["hostname", isHostname],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
  ["uuid", (text) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)],
  ["byte", (text) => text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text)],
  ["regex", isRegex],
]);

/** The formats of numbers that are checked, by name; one of whole numbers says nothing of others. */
export const numberFormats: ReadonlyMap<string, (number: NumberValue) => boolean> = new Map([
  ["int32", ofIntegers("-2147483648", "2147483647")],
  ["int64", ofIntegers("-9223372036854775808", "9223372036854775807")],
  ["float", within("-3.4028234663852886e+38", "3.4028234663852886e+38")],
  ["double", within("-1.7976931348623157e+308", "1.7976931348623157e+308")],
]);

function ofIntegers(minimum: string, maximum: string) {
  const isWithin = within(minimum, maximum);
  return (number: NumberValue) => !isInteger(number) || isWithin(number);
}

function within(minimum: string, maximum: string) {
  const [least, most] = [numberOf(minimum), numberOf(maximum)];
  return (number: NumberValue) => compareNumbers(number, least) >= 0 && compareNumbers(number, most) <= 0;
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
    isAtMost(hour, 23) &&
    isAtMost(minute, 59) &&
    isAtMost(second, 60) &&
    isAtMost(zoneHour, 23) &&
    isAtMost(zoneMinute, 59)
  );
}

function isAtMost(number: number | undefined, maximum: number): boolean {
  return number !== undefined && number <= maximum;
}

/** RFC 3339, `date-time`. */
function isDateTime(text: string): boolean {
  return isDate(text.slice(0, 10)) && /^[Tt ]$/.test(text.slice(10, 11)) && isTime(text.slice(11));
}

/** RFC 5321: a name, as it is or in quotes, at a host or an address in brackets. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  const domain = text.slice(at + 1);
  const address = /^\[(IPv6:)?(.*)\]$/is.exec(domain);
  return (
    local.length > 0 &&
    local.length <= 64 &&
    (isPlainName(local) || /^"(?:[ !#-[\]-~]|[^\0-\x7f]|\\[ -~])*"$/.test(local)) &&
    (address === null ? isHostname(domain) : (address[1] ? isIpv6 : isIpv4)(address[2] ?? ""))
  );
}

function isPlainName(name: string): boolean {
  return /^[^\s@"(),:;<>[\]\\]+$/.test(name) && !/^\.|\.\.|\.$/.test(name);
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
