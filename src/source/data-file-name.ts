/** The name of a YAML or JSON file without its folder and its ending: `loan` for `schemas/loan.yaml`. */
export function dataFileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:json|ya?ml)$/i, "");
}
