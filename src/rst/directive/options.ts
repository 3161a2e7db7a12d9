import { makeId } from "../resolve/make-id.ts";
import { readCharacter } from "./character.ts";

export type OptionValue = string | number | true | readonly string[] | readonly number[];

/** Why a value does not do. */
interface InvalidOption {
  readonly invalid: string;
}

/** Turns the text of an option, "" where it has none, into its value. */
export type OptionReader = (text: string) => OptionValue | InvalidOption;

/** By the names of the options that a directive has. */
export type OptionReaders = Readonly<Record<string, OptionReader>>;

export function isInvalid(value: OptionValue | InvalidOption): value is InvalidOption {
  return typeof value === "object" && "invalid" in value;
}

const needed: InvalidOption = { invalid: "it needs a value" };

export const flag: OptionReader = (text) => (text === "" ? true : { invalid: "it takes no value" });

export const anyText: OptionReader = (text) => (text === "" ? needed : text);

export const optionalText: OptionReader = (text) => text;

export const wholeNumber: OptionReader = (text) => {
  return /^[0-9]+$/.test(text) ? Number(text) : { invalid: `"${text}" is not a whole number` };
};

export const percentage: OptionReader = (text) => wholeNumber(text.replace(/ ?%$/, ""));

const LENGTH = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+) ?(em|ex|ch|rem|vw|vh|vmin|vmax|px|in|cm|mm|pt|pc|%)?$/;

/** A number with or without a unit, or one of percent. */
export const lengthOrPercentage: OptionReader = (text) => {
  const match = LENGTH.exec(text);
  return match ? `${match[1]}${match[2] ?? ""}` : { invalid: `"${text}" is not a length` };
};

/** A number with or without a unit, which is not percent. */
export const length: OptionReader = (text) => {
  return text.endsWith("%") ? { invalid: `"${text}" is not a length` } : lengthOrPercentage(text);
};

/** White space separates class names, each turned into the form of an identifier. */
export const classNames: OptionReader = (text) => {
  const names = readClassNames(text);
  return names ?? { invalid: text === "" ? needed.invalid : `"${text}" holds no class name` };
};

export function readClassNames(text: string): string[] | undefined {
  const names = text
    .split(/\s+/)
    .filter((name) => name !== "")
    .map(makeId);
  return names.length > 0 && !names.includes("") ? names : undefined;
}

export function choice(...values: readonly string[]): OptionReader {
  return (text) => {
    const value = text.toLowerCase().trim();
    return values.includes(value) ? value : { invalid: `"${text}" is not one of ${values.join(", ")}` };
  };
}

/** Numbers from 1 on, with commas between, or else white space. */
export const numberList: OptionReader = (text) => {
  const numbers = text.includes(",") ? text.split(",").map((each) => each.trim()) : text.split(/\s+/);
  if (!numbers.every((each) => /^0*[1-9][0-9]*$/.test(each))) {
    return { invalid: `"${text}" is not a list of numbers` };
  }
  return numbers.map(Number);
};

/** A character itself or its code, or the names "tab" and "space". */
export const oneCharacter: OptionReader = (text) => {
  if (text === "tab") return "\t";
  if (text === "space") return " ";
  const character = readCharacter(text) ?? "";
  return [...character].length === 1 ? character : { invalid: `"${text}" is not one character` };
};

/** The options that most directives take. */
export const common = { class: classNames, name: optionalText } as const;
