/**
 * The text of a `.pre-commit-config.yaml` with an entry more at the end of its `repos`; nothing else
 * changes. Undefined where the list is not written as everybody writes it: a guess could break it.
 */
export function addPreCommitEntry(text: string, entry: string): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const heads = lines.flatMap((line, i) => (/^repos:\s*(?:#.*)?$/.test(line) ? [i] : []));
  const [head] = heads;
  if (head === undefined || heads.length > 1) return undefined;
  // The list ends with the next key of the file, or with the file.
  const next = lines.findIndex((line, i) => i > head && /^[^\s#-]/.test(line));
  const inside = lines.slice(head + 1, next < 0 ? undefined : next);
  const indents = inside.flatMap((line) => /^(\s*)-\s+repo:/.exec(line)?.[1] ?? []);
  const first = inside.find((line) => /\S/.test(line) && !/^\s*#/.test(line));
  const [indent] = indents;
  if (indent === undefined || indents.some((each) => each !== indent)) return undefined;
  if (indent.includes('\t') || first === undefined || !first.startsWith(`${indent}-`))
    return undefined;
  // A text of several lines could hold what looks like an entry, or end the file in the middle of one.
  if (inside.some((line) => /[|>][+-]?\d?\s*(?:#.*)?$/.test(line))) return undefined;
  const last = inside.findLastIndex((line) => /\S/.test(line) && !line.startsWith('#'));
  const added = entry
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);
  const at = head + 1 + last + 1;
  const after = lines.slice(at);
  return [...lines.slice(0, at), ...added, ...(after.length === 0 ? [''] : after)].join(end);
}
