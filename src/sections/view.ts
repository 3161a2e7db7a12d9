import type { Api } from "../api/types.ts";
import type { Changelog, CommonFields, EventType, NamedSchema } from "../model/types.ts";

import type { MarkText } from "./marks.ts";

/** What a template is given, by name. */
export type Variables = Record<string, unknown>;

/** A filter: `{{ value | name(argument) }}`. */
export type Filter = (value: never, ...rest: never[]) => unknown;

/**
 * What a template set sees of the model: the variables of each of its templates, and the filters they may use.
 * Each template makes one kind of section:
 * `http-api.njk` an API file or its webhooks, `security.njk` its security schemes, `event.njk` an event type, `events.njk` an event
 * group, `variants.njk` the variants of an event type, `common-fields.njk` the fields that events share, `schemas.njk` a schema of
 * a collection or all of them.
 */
export interface View {
  /** Views of one id give the same of the same model. */
  id: string;
  httpApi(api: Api, mark: MarkText): Variables;
  /** What the API calls, for `http-api.njk` as well. */
  webhooks(api: Api, mark: MarkText): Variables;
  /** Absent where the set has no such section. */
  security?(api: Api, mark: MarkText): Variables;
  event(event: EventType, mark: MarkText): Variables;
  /** For `events.njk` and `variants.njk`. */
  events(events: EventType[], mark: MarkText): Variables;
  commonFields(fields: CommonFields, mark: MarkText): Variables;
  schemas(schemas: readonly NamedSchema[], mark: MarkText): Variables;
  /** The text of `spec_changelog`, which needs no template. */
  changelog(changelog: Changelog): string;
  filters: Record<string, Filter>;
}
