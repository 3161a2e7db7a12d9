/** Keys that nothing describes. */
export const closedWorldCodes = {};
