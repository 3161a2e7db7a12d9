/** Whether a text is an address of the format `uri` (an absolute one, as RFC 3986 has it) or `email`. */
export function isAddress(text: string, format: string): boolean {
  if (format === "email") return /^[^\s@]+@[^\s@]+$/.test(text);
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);
}
