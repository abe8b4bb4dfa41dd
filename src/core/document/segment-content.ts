import type { Finding } from '../problem/finding.js';
import { readItem } from '../model/read-item.js';
import type { ItemList, ItemReading } from '../model/reading.js';
import { orNone, type Pair, type SeqEntry, type YamlNode } from '../yaml/index.js';
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

/** The key of what takes nothing from the rest of the bank. */
export const noKey: readonly unknown[] = [];
/** What is needed of a segment to understand it. */
type Understood = Omit<Segment, 'memo' | 'before' | 'comments' | 'tabs'>;

const none: readonly never[] = [];

/** Understands a segment; again only where something it takes from the rest of the bank changed. */
export function contentOf(segment: Segment, anchors: Anchors | undefined): SegmentContent {
  const { memo } = segment;
  if (!segment.anchored && memo !== undefined) return memo.content;
  const anchorKey = segment.anchored ? anchors!.keyOf(segment) : noKey;
  if (memo !== undefined && isSame(memo.anchorKey, anchorKey)) return memo.content;
  const content = segment.anchored
    ? understand(segment, (findings) => anchors!.resolve(segment, findings), anchors!.isUsed)
    : understand(segment);
  segment.memo = { anchorKey, content };
  return content;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** Understands a segment whatever is known of it already; one with anchors, with what they mean. */
export function understand(
  segment: Understood,
  resolve: (findings: Finding[]) => YamlNode | null = () => segment.node,
  isAnchorUsed: (name: string) => boolean = () => false,
): SegmentContent {
  const findings = [...segment.findings];
  const node = resolve(findings);
  const read = (list: ItemList, entries: readonly SeqEntry[]): ItemReading[] => {
    const isOneItem = entries.length === 1 && segment.kind === 'item';
    const dealt = dealOut(findings, entries, isOneItem);
    return entries.map((entry, i) =>
      readItem({
        list,
        source: segment.source,
        entry,
        node: entry.value,
        findings: dealt[i] ?? [],
        anchored: segment.anchored,
        isAnchorUsed,
        isWhole: isOneItem && !segment.masked,
      }),
    );
  };
  if (segment.kind === 'item') {
    const entries = node?.type === 'seq' ? node.entries : [];
    const items = read(segment.list!, entries);
    return { pairs: none, items, findings: orNone(findings), stray: undefined };
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

/**
 * Deals the segment's findings out to its entries, in whose order they stand; what belongs to none is
 * left. In a segment of one item all are the item's.
 */
function dealOut(findings: Finding[], entries: readonly SeqEntry[], all: boolean): Finding[][] {
  if (all) return [findings.splice(0)];
  if (findings.length === 0) return [];
  const ordered = findings.splice(0).toSorted((a, b) => a.start - b.start);
  let next = 0;
  const dealt = entries.map((entry) => {
    while (next < ordered.length && ordered[next]!.start < entry.start) {
      findings.push(ordered[next++]!);
    }
    const from = next;
    while (next < ordered.length && ordered[next]!.start < entry.end) next++;
    return ordered.slice(from, next);
  });
  findings.push(...ordered.slice(next));
  return dealt;
}
