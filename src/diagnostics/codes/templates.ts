export const templatesCodes = {};
