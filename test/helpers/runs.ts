/**
 * How often a property is tried that takes long: so often by `npm test`, and ten times as often by `npm run test:nightly`.
 */
export function runs(usual: number): number {
  return process.env["NIGHTLY"] === undefined ? usual : 10 * usual;
}
