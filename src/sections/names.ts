import { placeholderName } from "../project/placeholder-name.ts";

/** The section of an API file, by its group: `login_http_api`. */
export function apiSection(group: string): string {
  return placeholderName(`${group}_http_api`);
}

/** The section of how callers of an API show who they are: `login_security`. */
export function securitySection(group: string): string {
  return placeholderName(`${group}_security`);
}

/** The section of what the API of a file calls: `login_webhooks`. */
export function webhookSection(group: string): string {
  return placeholderName(`${group}_webhooks`);
}

/** The section of an event type: `loan_started_event`. */
export function eventSection(event: string): string {
  return placeholderName(`${event.replaceAll(".", "_")}_event`);
}

/** The section of fields that events share, by the name of their file: `common_loan_event_fields`. */
export function commonFieldsSection(name: string): string {
  return placeholderName(`common_${name}_fields`);
}

/** The section of a schema of a collection: `loan_started_schema`, after the collection's prefix. */
export function namedSchemaSection(prefix: string, name: string): string {
  return placeholderName(`${prefix}${name.replace(/[-.]/g, "_")}_schema`);
}

/** The section of a file in a folder of definitions: `definition_books_loan`. */
export function definitionSection(name: string): string {
  return placeholderName(`definition_${name}`);
}

/** The section of an event group, `loan_events`, or of a collection. */
export function groupSection(group: string): string {
  // One that is all digits would be a number.
  return /^\d+$/.test(group) ? `${group}_` : placeholderName(group);
}

/** The section of the changelog of a part of the project: `client_server_changelog`. */
export function changelogSection(name: string): string {
  return placeholderName(`${name}_changelog`);
}

/** The section of the types that several sections show. */
export const typesSection = "types";

/** The sections of the changelog. */
export const changelogSections = { version: "spec_version", changes: "spec_changelog" };
