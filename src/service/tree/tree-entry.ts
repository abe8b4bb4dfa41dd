import type { Severity } from '../../core/lint/index.js';
import type { Span } from '../../core/text/span.js';
import type { BankFacts } from '../bank-facts.js';
import type { Tell } from '../tell.js';
import { countItems, itemsOfRange, type TreeLine } from './bank-tree.js';
import {
  bankWords,
  itemLabel,
  itemWords,
  type LineWords,
  rangeWords,
  sectionWords,
} from './tree-words.js';

/** How many problems are known of a place, and the worst of them. */
export interface KnownProblems {
  readonly count: number;
  readonly worst: Severity | undefined;
}

/** A bank as the tree needs it; its path is the one in the workspace, with `/`. */
export interface ListedBank {
  readonly path: string;
  readonly facts: BankFacts;
  /** How many cards are due for review. */
  readonly due?: number;
  /** The problems in a span, or in all of the bank. */
  problems(span?: Span): KnownProblems;
}

/** A line of the tree as it is shown. */
export interface TreeEntry extends LineWords {
  /** Stays while texts are edited, so that what is open stays open. */
  readonly key: string;
  readonly sort: 'bank' | TreeLine['sort'];
  /** `bank`, the name of a section, `flashcard`, the kind of a question; of one without, `question`. */
  readonly look: string;
  readonly worst: Severity | undefined;
  readonly below: 'none' | 'open' | 'closed';
  /** Where the cursor goes; undefined where choosing it only opens what is below. */
  readonly target: number | undefined;
  /** An item's own id. */
  readonly id: string | undefined;
}

/** A section this long is no longer seen at a glance: its bank opens without it. */
const GLANCE = 30;

/** What a bank (without `line`) or a line below it looks like. */
export function treeEntry(bank: ListedBank, line: TreeLine | undefined, tell: Tell): TreeEntry {
  const { facts } = bank;
  switch (line?.sort) {
    case undefined: {
      const { count, worst } = bank.problems();
      const words = bankWords(bank, count, tell);
      const below = facts.sections.length > 0 ? 'closed' : 'none';
      const plain = { key: '', sort: 'bank', look: 'bank', id: undefined } as const;
      return { ...words, ...plain, worst, below, target: facts.titleAt.start };
    }
    case 'section': {
      const { name } = line;
      const count = name === 'notes' ? 0 : countItems(facts, name);
      return {
        ...sectionWords(facts, line, tell),
        ...{ key: name, sort: 'section', look: name, worst: undefined, id: undefined },
        below: count === 0 ? 'none' : count <= GLANCE ? 'open' : 'closed',
        target: count > 0 ? undefined : facts.sections.find((each) => each.name === name)?.start,
      };
    }
    case 'range': {
      const { list, from, to } = line;
      const first = itemsOfRange(facts, line)[0];
      const label = first === undefined ? '' : itemLabel(facts.items[first]!, from, tell);
      return {
        ...rangeWords(line, label, tell),
        ...{ key: `${list}/${from}-${to}`, sort: 'range', look: list, worst: undefined },
        ...{ below: 'closed', target: undefined, id: undefined },
      };
    }
    case 'item': {
      const { list, index, item } = line;
      const { span, target, kind, id } = facts.items[item]!;
      const { count, worst } = bank.problems(span);
      return {
        ...itemWords(facts, line, count, tell),
        ...{ key: `${list}/${index}`, sort: 'item', below: 'none' },
        look: list === 'flashcards' ? 'flashcard' : (kind ?? 'question'),
        ...{ worst, target: target.start, id },
      };
    }
  }
}
