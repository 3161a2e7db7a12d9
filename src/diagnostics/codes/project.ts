export const projectCodes = {};
