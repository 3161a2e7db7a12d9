/** The forms that differences are written in. */
export const diffFormatNames = ["pretty", "json", "markdown"] as const;

export type DiffFormatName = (typeof diffFormatNames)[number];
