/** How grave a change is, the gravest first. */
export const changeClasses = ["breaking", "risky", "additive", "docs"] as const;

/**
 * What a change means for those who knew the API before: `breaking` for who kept to it, `risky` where that depends on what they
 * did or cannot be known, `additive` for what is new, `docs` for what changes words alone.
 */
export type ChangeClass = (typeof changeClasses)[number];
