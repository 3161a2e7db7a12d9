export const examplesCodes = {};
