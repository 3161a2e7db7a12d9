import type { ApiLanguage } from "../types.ts";
import type { Form } from "./form.ts";
import { openapi3Form } from "./openapi3.ts";
import { swagger2Form } from "./swagger2.ts";

/** The form of API files in a language. */
export function formOf(language: ApiLanguage): Form {
  return language === "Swagger 2.0" ? swagger2Form : openapi3Form(language);
}
