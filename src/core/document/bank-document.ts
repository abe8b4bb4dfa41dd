import type { Finding } from '../model/finding.js';
import type { BankHead, ItemList, PlacedItem } from '../model/reading.js';
import { applyEdits, type Edit, type Span, shiftSpan } from '../text/span.js';
import { TAB_COLUMNS } from '../yaml/index.js';
import { type Anchors, findAnchors } from './anchors.js';
import { type HeadParts, type HeadSource, readHead, shifted } from './head.js';
import { type Segment, readSegment } from './segment.js';
import { contentOf } from './segment-content.js';
import { START_STATE } from './segment-state.js';
import { splitSegments } from './split-segments.js';
import { editSegments } from './edit-segments.js';

/**
 * A bank as read from a text: its head, its items, and what reading told. It is never changed;
 * `updateBank` makes a new one that shares every part whose text is the same.
 */
export interface BankDocument {
  /** The whole text; put together when it is first asked for. */
  readonly text: string;
  readonly head: BankHead;
  /** In the order in which they stand. */
  readonly items: readonly PlacedItem[];
  /** Told about the file and its head; what is told about an item is in its reading. */
  readonly findings: readonly Finding[];
  /** Every comment of the file, in order. */
  readonly comments: readonly Span[];
}

/** Reads a bank. Never throws on content. */
export function readBank(text: string): BankDocument {
  const { cuts } = splitSegments(text, START_STATE);
  const segments = cuts.map((cut) => readSegment(text, cut));
  return new SegmentedBank(segments, undefined, text);
}

/**
 * Reads a bank again after edits, given in offsets of the old text, not overlapping. Only the items
 * that an edit touches are read; the result equals reading the whole new text.
 */
export function updateBank(document: BankDocument, edits: readonly Edit[]): BankDocument {
  if (!(document instanceof SegmentedBank)) throw new TypeError('not a document of readBank');
  if (edits.length === 0) return document;
  // Each edit costs a pass over the list of items; past some number one new reading costs less.
  if (edits.length > 64) return readBank(applyEdits(document.text, edits));
  let { segments } = document;
  for (const edit of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    segments = editSegments(segments, edit);
  }
  return new SegmentedBank(segments, document, undefined);
}

class SegmentedBank implements BankDocument {
  readonly head: BankHead;
  readonly items: readonly PlacedItem[];
  readonly findings: readonly Finding[];
  readonly comments: readonly Span[];
  readonly #anchored: readonly Segment[];
  readonly #anchors: Anchors | undefined;
  readonly #headParts: HeadParts;
  #text: string | undefined;

  constructor(
    readonly segments: readonly Segment[],
    before: SegmentedBank | undefined,
    text: string | undefined,
  ) {
    this.#text = text;
    this.#anchored = segments.filter((segment) => segment.anchored);
    this.#anchors =
      before !== undefined && sameList(before.#anchored, this.#anchored)
        ? before.#anchors
        : findAnchors(this.#anchored);
    const items: PlacedItem[] = [];
    const findings: Finding[] = [];
    const comments: Span[] = [];
    const entries: HeadSource[] = [];
    const counts: Record<ItemList, number> = { questions: 0, flashcards: 0 };
    const listed = new Set<string>();
    const tabs: Span[] = [];
    const strays: { segment: Segment; offset: number }[] = [];
    const isAnchorUsed = (name: string): boolean => this.#anchors?.isUsed(name) ?? false;
    let offset = 0;
    let strayBefore = false;
    let lastListed: ItemList | undefined;
    for (const segment of segments) {
      const content = contentOf(segment, this.#anchors);
      for (const reading of content.items) {
        const index = counts[reading.list]++;
        items.push({ reading, index, name: reading.id ?? `${reading.list}[${index}]`, offset });
      }
      // This runs for every item at every keystroke: nearly all have nothing more to look at.
      if (segment.kind === 'item') {
        if (segment.list !== lastListed) listed.add((lastListed = segment.list!));
        strayBefore = false;
        if (segment.isQuiet) {
          offset += segment.source.length;
          continue;
        }
      }
      for (const pair of content.pairs) {
        const { source, anchored } = segment;
        entries.push({ pair, source, offset, anchored, isAnchorUsed });
      }
      if (content.findings.length > 0) {
        for (const finding of content.findings) findings.push(shifted(finding, offset));
      }
      for (const comment of segment.comments) comments.push(shiftSpan(comment, offset));
      for (const tab of segment.tabs) tabs.push(shiftSpan(tab, offset));
      // Of a run of lines that are nothing, only the first is told.
      if (content.stray !== undefined) {
        if (!strayBefore) strays.push({ segment, offset });
        strayBefore = true;
      } else if (segment.kind !== 'margin') strayBefore = false;
      offset += segment.source.length;
    }
    const first = strays[0];
    const noKeys = entries.length === 0;
    this.#headParts = {
      entries,
      listed,
      instead:
        noKeys && first !== undefined
          ? { node: contentOf(first.segment, this.#anchors).stray!, offset: first.offset }
          : undefined,
      isEmpty: noKeys && first === undefined && items.length === 0,
    };
    if (!noKeys) {
      for (const { segment, offset: at } of strays) findings.push(shifted(strayFinding(segment), at));
    }
    if (tabs.length > 0) findings.push(this.#tabFinding(tabs));
    this.head =
      before !== undefined && sameHead(before.#headParts, this.#headParts)
        ? before.head
        : readHead(this.#headParts);
    this.items = items;
    this.findings = findings;
    this.comments = comments;
  }

  get text(): string {
    return (this.#text ??= this.segments.map((segment) => segment.source).join(''));
  }

  /** Tabs are told once, with everything that mends them. */
  #tabFinding(tabs: readonly Span[]): Finding {
    const { text } = this;
    const edits: Edit[] = [];
    for (const { start, end } of tabs) {
      for (let at = text.indexOf('\t', start); at >= 0 && at < end; at = text.indexOf('\t', at + 1)) {
        edits.push({ start: at, end: at + 1, text: ' '.repeat(TAB_COLUMNS) });
      }
    }
    const { start, end } = tabs[0]!;
    const data = { lines: tabs.length };
    return { rule: 'tabs-in-yaml', message: 'tab', start, end, data, edits };
  }
}

function strayFinding(segment: Segment): Finding {
  const { node, source } = segment;
  const start = node?.start ?? 0;
  const line = source.slice(start).split(/\r?\n/, 1)[0] as string;
  const end = start + line.trimEnd().length;
  return { rule: 'syntax', message: 'stray-line', start, end, data: { line: line.trim() } };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Whether a head made of these parts would be the same, places included. */
function sameHead(a: HeadParts, b: HeadParts): boolean {
  return (
    a.isEmpty === b.isEmpty &&
    a.instead?.node === b.instead?.node &&
    a.instead?.offset === b.instead?.offset &&
    a.listed.size === b.listed.size &&
    [...a.listed].every((list) => b.listed.has(list)) &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, i) => {
      const other = b.entries[i]!;
      return entry.pair === other.pair && entry.offset === other.offset && !entry.anchored;
    })
  );
}
