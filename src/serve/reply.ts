/** What the server answers. */
export interface Reply {
  status: number;
  type: string;
  body: string;
  /** Where to go instead. */
  location?: string;
}

export const TEXT = "text/plain; charset=utf-8";
export const HTML = "text/html; charset=utf-8";
export const JSON_TYPE = "application/json; charset=utf-8";
