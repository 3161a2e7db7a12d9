export const modelCodes = {};
