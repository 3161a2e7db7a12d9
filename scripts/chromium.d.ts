import type { Browser } from "playwright-core";

/** Whether the machine has a Chromium. Tests in a browser are skipped by name where there is none. */
export const hasBrowser: boolean;

/** Starts the Chromium of the machine, without a window; throws where there is none. */
export function startBrowser(): Promise<Browser>;
