import type { BankDocument } from '../document/index.js';
import type { BankHead, ItemReading, PlacedItem } from '../model/reading.js';
import type { BankContext, BankReport, Options, Place } from '../rules/rule.js';
import { type Span, shiftSpan } from '../text/span.js';
import { spanAt } from '../yaml/index.js';
import { resolvePlace } from './item-run.js';
import { type LocalProblem, toProblem } from './local-problem.js';
import type { Problem } from '../problem/problem.js';
import type { ActiveRule } from './settings.js';

/** What the rules for the bank as a whole see, and where they report. */
export class BankRun implements BankContext {
  readonly head: BankHead;
  options: Options = {};
  readonly problems: Problem[] = [];
  readonly #document: BankDocument;
  readonly #find: (item: ItemReading) => PlacedItem | undefined;
  #rule: ActiveRule | undefined;

  constructor(document: BankDocument, find: (item: ItemReading) => PlacedItem | undefined) {
    this.head = document.head;
    this.#document = document;
    this.#find = find;
  }

  /** Put together only for rules that ask for all of them. */
  get items(): readonly PlacedItem[] {
    return this.#document.items;
  }

  readonly forEachItem = (visit: (item: ItemReading) => void): void => {
    for (const { content } of this.#document.blocks) {
      for (const { reading } of content.items) visit(reading);
    }
  };

  /** From here on, reports are this rule's. */
  start(rule: ActiveRule): void {
    this.#rule = rule;
    this.options = rule.options;
  }

  readonly place = (item: ItemReading): PlacedItem => {
    const placed = this.#find(item);
    if (placed === undefined) throw new Error('an index was not told that an item is gone');
    return placed;
  };

  readonly report = ({ item, at, message, data, fix, related }: BankReport): void => {
    const rule = this.#rule;
    if (rule === undefined) return;
    // Places are those of the whole text; only edits count from the beginning of their item.
    const others = related?.map((place) => ({ ...place, ...this.#spanOf(place.item, place.at) }));
    const span = this.#spanOf(item, at);
    const problem = toProblem(rule, { ...span, message, data, fix, related: others });
    this.problems.push(item === undefined ? problem : inItem(problem, item));
  };

  #spanOf(item: PlacedItem | undefined, at: Place): Span {
    return item === undefined
      ? this.#spanInHead(at)
      : shiftSpan(resolvePlace(at, item.reading), item.offset);
  }

  #spanInHead(at: Place): Span {
    if (!('path' in at)) return { start: at.start, end: at.end };
    const [key, ...rest] = at.path;
    const { entries } = this.head;
    const entry = entries.find(({ pair }) => pair.key.text === key) ?? entries[0];
    if (entry === undefined) return { start: 0, end: 0 };
    const { pair, offset } = entry;
    const on = 'on' in at ? at.on : undefined;
    const onKey =
      pair.value === null || pair.key.text !== key || (rest.length === 0 && on === 'key');
    const { start, end } =
      onKey || pair.value === null ? pair.key : spanAt(pair.value, rest, on ?? 'value');
    return shiftSpan({ start, end }, offset);
  }
}

/** A problem with the name of its item, and with the edits of its fix moved to where the item stands. */
function inItem(problem: LocalProblem, { name, offset }: PlacedItem): Problem {
  const { fix } = problem;
  if (fix === undefined) return { ...problem, item: name };
  const edits = fix.edits.map((edit) => ({ ...shiftSpan(edit, offset), text: edit.text }));
  return { ...problem, item: name, fix: { ...fix, edits } };
}
