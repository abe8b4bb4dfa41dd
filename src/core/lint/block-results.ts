import type { BlockContent, PlacedBlock } from '../document/index.js';
import { placeItem } from '../document/index.js';
import type { ItemReading } from '../model/reading.js';
import type { ItemView } from '../view/index.js';
import type { ItemRun } from './item-run.js';
import { type LocalProblem, placeProblem } from './local-problem.js';
import type { Problem } from '../problem/problem.js';

type BlockItem = BlockContent['items'][number];

/** What the rules say about one item. */
type ItemResult = readonly LocalProblem[];

/** The items of a block that have problems, and those problems where they stood last. */
interface BlockResult {
  readonly faulty: readonly { readonly item: BlockItem; readonly problems: ItemResult }[];
  offset: number;
  questions: number;
  flashcards: number;
  placed: readonly Problem[];
}

/** Is told which items a new state of the bank has that the last one had not, and the other way round. */
export interface ItemWatcher {
  add(item: ItemReading, view: ItemView): void;
  remove(item: ItemReading): void;
}

/**
 * The problems of items, block by block: a keystroke changes one block of some eighty, and in it one
 * item. What was found for the others is kept as long as they are the same objects.
 */
export class BlockResults {
  #blocks = new Map<BlockContent, BlockResult>();
  /** For rules that ask where an item stands now; made when the first does. */
  #homes: Map<ItemReading, BlockContent> | undefined;
  readonly #watcher: ItemWatcher;

  constructor(watcher: ItemWatcher) {
    this.#watcher = watcher;
  }

  /** Judges the items that are new, some at a time. What is begun has to be brought to its end. */
  *update(blocks: readonly PlacedBlock[], run: ItemRun): Generator<undefined, void> {
    const before = this.#blocks;
    const now = new Map<BlockContent, BlockResult>();
    const fresh: BlockContent[] = [];
    for (const { content } of blocks) {
      const known = before.get(content);
      if (known !== undefined) now.set(content, known);
      else fresh.push(content);
    }
    this.#blocks = now;
    const gone = new Map<ItemReading, ItemResult>();
    for (const [content, result] of before) if (!now.has(content)) collect(content, result, gone);
    for (const reading of gone.keys()) this.#homes?.delete(reading);
    for (const content of fresh) {
      now.set(content, yield* this.#judge(content, run, gone));
      if (this.#homes !== undefined) addHomes(content, this.#homes);
    }
    for (const reading of gone.keys()) this.#watcher.remove(reading);
  }

  /** Forgets what was found for items, since what they see of the bank's head has changed. */
  *rejudge(run: ItemRun): Generator<undefined, void> {
    for (const content of this.#blocks.keys()) {
      this.#blocks.set(content, yield* this.#judge(content, run, new Map()));
    }
  }

  /** Adds the problems of all items, in the order of the file. */
  addTo(problems: Problem[], blocks: readonly PlacedBlock[]): void {
    for (const block of blocks) {
      const result = this.#blocks.get(block.content);
      if (result === undefined || result.faulty.length === 0) continue;
      const { offset, before } = block;
      if (
        result.offset !== offset ||
        result.questions !== before.questions ||
        result.flashcards !== before.flashcards
      ) {
        result.offset = offset;
        result.questions = before.questions;
        result.flashcards = before.flashcards;
        result.placed = result.faulty.flatMap(({ item, problems: local }) => {
          const { offset: at, name } = placeItem(item, block);
          return local.map((problem) => placeProblem(problem, at, name));
        });
      }
      for (const problem of result.placed) problems.push(problem);
    }
  }

  /** The block that an item is in, and its entry there. */
  homeOf(reading: ItemReading): { content: BlockContent; item: BlockItem } | undefined {
    if (this.#homes === undefined) {
      this.#homes = new Map();
      for (const content of this.#blocks.keys()) addHomes(content, this.#homes);
    }
    const content = this.#homes.get(reading);
    const item = content === undefined ? undefined : itemIn(content, reading);
    return content === undefined || item === undefined ? undefined : { content, item };
  }

  *#judge(
    content: BlockContent,
    run: ItemRun,
    known: Map<ItemReading, ItemResult>,
  ): Generator<undefined, BlockResult> {
    const faulty: BlockResult['faulty'][number][] = [];
    let judged = 0;
    for (const item of content.items) {
      const { reading } = item;
      let problems = known.get(reading);
      if (problems === undefined) {
        if (++judged % STEP === 0) yield;
        problems = run.check(reading);
        this.#watcher.add(reading, run.view);
      } else known.delete(reading);
      if (problems.length > 0) faulty.push({ item, problems });
    }
    return { faulty, offset: -1, questions: 0, flashcards: 0, placed: [] };
  }
}

/** So many items are judged between two moments at which the host may do something else. */
const STEP = 32;

const noProblems: ItemResult = [];

/** Between brackets all items of a bank are in one block: looking through it is for the usual ones. */
const usualItems = 200;
const large = new WeakMap<BlockContent, ReadonlyMap<ItemReading, BlockItem>>();

function itemIn(content: BlockContent, reading: ItemReading): BlockItem | undefined {
  const { items } = content;
  if (items.length <= usualItems) return items.find((item) => item.reading === reading);
  let index = large.get(content);
  if (index === undefined) {
    index = new Map(items.map((item) => [item.reading, item]));
    large.set(content, index);
  }
  return index.get(reading);
}

function addHomes(content: BlockContent, homes: Map<ItemReading, BlockContent>): void {
  for (const { reading } of content.items) homes.set(reading, content);
}

function collect(
  content: BlockContent,
  { faulty }: BlockResult,
  into: Map<ItemReading, ItemResult>,
): void {
  for (const { reading } of content.items) into.set(reading, noProblems);
  for (const { item, problems } of faulty) into.set(item.reading, problems);
}
