import type { Finding } from '../model/finding.js';
import { readItem } from '../model/read-item.js';
import type { ItemList, ItemReading } from '../model/reading.js';
import type { Pair, SeqEntry, YamlNode } from '../yaml/index.js';
import type { Anchors } from './anchors.js';
import type { Segment } from './segment.js';

/** What a segment means to a bank: keys of its own, items, and what belongs to neither. */
export interface SegmentContent {
  /** Top-level keys; those of the item lists too. */
  readonly pairs: readonly Pair[];
  readonly items: readonly ItemReading[];
  /** Told about the segment as such, in its own offsets. */
  readonly findings: readonly Finding[];
  /** What stands here instead of a key. */
  readonly stray: YamlNode | undefined;
}

/** Understands a segment; the same segment under the same anchors gives the same content. */
export function contentOf(segment: Segment, anchors: Anchors | undefined): SegmentContent {
  const mine = segment.anchored ? anchors : undefined;
  const { memo } = segment;
  if (memo !== undefined && memo.anchors === mine) return memo.content;
  const content = understand(segment, mine);
  segment.memo = { anchors: mine, content };
  return content;
}

function understand(segment: Segment, anchors: Anchors | undefined): SegmentContent {
  const findings = [...segment.findings];
  const node = anchors === undefined ? segment.node : anchors.resolve(segment, findings);
  const read = (list: ItemList, entries: readonly SeqEntry[]): ItemReading[] =>
    entries.map((entry) =>
      readItem({
        list,
        source: segment.source,
        entry,
        node: entry.value,
        findings: takeFindings(findings, entry, entries.length === 1 && segment.kind === 'item'),
        anchored: segment.anchored,
        isAnchorUsed: (name) => anchors?.isUsed(name) ?? false,
      }),
    );
  if (segment.kind === 'item') {
    const entries = node?.type === 'seq' ? node.entries : [];
    const items = read(segment.list!, entries);
    return { pairs: [], items, findings, stray: undefined };
  }
  if (node === null) return { pairs: [], items: [], findings, stray: undefined };
  if (node.type !== 'map') return { pairs: [], items: [], findings, stray: node };
  const items: ItemReading[] = [];
  for (const { key, value } of node.pairs) {
    if ((key.text === 'questions' || key.text === 'flashcards') && value?.type === 'seq') {
      items.push(...read(key.text, value.entries));
    }
  }
  return { pairs: node.pairs, items, findings, stray: undefined };
}

/** Takes out of the segment's findings those that belong to one of its items. */
function takeFindings(findings: Finding[], entry: SeqEntry, all: boolean): Finding[] {
  if (all) return findings.splice(0);
  const mine = findings.filter(({ start }) => entry.start <= start && start < entry.end);
  for (const finding of mine) findings.splice(findings.indexOf(finding), 1);
  return mine;
}
