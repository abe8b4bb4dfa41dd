import type { BankHead, HeadEntry, ItemReading, PlacedItem } from '../model/reading.js';
import type { BankContext, BankReport, Options, Place, Surroundings } from '../rules/rule.js';
import { type Span, shiftSpan } from '../text/span.js';
import { type Pair, spanAt } from '../yaml/index.js';
import { type LocalProblem, placeProblem, toProblem } from './local-problem.js';
import { visitMarkdown } from './markdown-places.js';
import type { Problem } from './problem.js';
import { resolvePlace } from './item-run.js';
import type { ActiveRule, ActiveRules } from './settings.js';
import { anySignInSource, TextRun } from './text-run.js';

/** What the rules for the bank as a whole see, and where they report. */
export class BankRun implements BankContext {
  head: BankHead;
  items: readonly PlacedItem[];
  options: Options = {};
  problems: Problem[] = [];
  rule: ActiveRule | undefined;
  readonly #find: (item: ItemReading) => PlacedItem | undefined;

  constructor(
    head: BankHead,
    items: readonly PlacedItem[],
    find: (item: ItemReading) => PlacedItem | undefined,
  ) {
    this.head = head;
    this.items = items;
    this.#find = find;
  }

  readonly place = (item: ItemReading): PlacedItem => {
    const placed = this.#find(item);
    if (placed === undefined) throw new Error('an index was not told that an item is gone');
    return placed;
  };

  readonly report = ({ item, at, message, data, fix, related }: BankReport): void => {
    if (this.rule === undefined) return;
    if (item === undefined) {
      const span = this.#spanInHead(at);
      this.problems.push(toProblem(this.rule, { ...span, message, data, fix, related }));
      return;
    }
    const span = resolvePlace(at, item.reading.node);
    const local = toProblem(this.rule, { ...span, message, data, fix });
    const placed = placeProblem(local, item.offset, item.name);
    // Other places of the bank are given as such.
    const others = related && toProblem(this.rule, { ...span, message, data, related }).related;
    this.problems.push(others === undefined ? placed : { ...placed, related: others });
  };

  #spanInHead(at: Place): Span {
    if (!('path' in at)) return { start: at.start, end: at.end };
    const [key, ...rest] = at.path;
    const entry = this.head.entries.find(({ pair }) => pair.key.text === key) ?? this.head.entries[0];
    if (entry === undefined) return { start: 0, end: 0 };
    const { pair, offset } = entry;
    const onKey = (rest.length === 0 && at.on === 'key') || pair.value === null || pair.key.text !== key;
    return shiftSpan(onKey ? toSpan(pair.key) : spanAt(pair.value, rest, at.on ?? 'value'), offset);
  }
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Runs the rules for Markdown over the bank's own texts, each once as long as it stays the same. */
export class HeadTexts {
  readonly #known = new WeakMap<Pair, { source: string; problems: readonly LocalProblem[] }>();
  readonly #texts = new TextRun();
  readonly #active: ActiveRules;

  constructor(active: ActiveRules, surroundings: Surroundings) {
    this.#active = active;
    this.#texts.surroundings = surroundings;
  }

  check({ entries, data, language }: BankHead): Problem[] {
    if (this.#active.text.length === 0) return [];
    this.#texts.language = language;
    return entries.flatMap((entry) =>
      this.#checkEntry(entry, data).map((problem) => placeProblem(problem, entry.offset, undefined)),
    );
  }

  #checkEntry({ pair, source }: HeadEntry, data: BankHead['data']): readonly LocalProblem[] {
    const known = this.#known.get(pair);
    if (known !== undefined && known.source === source) return known.problems;
    const problems: LocalProblem[] = [];
    const key = pair.key.text;
    if (key !== 'questions' && key !== 'flashcards' && anySignInSource.test(source)) {
      visitMarkdown(key, data[key], (text, path) => {
        this.#texts.check(text, pair.value, path.slice(1), [key], source, this.#active, problems);
      });
    }
    this.#known.set(pair, { source, problems });
    return problems;
  }
}
