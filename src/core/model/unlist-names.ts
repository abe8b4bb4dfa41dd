import type { Edit } from '../text/span.js';
import { toPlainData, type YamlNode } from '../yaml/index.js';
import { namedEntry } from './schema/named-entry.js';

/**
 * The edits that write a list of ids with their texts as the map that is asked for. Undefined where an
 * entry says less or more than that, where two have the same id, and where a remark would be lost.
 */
export function unlistNames(node: YamlNode | null, source: string): readonly Edit[] | undefined {
  if (node?.type !== 'seq' || node.flow || node.anchor !== undefined) return undefined;
  const edits: Edit[] = [];
  const ids = new Set<string>();
  for (const { value, start } of node.entries) {
    if (value?.type !== 'map' || value.flow || value.anchor !== undefined) return undefined;
    const named = namedEntry(toPlainData(value));
    const pair = value.pairs.find(({ key }) => key.text === named?.textKey);
    const text = pair?.value;
    if (named === undefined || text?.type !== 'scalar') return undefined;
    if (text.anchor !== undefined || text.tag !== undefined) return undefined;
    const other = value.pairs.find((each) => each !== pair)?.value;
    // As it was typed: `007` is no 7.
    const id = other?.type === 'scalar' ? other.text.trim() : named.id;
    if (ids.has(id)) return undefined;
    ids.add(id);
    // The keys of a map stand deeper than the one that it belongs to; dashes need not.
    const isFlush = start === source.lastIndexOf('\n', start) + 1;
    const indent = isFlush ? '  ' : '';
    const written = source.slice(text.start, text.end).trimEnd();
    const end = Math.max(...value.pairs.map((each) => each.value?.end ?? each.end));
    const kept = source.slice(start, end).trimEnd();
    const others = kept.replace(written, '').replace(id, '');
    if (others.includes('#')) return undefined;
    edits.push({
      start,
      end: start + kept.length,
      text: `${indent}${id}: ${written.replaceAll('\n', `\n${indent}`)}`,
    });
  }
  return edits.length === 0 ? undefined : edits;
}
