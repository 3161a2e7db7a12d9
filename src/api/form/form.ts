import type { Finding, Report } from "../../diagnostics/finding.ts";
import type { Place } from "../../schema/reader.ts";
import type { Value, ValueMap } from "../../source/value.ts";
import type { ApiLanguage } from "../types.ts";
import type { Applied } from "./applied.ts";
import type { Rules } from "./published/rules.ts";
import type { OtherKind } from "./reference-kinds.ts";

/** What is to be known of a language beyond its published schema. Its objects go by the names that the schema gives them. */
export interface Form {
  language: ApiLanguage;
  /** Of a whole API file. */
  root: Rules;
  /** Whether an object is a schema, whose keywords are none of the form's business. */
  isSchema(name: string): boolean;
  /** Whether rules are about an object that has a name of its own, rather than a list or a map of such. */
  isObject(name: string): boolean;
  /** What a sentence calls an object, with its article. */
  ownerOf(name: string, value: Value): string;
  /** Whether whoever reads schemas reports that a value is of the wrong type: an object, or what stands under a key of one. */
  isTypeReadElsewhere(name: string, value: Value, key?: string): boolean;
  /** Whether something else reports that a key is missing. */
  isRequiredElsewhere(name: string, key: string): boolean;
  /** What a key is that the published schema does not allow in a mapping. */
  strangerIn(applied: Applied, key: string, map: ValueMap): Stranger;
  /** What to write instead of a value that none of those allowed is, where that is known. */
  adviceOn(key: string, value: string): string | undefined;
  /** The keys that count beside the `$ref` that stands for an object. */
  besideReference(name: string): readonly string[] | "all";
  /** Whether an object has a `$ref` and keys of its own. */
  extendsReference(name: string): boolean;
  /** The owner of a `$ref` that stands where the schema has none, though all readers follow it. */
  looseOwner(rules: Rules, place: Place): string | undefined;
  /** What a `$ref` leads to where an object is expected, if that is a shared part of another kind. */
  otherKind(name: string, target: Place): OtherKind | undefined;
  /** What is wrong with an object that begins with what should be a level deeper: nothing else is to be said of it. */
  missingLevel(applied: Applied, place: Place): Finding | undefined;
  /** Finds what the schema does not say of an object. */
  checkOf(name: string): Check | undefined;
}

/** Reports what is wrong with an object. */
export type Check = (context: { report: Report }, place: Place) => void;

export type Stranger =
  /** Reported by another rule, or by the model. */
  | { kind: "reported"; meant?: string }
  /** Understood here, but by few others; `instead` is how the language lets it be written. */
  | { kind: "extension"; instead?: string | undefined }
  /** `advice` says what to do about it. Several that say what one key should (`meant`) are reported once. */
  | { kind: "unexpected"; home?: string | undefined; advice?: string | undefined; meant?: string };
