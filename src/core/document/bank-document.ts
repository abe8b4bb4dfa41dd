import type { Finding } from '../problem/finding.js';
import type { BankHead, ItemList, PlacedItem } from '../model/reading.js';
import { applyEdits, type Edit, type Span, shiftSpan } from '../text/span.js';
import { type Anchors, findAnchors } from './anchors.js';
import { type Block, blockContent, type BlockContent, toBlocks } from './block.js';
import { editBlocks } from './edit-blocks.js';
import { type HeadParts, type HeadSource, readHead, shifted } from './head.js';
import { readSegment, type Segment } from './segment.js';
import { contentOf } from './segment-content.js';
import { START_STATE } from './segment-state.js';
import { splitSegments } from './split-segments.js';

/** A part of a bank at its present place. What is made of `content` alone may be kept with it. */
export interface PlacedBlock {
  readonly content: BlockContent;
  readonly offset: number;
  /** How many items of each list stand before it. */
  readonly before: Readonly<Record<ItemList, number>>;
}

/**
 * A bank as read from a text: its head, its items, and what reading told. It is never changed;
 * `updateBank` makes a new one that shares every part whose text is the same.
 */
export interface BankDocument {
  /** The whole text; put together when it is first asked for. */
  readonly text: string;
  readonly head: BankHead;
  /** The same items as `items`, for work at every keystroke: equal parts are the same objects. */
  readonly blocks: readonly PlacedBlock[];
  /** In the order in which they stand; put together when they are first asked for. */
  readonly items: readonly PlacedItem[];
  readonly itemCount: number;
  /** Told about the file and its head; what is told about an item is in its reading. */
  readonly findings: readonly Finding[];
  /** Every comment of the file, in order; put together when they are first asked for. */
  readonly comments: readonly Span[];
}

/** Reads a bank. Never throws on content. */
export function readBank(text: string): BankDocument {
  const { cuts } = splitSegments(text, START_STATE);
  const segments = cuts.map((cut) => readSegment(text, cut));
  return new SegmentedBank(toBlocks(segments), undefined, text);
}

/** So many segments are read between two moments at which the host may do something else. */
const STEP = 32;

/** Reads a bank as `readBank` does, part by part: a large one takes longer than an editor may be still. */
export function* readBankInSteps(text: string): Generator<undefined, BankDocument> {
  const { cuts } = splitSegments(text, START_STATE);
  const segments: Segment[] = [];
  for (const cut of cuts) {
    if (segments.length % STEP === 0) yield;
    segments.push(readSegment(text, cut));
  }
  const blocks = toBlocks(segments);
  const anchors = findAnchors(segments.filter(({ anchored }) => anchored));
  // Blocks keep what is understood of them, so that putting the bank together is quick.
  for (const block of blocks) {
    yield;
    blockContent(block, anchors);
  }
  yield;
  return new SegmentedBank(blocks, undefined, text, anchors);
}

/**
 * Reads a bank again after edits, given in offsets of the old text, not overlapping. Only the items
 * that an edit touches are read; the result equals reading the whole new text.
 */
export function updateBank(document: BankDocument, edits: readonly Edit[]): BankDocument {
  // Its own code does it: a part of the extension that is a bundle of its own has another copy of this file.
  if (!('updated' in document)) throw new TypeError('not a document of readBank');
  return (document as SegmentedBank).updated(edits);
}

class SegmentedBank implements BankDocument {
  readonly head: BankHead;
  readonly blocks: readonly PlacedBlock[];
  readonly itemCount: number;
  readonly findings: readonly Finding[];
  readonly #anchored: readonly Segment[];
  readonly #anchors: Anchors | undefined;
  readonly #headParts: HeadParts;
  #text: string | undefined;
  #items: readonly PlacedItem[] | undefined;
  #comments: readonly Span[] | undefined;

  constructor(
    readonly parts: readonly Block[],
    before: SegmentedBank | undefined,
    text: string | undefined,
    anchors?: Anchors,
  ) {
    this.#text = text;
    this.#anchored = parts.flatMap((block) =>
      block.anchored ? block.segments.filter((segment) => segment.anchored) : [],
    );
    this.#anchors =
      before !== undefined && sameList(before.#anchored, this.#anchored)
        ? before.#anchors
        : (anchors ?? findAnchors(this.#anchored));
    const blocks: PlacedBlock[] = [];
    const findings: Finding[] = [];
    const entries: HeadSource[] = [];
    const listed = new Set<string>();
    const tabs: Edit[] = [];
    let tabbedLines = 0;
    const strays: { segment: Segment; offset: number }[] = [];
    const isAnchorUsed = (name: string): boolean => this.#anchors?.isUsed(name) ?? false;
    let counts = { questions: 0, flashcards: 0 };
    let offset = 0;
    let wasStray = false;
    for (const part of parts) {
      const content = blockContent(part, this.#anchors);
      blocks.push({ content, offset, before: counts });
      counts = {
        questions: counts.questions + content.counts.questions,
        flashcards: counts.flashcards + content.counts.flashcards,
      };
      for (const key of content.keys) {
        entries.push({ ...key, offset: key.offset + offset, isAnchorUsed });
      }
      for (const finding of content.findings) findings.push(shifted(finding, offset));
      for (const tab of content.tabs) tabs.push({ ...shiftSpan(tab, offset), text: tab.text });
      tabbedLines += content.tabbedLines;
      for (const list of content.listed) listed.add(list);
      // Of a run of lines that are nothing, only the first is told.
      content.strays.forEach((stray, i) => {
        if (i > 0 || !wasStray || !content.strayAtStart) {
          strays.push({ segment: stray.segment, offset: stray.offset + offset });
        }
      });
      wasStray = content.strayAtEnd;
      offset += part.length;
    }
    const first = strays[0];
    const noKeys = entries.length === 0;
    this.itemCount = counts.questions + counts.flashcards;
    this.#headParts = {
      entries,
      listed,
      instead:
        noKeys && first !== undefined
          ? { node: contentOf(first.segment, this.#anchors).stray!, offset: first.offset }
          : undefined,
      isEmpty: noKeys && first === undefined && this.itemCount === 0,
    };
    if (!noKeys) {
      for (const { segment, offset: at } of strays)
        findings.push(shifted(strayFinding(segment), at));
    }
    this.blocks = blocks;
    if (tabs.length > 0) findings.push(tabFinding(tabs, tabbedLines));
    this.head =
      before !== undefined && sameHead(before.#headParts, this.#headParts)
        ? before.head
        : readHead(this.#headParts);
    this.findings = findings;
  }

  updated(edits: readonly Edit[]): BankDocument {
    if (edits.length === 0) return this;
    // Each edit costs a pass over the blocks; past some number one new reading costs less.
    if (edits.length > 64) return readBank(applyEdits(this.text, edits));
    let { parts } = this;
    // From the back, so that offsets of the old text stay right; of two at one place the later first.
    const backwards = edits
      .map((edit, i) => ({ edit, i }))
      .toSorted((a, b) => b.edit.start - a.edit.start || b.edit.end - a.edit.end || b.i - a.i);
    for (const { edit } of backwards) parts = editBlocks(parts, edit);
    return new SegmentedBank(parts, this, undefined);
  }

  get text(): string {
    return (this.#text ??= this.parts
      .map((block) => block.segments.map((segment) => segment.source).join(''))
      .join(''));
  }

  get items(): readonly PlacedItem[] {
    return (this.#items ??= this.blocks.flatMap((block) =>
      block.content.items.map((item) => placeItem(item, block)),
    ));
  }

  get comments(): readonly Span[] {
    return (this.#comments ??= this.blocks.flatMap(({ content, offset }) =>
      content.comments.map((comment) => shiftSpan(comment, offset)),
    ));
  }
}

/** Tabs are told once, at the first, with everything that mends them. */
function tabFinding(edits: readonly Edit[], lines: number): Finding {
  const { start, end } = edits[0]!;
  return { rule: 'tabs-in-yaml', message: 'tab', start, end, data: { lines }, edits };
}

/** An item of a block at its present place in the bank. */
export function placeItem(item: BlockContent['items'][number], block: PlacedBlock): PlacedItem {
  const { reading } = item;
  const index = block.before[reading.list] + item.index;
  const name = reading.id ?? `${reading.list}[${index}]`;
  return { reading, index, name, offset: block.offset + item.offset };
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
