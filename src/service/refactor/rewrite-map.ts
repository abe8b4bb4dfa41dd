import type { Edit } from '../../core/text/span.js';
import type { MapNode, Pair } from '../../core/yaml/index.js';
import { minimalEdit } from '../minimal-edit.js';
import { breakOf, columnOf, lineEnd, lineStart, remarksIn } from './source-lines.js';

/** What is to become of a key of a map, and of what stands there. */
export interface MapChange {
  /** Keys to take away, with their values; remarks stay. */
  readonly remove?: readonly string[];
  /** Other names for keys; their values stay as they are written. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Keys whose name and value are written anew, as `write` gives them. */
  readonly replace?: Readonly<Record<string, string>>;
  /** Pairs to write before a key, or behind it, or behind the last of all (`''`). */
  readonly before?: Readonly<Record<string, string>>;
  readonly behind?: Readonly<Record<string, string>>;
}

/**
 * The edits that change keys of a map and leave everything else, remarks and layout included, as it is
 * written: offsets of `source`. What is to be written is `key: value`, in several lines only in a map
 * without braces, where the first has no indentation and the others have all of theirs. Undefined where
 * that cannot be done without doubt.
 */
export function rewriteMap(
  source: string,
  map: MapNode,
  change: MapChange,
): readonly Edit[] | undefined {
  if (source[map.start] === '*' || map.pairs.length === 0) return undefined;
  const chunks = map.flow
    ? chunksInBraces(source, map, change)
    : chunksOfLines(source, map, change);
  if (chunks === undefined) return undefined;
  return chunks.flatMap(({ start, end, text }) => {
    const edit = minimalEdit(source.slice(start, end), text);
    return edit === undefined
      ? []
      : [{ start: start + edit.start, end: start + edit.end, text: edit.text }];
  });
}

function written(
  pair: Pair,
  own: string,
  { rename, replace, remove }: MapChange,
): string | undefined {
  const name = pair.key.text;
  if (remove?.includes(name) === true) return undefined;
  const fresh = replace?.[name];
  if (fresh !== undefined) return fresh;
  const other = rename?.[name];
  if (other === undefined) return own;
  return other + own.slice(pair.key.end - pair.start);
}

function chunksInBraces(source: string, map: MapNode, change: MapChange): Edit[] | undefined {
  if (remarksIn(source, map).length > 0) return undefined;
  const parts: string[] = [];
  const kept = new Map<Pair, number>();
  for (const pair of map.pairs) {
    const name = pair.key.text;
    const before = change.before?.[name];
    if (before !== undefined) parts.push(before);
    const own = written(pair, source.slice(pair.start, pair.end), change);
    if (own !== undefined) {
      kept.set(pair, parts.length);
      parts.push(own);
    }
    const behind = change.behind?.[name];
    if (behind !== undefined) parts.push(behind);
  }
  const last = change.behind?.[''];
  if (last !== undefined) parts.push(last);
  if (parts.length === 0 || parts.some((part) => part.includes('\n') && !isOwn(part, source))) {
    return undefined;
  }
  // What parted the pairs goes on doing so; one that is new is parted as the first two are.
  const [first, second] = map.pairs;
  const usual = second === undefined ? ', ' : source.slice(first!.end, second.start);
  const gaps = new Map<number, string>();
  for (const [i, pair] of map.pairs.entries()) {
    const at = kept.get(pair);
    const next = map.pairs[i + 1];
    if (at !== undefined && next !== undefined) gaps.set(at, source.slice(pair.end, next.start));
  }
  const text = parts.map((part, i) =>
    i === parts.length - 1 ? part : part + (gaps.get(i) ?? usual),
  );
  return [{ start: first!.start, end: map.pairs.at(-1)!.end, text: text.join('') }];
}

/** Several lines stay where they stood already. */
function isOwn(part: string, source: string): boolean {
  return source.includes(part.slice(part.indexOf(':')));
}

function chunksOfLines(source: string, map: MapNode, change: MapChange): Edit[] | undefined {
  const [first] = map.pairs;
  const column = columnOf(source, first!.start);
  const indent = ' '.repeat(column);
  const eol = breakOf(source);
  const chunks: Edit[] = [];
  let isFirst = true;
  for (const [i, pair] of map.pairs.entries()) {
    if (columnOf(source, pair.start) !== column) return undefined;
    const start = i === 0 ? pair.start : lineStart(source, pair.start);
    const next = map.pairs[i + 1];
    const end = next === undefined ? lineEnd(source, pair.end) : lineStart(source, next.start);
    if (source.slice(start, pair.start).trim() !== '') return undefined;
    const name = pair.key.text;
    const ownEnd = Math.min(lineEnd(source, pair.end), end);
    let own = written(pair, source.slice(pair.start, ownEnd), change);
    const gap = source.slice(ownEnd, end);
    const lines: string[] = [];
    const before = change.before?.[name];
    const behind = change.behind?.[name];
    if (before !== undefined) lines.push(before);
    if (own !== undefined && change.replace?.[name] !== undefined) {
      own = withRemarks(source, pair, ownEnd, own, indent, eol, i === 0);
      if (own === undefined) return undefined;
    }
    if (own === undefined) {
      const remarks = remarksIn(source, { start: pair.start, end: ownEnd });
      if (isFirst && remarks.length > 0) return undefined;
      lines.push(...remarks);
    } else lines.push(own);
    if (behind !== undefined) lines.push(behind);
    if (next === undefined && change.behind?.[''] !== undefined) lines.push(change.behind['']);
    if (lines.length === 0) {
      // The next key moves up to where this one stood; without a next one, the line before ends here.
      const rest = gap.replace(/^\r?\n/, '');
      if (isFirst && rest.trim() !== '') return undefined;
      if (next === undefined) {
        const last = chunks.findLastIndex(({ text }) => text !== '');
        if (last < 0) return undefined;
        const { text, ...place } = chunks[last]!;
        chunks[last] = { ...place, text: text.replace(/\r?\n$/, '') };
      }
      chunks.push({ start, end, text: isFirst ? '' : rest });
      continue;
    }
    const lead = isFirst ? '' : indent;
    chunks.push({ start, end, text: lead + lines.join(eol + indent) + gap });
    isFirst = false;
  }
  return chunks.some(({ text }) => text !== '') ? chunks : undefined;
}

/** A key that is written anew keeps its remarks: one behind its name there, others on lines above it. */
function withRemarks(
  source: string,
  pair: Pair,
  ownEnd: number,
  fresh: string,
  indent: string,
  eol: string,
  isFirst: boolean,
): string | undefined {
  const remarks = remarksIn(source, { start: pair.start, end: ownEnd });
  if (remarks.length === 0) return fresh;
  const nameLine = lineEnd(source, pair.colon);
  const onNameLine = remarksIn(source, { start: pair.start, end: nameLine });
  const newline = fresh.indexOf(eol);
  const firstLine = newline < 0 ? fresh : fresh.slice(0, newline);
  const below = newline < 0 ? '' : fresh.slice(newline);
  const others = remarks.slice(onNameLine.length);
  if (others.length > 0 && isFirst) return undefined;
  const above = others.map((remark) => `${remark}${eol}${indent}`).join('');
  return above + [firstLine, ...onNameLine].join(' ') + below;
}
