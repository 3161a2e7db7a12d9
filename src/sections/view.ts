import type { Api } from "../api/types.ts";
import type { Changelog, CommonFields, EventType, NamedSchema } from "../model/types.ts";
import type { Place } from "../schema/tables/shared-objects.ts";
import type { TypesPlan } from "./default/types/types-plan.ts";
import type { MarkText } from "./marks.ts";

/** What a template is given, by name. */
export type Variables = Record<string, unknown>;

/** What a section is made in. */
export interface Making {
  /** The section's name. */
  section: string;
  types: TypesPlan;
  mark: MarkText;
}

/** A filter: `{{ value | name(argument) }}`. */
export type Filter = (value: never, ...rest: never[]) => unknown;

/**
 * What a template set sees of the model: the variables of each of its templates, and the filters they may use.
 * Each template makes one kind of section:
 * `http-api.njk` an API file or its webhooks, `security.njk` its security schemes, `event.njk` an event type, `events.njk` an event
 * group, `variants.njk` the variants of an event type, `common-fields.njk` the fields that events share, `schemas.njk` a schema of
 * a collection or all of them, `types.njk` the types that sections share.
 */
export interface View {
  /** Views of one id give the same of the same model. */
  id: string;
  httpApi(api: Api, making: Making): Variables;
  /** What the API calls, for `http-api.njk` as well. */
  webhooks(api: Api, making: Making): Variables;
  /** Absent where the set has no such section. */
  security?(api: Api, making: Making): Variables;
  /** @param title in place of its name, in reStructuredText */
  event(event: EventType, making: Making, title?: string): Variables;
  /** For `events.njk` and `variants.njk`. */
  events(events: EventType[], making: Making): Variables;
  commonFields(fields: CommonFields, making: Making): Variables;
  schemas(schemas: readonly NamedSchema[], making: Making): Variables;
  /** Absent where the set repeats the tables of types. */
  types?: TypesView;
  /** The text of `spec_changelog`, which needs no template. */
  changelog(changelog: Changelog): string;
  filters: Record<string, Filter>;
}

/** How types are shown that several places use. */
export interface TypesView {
  /** Whether the section of an API shows at its end those that it alone uses. */
  readonly atEnd: boolean;
  /** The places of a section that show types. */
  placesOf: {
    httpApi(api: Api): readonly Place[];
    webhooks(api: Api): readonly Place[];
    events(events: readonly EventType[]): readonly Place[];
    commonFields(fields: CommonFields): readonly Place[];
    schemas(schemas: readonly NamedSchema[]): readonly Place[];
  };
  /** For `types.njk`. */
  common(making: Making): Variables;
}
