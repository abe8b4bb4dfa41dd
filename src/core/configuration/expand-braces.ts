/** More ways than this to read a pattern are a mistake, or meant to keep the linter busy. */
const most = 100;

/** `*.{yaml,yml}` → `*.yaml`, `*.yml`. A brace without a comma or an end stands for itself. */
export function expandBraces(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0) {
    const next = open.pop()!;
    const group = firstGroup(next);
    if (group === undefined) {
      done.push(next);
    } else {
      const { start, end, parts } = group;
      for (const part of parts.toReversed()) {
        open.push(next.slice(0, start) + part + next.slice(end + 1));
      }
    }
    if (done.length + open.length > most) return [pattern];
  }
  return done;
}

/** The first `{…}` that holds a comma of its own. */
function firstGroup(
  pattern: string,
): { readonly start: number; readonly end: number; readonly parts: readonly string[] } | undefined {
  for (let start = 0; start < pattern.length; start++) {
    if (pattern[start] === '\\') start++;
    else if (pattern[start] === '{') {
      const group = readGroup(pattern, start);
      if (group !== undefined && group.parts.length > 1) return { start, ...group };
    }
  }
  return undefined;
}

function readGroup(
  pattern: string,
  start: number,
): { readonly end: number; readonly parts: readonly string[] } | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start + 1; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (character === '}') return { end: at, parts: [...parts, pattern.slice(from, at)] };
    else if (character === ',' && depth === 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    }
  }
  return undefined;
}
