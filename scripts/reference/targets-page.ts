import { dump } from "js-yaml";
import schema from "../../src/project/targets.schema.json" with { type: "json" };

/** What this page reads of the JSON Schema of targets.yaml. */
export interface Form {
  $ref?: string;
  description?: string;
  type?: string;
  enum?: string[];
  anyOf?: Form[];
  default?: unknown;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, Form>;
  additionalProperties?: boolean | Form;
  patternProperties?: Record<string, Form>;
  items?: Form;
  minimum?: number;
  maximum?: number;
}

/** A key of targets.yaml: where it stands, `NAME` where the author chooses the name, and what it may be. */
export interface Key {
  path: readonly string[];
  form: Form;
  isRequired: boolean;
}

const definitions: Record<string, Form> = schema.definitions;

/** Follows a reference; what stands beside it goes before. */
function resolved(form: Form): Form {
  if (form.$ref === undefined) return form;
  const { $ref, ...own } = form;
  return { ...definitions[$ref.replace("#/definitions/", "")], ...own };
}

/** All keys of targets.yaml, those of a mapping after the key that holds it. */
export function keysOf(form: Form = schema, path: readonly string[] = []): Key[] {
  const { properties = {}, required = [], additionalProperties, anyOf = [] } = resolved(form);
  const own = Object.entries(properties).flatMap(([name, held]) => {
    const key = { path: [...path, name], form: resolved(held), isRequired: required.includes(name) };
    // Those of a target's page are described where those of all pages are.
    return path.length > 0 && held.$ref === "#/definitions/page" ? [key] : [key, ...keysOf(held, key.path)];
  });
  const named =
    typeof additionalProperties === "object" ? keysOf(additionalProperties, [...path, "NAME"]) : [];
  return [...own, ...named, ...anyOf.flatMap((each) => keysOf(each, path))];
}

/** The page about all keys of targets.yaml, from its JSON Schema. */
export function targetsPage(): string {
  return `# targets.yaml

\`targets.yaml\` at the root of a project says what is published, from which chapters, and where the sources are. Only \`targets\` is
needed. \`NAME\` in a key stands for a name of your choice.

Editors complete the keys by the JSON Schema that comes with \`spec\`. This line at the top of the file is for those with the YAML
language server:

\`\`\`yaml
# yaml-language-server: $schema=node_modules/specwright/dist/targets.schema.json
\`\`\`

${keysOf().map(entry).join("\n")}`;
}

function entry({ path, form, isRequired }: Key): string {
  const facts = [
    `**Type:** ${typeOf(form)}.`,
    ...(isRequired ? ["**Required.**"] : []),
    ...("default" in form && !isEmpty(form.default) ? [`**Default:** ${inline(form.default)}.`] : []),
  ];
  const [example] = form.examples ?? [];
  const block = example === undefined ? "" : `\n\`\`\`yaml\n${yaml(nested(path, example))}\`\`\`\n`;
  return `## \`${path.join(".")}\`\n\n${withCode(form.description ?? "")}\n\n${facts.join(" ")}\n${block}`;
}

/** An example under the keys around it. */
export function nested(path: readonly string[], example: unknown): unknown {
  return path.reduceRight<unknown>((value, key) => ({ [key === "NAME" ? "lending" : key]: value }), example);
}

function typeOf(given: Form): string {
  const form = resolved(given);
  if (form.enum) return form.enum.map((each) => `\`${each}\``).join(", ");
  if (form.anyOf) return [...new Set(form.anyOf.map(typeOf))].join(", or ");
  const { type, items, minimum, maximum } = form;
  if (type === "array") return `list${items ? ` of: ${typeOf(items)}` : ""}`;
  if (type === "object") return "mapping";
  if (type === "boolean") return "`true` or `false`";
  if (type === "number" && maximum !== undefined) return `number from ${minimum} to ${maximum}`;
  return type === "string" ? "text" : (type ?? "anything");
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** A value on one line, as YAML in code. */
function inline(value: unknown): string {
  const text = JSON.stringify(value).replaceAll(",", ", ");
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The values and keys that a description has in quotes, as code. */
function withCode(description: string): string {
  return description.replace(/(?<!\w)'([^']+)'(?!\w)/g, "`$1`");
}

function yaml(value: unknown): string {
  return dump(value, { lineWidth: 100 }).replace(/'(\d+)':/g, "$1:");
}
