/** Renders nunjucks templates without letting them reach anything but what they are given. */
export interface TemplateEnvironment {
  /**
   * Renders a text with `variables`. An undefined variable is an error.
   * @throws TemplateError
   */
  renderText(text: string, variables: Record<string, unknown>): string;
  /** Renders one of the templates by its name. @throws TemplateError */
  renderTemplate(name: string, variables: Record<string, unknown>): string;
}
