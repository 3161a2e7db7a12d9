/** What the Matrix specification calls the targets that are APIs, and what each is for: the table of APIs shows these. */
export const matrixApis: ReadonlyMap<string, { title: string; purpose: string }> = new Map([
  ["client_server", { title: "Client-Server API", purpose: "Interaction between clients and servers" }],
  ["server_server", { title: "Server-Server API", purpose: "Federation between servers" }],
  ["application_service", { title: "Application Service API", purpose: "Privileged server plugins" }],
  ["identity_service", { title: "Identity Service API", purpose: "Mapping of third party IDs to users" }],
  ["push_gateway", { title: "Push Gateway API", purpose: "Push notifications" }],
]);

/** Tables of data that chapters show, where targets.yaml names none of the name. */
export const matrixData: ReadonlyMap<string, { file: string; columns: string[] }> = new Map([
  [
    "sas_emoji_table",
    {
      file: "data-definitions/sas-emoji.json",
      columns: ["number", "emoji", "unicode", "description"],
    },
  ],
]);
