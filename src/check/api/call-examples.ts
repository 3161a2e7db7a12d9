import { bodyNames, responsesByStatus, valuesOfCalls } from "../../api/call-examples.ts";
import { allOperations, operationName } from "../../api/parts.ts";
import { placeholdersIn } from "../../api/server-address.ts";
import type { Api, Operation } from "../../api/types.ts";
import { finding, type Report } from "../../diagnostics/finding.ts";
import { valueAt } from "../../source/value.ts";
import { placeOf } from "../keyword-place.ts";
import type { Rule } from "../rule.ts";

/** Names of what clients add by themselves, so that many files give it without a parameter; in lower case. */
const USUAL = /^(?:api-version|subscriptionid|authorization|accept|(?:accept|content|if|x)-.*)$/;

/** Examples of calls have values for parameters that their operation has, and answers of statuses that it describes. */
export const callExamples: Rule = ({ model, report }) => {
  for (const api of model.apis) {
    const operations = allOperations(api).filter((operation) => operation.callExamples.length > 0);
    const known = operations.length === 0 ? new Set<string>() : namesOfApi(api);
    for (const operation of operations) {
      checkValues(operation, known, report);
      checkStatuses(operation, report);
    }
  }
};

function checkValues(operation: Operation, namesOfApi: ReadonlySet<string>, report: Report): void {
  const { requestBody, path, servers = [] } = operation;
  const names = new Set(valuesOfCalls(operation).map(({ name }) => name));
  const others = new Set([path, ...servers.map(({ url }) => url)].flatMap(placeholdersIn));
  const known = [...names, ...bodyNames(requestBody)];
  for (const { name, example } of operation.callExamples.flatMap(({ values }) => values)) {
    if (names.has(name) || others.has(name) || namesOfApi.has(name) || USUAL.test(name.toLowerCase()))
      continue;
    const args = { name, isStatus: false, operation: operationName(operation), known };
    const related = [{ message: "The operation", location: operation.location }];
    report(finding("call-example-undeclared", args, { ...placeOf(example.location), at: "key" }, related));
  }
}

function checkStatuses(operation: Operation, report: Report): void {
  const { responses, callExamples: calls } = operation;
  const responseOf = responsesByStatus(responses);
  for (const { status, location } of calls.flatMap(({ statuses }) => statuses)) {
    if (responseOf(status) !== undefined) continue;
    const args = { name: status, isStatus: true, operation: operationName(operation), known: [] };
    const related = [{ message: "The operation", location: operation.location }];
    report(finding("call-example-undeclared", args, location, related));
  }
}

/** What calls have values for beside parameters: parts of the address of the API, and what callers show who they are with. */
function namesOfApi({ servers, securitySchemes = [], extensions }: Api): Set<string> {
  const host = extensions.find(({ name }) => name === "x-ms-parameterized-host");
  const template = host && valueAt(host.value, "hostTemplate");
  const addresses = [...servers.map(({ url }) => url), ...(typeof template === "string" ? [template] : [])];
  return new Set([
    ...addresses.flatMap(placeholdersIn),
    ...securitySchemes.flatMap(({ key }) => key?.name ?? []),
  ]);
}
