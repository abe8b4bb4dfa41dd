import type { Finding } from '../problem/finding.js';
import type { ItemList, ItemReading } from '../model/reading.js';
import { type Edit, type Span, shiftSpan } from '../text/span.js';
import { type Pair, TAB_COLUMNS } from '../yaml/index.js';
import type { Anchors } from './anchors.js';
import type { Segment } from './segment.js';
import { contentOf } from './segment-content.js';
import { shifted } from './head.js';

/** How many segments a block holds when it is made. */
const BLOCK_SIZE = 128;

/**
 * A run of segments. A bank of 10,000 questions is some eighty blocks: what is computed by block and
 * kept with it is computed again for one of them when a key is pressed, and looked at for eighty.
 */
export interface Block {
  readonly segments: readonly Segment[];
  /** The length of its text. */
  readonly length: number;
  readonly anchored: boolean;
  memo: { readonly anchors: Anchors | undefined; readonly content: BlockContent } | undefined;
}

/** What a block holds, in offsets of its own text. It never changes: its identity is a cache's key. */
export interface BlockContent {
  /** Put together when it is asked for, and not kept. */
  readonly text: string;
  readonly items: readonly {
    readonly reading: ItemReading;
    readonly offset: number;
    /** How many items of its list stand before it in the block. */
    readonly index: number;
  }[];
  readonly counts: Readonly<Record<ItemList, number>>;
  readonly findings: readonly Finding[];
  readonly comments: readonly Span[];
  /** What mends its tabs; an edit each. */
  readonly tabs: readonly Edit[];
  /** How many of its lines are indented with tabs. */
  readonly tabbedLines: number;
  readonly keys: readonly {
    readonly pair: Pair;
    readonly source: string;
    readonly offset: number;
    readonly anchored: boolean;
    readonly read: readonly Finding[];
  }[];
  /** The lists that have entries here. */
  readonly listed: readonly ItemList[];
  /** The first of each run of segments that are no key. */
  readonly strays: readonly { readonly segment: Segment; readonly offset: number }[];
  /** Whether the block begins, and ends, within such a run. */
  readonly strayAtStart: boolean;
  readonly strayAtEnd: boolean;
}

/** Groups segments into blocks of about equal size. */
export function toBlocks(segments: readonly Segment[]): Block[] {
  const blocks: Block[] = [];
  const count = Math.max(1, Math.round(segments.length / BLOCK_SIZE));
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * segments.length) / count);
    const to = Math.floor(((i + 1) * segments.length) / count);
    const own = segments.slice(from, to);
    let length = 0;
    let anchored = false;
    for (const segment of own) {
      length += segment.source.length;
      anchored ||= segment.anchored;
    }
    blocks.push({ segments: own, length, anchored, memo: undefined });
  }
  return blocks;
}

/** The content of a block under the bank's anchors. */
export function blockContent(block: Block, anchors: Anchors | undefined): BlockContent {
  const mine = block.anchored ? anchors : undefined;
  const { memo } = block;
  if (memo !== undefined && memo.anchors === mine) return memo.content;
  const content = collect(block, mine);
  block.memo = { anchors: mine, content };
  return content;
}

function collect(block: Block, anchors: Anchors | undefined): BlockContent {
  const items: BlockContent['items'][number][] = [];
  const counts: Record<ItemList, number> = { questions: 0, flashcards: 0 };
  const findings: Finding[] = [];
  const comments: Span[] = [];
  const tabs: Edit[] = [];
  let tabbedLines = 0;
  const keys: BlockContent['keys'][number][] = [];
  const listed = new Set<ItemList>();
  const strays: BlockContent['strays'][number][] = [];
  let strayAtStart = false;
  let wasStray = false;
  let seen = false;
  let offset = 0;
  for (const segment of block.segments) {
    const content = contentOf(segment, anchors);
    for (const reading of content.items) {
      items.push({ reading, offset, index: counts[reading.list]++ });
    }
    const { source, anchored } = segment;
    content.pairs.forEach((pair, i) => {
      // What reading told goes with the first key of the segment, which nearly always is the only one.
      keys.push({ pair, source, offset, anchored, read: i === 0 ? content.findings : [] });
    });
    if (content.pairs.length === 0) {
      for (const finding of content.findings) findings.push(shifted(finding, offset));
    }
    for (const comment of segment.comments) comments.push(shiftSpan(comment, offset));
    for (const tab of segment.tabs) tabs.push(...spacesFor(tab, segment.source, offset));
    tabbedLines += segment.tabs.length;
    if (segment.kind === 'item') listed.add(segment.list!);
    if (segment.kind !== 'margin') {
      const isStray = content.stray !== undefined;
      if (isStray && !wasStray) strays.push({ segment, offset });
      if (!seen) strayAtStart = isStray;
      wasStray = isStray;
      seen = true;
    }
    offset += segment.source.length;
  }
  return {
    ...{ items, counts, findings, comments, tabs, tabbedLines, keys, strays, strayAtStart },
    listed: [...listed],
    strayAtEnd: wasStray,
    get text() {
      return block.segments.map((segment) => segment.source).join('');
    },
  };
}

/** The edits that write a line's indentation as it was read. */
function spacesFor({ start, end }: Span, source: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  for (
    let at = source.indexOf('\t', start);
    at >= 0 && at < end;
    at = source.indexOf('\t', at + 1)
  ) {
    edits.push({ start: offset + at, end: offset + at + 1, text: ' '.repeat(TAB_COLUMNS) });
  }
  return edits;
}
