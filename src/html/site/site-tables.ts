import type { Reading } from "../read-text.ts";

/** An operation's anchor on the site, the part of it that a table is in, and the name of the table's object. */
const OF_TABLE = /^(.+)_(?:request|response-\w+)_([^_]+)$/;

/**
 * The anchor here of the table that an anchor on the site leads to, such as `put_users_request_filter`: a table of the operation, or one of
 * those that several operations share.
 */
export function tableOfSite(id: string, { anchors }: Pick<Reading, "anchors">): string | undefined {
  const [, operation = "", name = ""] = OF_TABLE.exec(id) ?? [];
  if (name === "") return undefined;
  const own = [...anchors].find(([, each]) => each.id === operation)?.[0];
  if (own === undefined) return undefined;
  const tables = [...anchors.values()].filter((each) => each.section && endsWith(each.id, name));
  const shared = tables.filter(({ section }) => section?.classes?.includes("objects"));
  return (tables.find(({ section }) => section === own) ?? shared[0])?.id;
}

/** Whether the last words of an anchor are a name, however that is parted into words. */
function endsWith(id: string, name: string): boolean {
  const wanted = name.replaceAll("-", "");
  const words = id.split("-");
  let end = "";
  while (end.length < wanted.length && words.length > 0) end = `${words.pop()}${end}`;
  return end === wanted;
}
