import type { FormatName } from "../../diagnostics/formats/names.ts";

/** The forms that differences have of their own, and those that they share with findings. */
const ownFormats = ["pretty", "json", "markdown", "changelog", "fragments", "html"] as const;
const sharedFormats = ["github", "sarif", "junit", "codeclimate"] as const satisfies FormatName[];

/** The forms that differences are written in. */
export const diffFormatNames = [...ownFormats, ...sharedFormats];

export type DiffFormatName = (typeof diffFormatNames)[number];
export type SharedFormatName = (typeof sharedFormats)[number];
