export const wide = { viewport: { width: 1366, height: 900 } };
export const middle = { viewport: { width: 900, height: 900 } };
export const narrow = { viewport: { width: 320, height: 700 } };

export const sample = (label: string, language: string, text: string) =>
  `.. class:: sample\n\n   ${label}:\n\n   .. code:: ${language}\n\n      ${text.replaceAll("\n", "\n      ")}\n\n`;

const response = (status: number) =>
  `.. rubric:: Response ${status}\n   :class: response status-${status}\n\nIt is so.\n\n`;

export const operation = (name: string, body: string) => `.. class:: endpoint

\`\`POST /alarms/{alarmId}/${name}\`\`
${"-".repeat(60)}

.. class:: summary

Do ${name}.

${Array.from({ length: 12 }, (_, index) => `Paragraph ${index} of ${name}.\n\n`).join("")}
${sample("Example request", "http", body)}${response(200)}${sample("Example", "json", `{ "${name}": true }`)}${response(404)}${sample("Example", "json", '{ "error": "gone" }')}`;
