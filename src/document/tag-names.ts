/** A name as it is in a tag, by its offset there. */
interface NameUse {
  name: string;
  index: number;
}

/** The words of the language, and what nunjucks itself provides. */
const PROVIDED = [
  ..."and as else elif false if import in is none not null or true".split(" "),
  ..."caller cycler joiner loop range super".split(" "),
];

/** The names that mean something in a chapter without being sections: those that its tags define, and nunjucks' own. */
export function boundNames(tags: string[]): Set<string> {
  const bound = new Set(PROVIDED);
  for (const tag of tags) {
    const [head, keyword] = /^\{%-?\s*(set|for|asyncEach|asyncAll|macro|call)\b/.exec(tag) ?? [];
    if (head === undefined) continue;
    const rest = tag.slice(head.length);
    const end =
      keyword === "macro" || keyword === "call" ? -1 : rest.search(keyword === "set" ? /=/ : /\bin\b/);
    for (const { name } of namesIn(end < 0 ? rest : rest.slice(0, end))) bound.add(name);
  }
  return bound;
}

/** All names in a tag, those of filters, attributes and tags too; what is in quotes is none. */
export function namesIn(tag: string): NameUse[] {
  const names: NameUse[] = [];
  const unescaped = tag.replace(/\\./gs, "  ");
  for (const { 0: match, index } of unescaped.matchAll(/"[^"]*"|'[^']*'|[A-Za-z_$][\w$]*/g))
    if (!/^["']/.test(match)) names.push({ name: match, index });
  return names;
}

/** The name that a `{{ }}` begins with. */
export function outputName(tag: string): NameUse | undefined {
  const [head, name] = /^\{\{-?\s*([A-Za-z_$][\w$]*)/.exec(tag) ?? [];
  return head === undefined || name === undefined ? undefined : { name, index: head.length - name.length };
}
