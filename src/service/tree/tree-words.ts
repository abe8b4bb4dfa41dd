import type { BankFacts, ItemFacts } from '../bank-facts.js';
import { countItems, type ItemLine, type RangeLine, type SectionLine } from './bank-tree.js';
import { dueInWords, flashcardsInWords, problemsInWords, questionsInWords } from '../counted.js';
import { kindName } from '../../core/render/kind-name.js';
import type { Tell } from '../tell.js';
import type { ListedBank } from './tree-entry.js';

/** What a line of the tree says. */
export interface LineWords {
  readonly label: string;
  /** Beside the label. */
  readonly description: string;
  /** When the mouse rests on it; lines. */
  readonly tooltip: string;
  /** For those who hear it: all of it, the icon's meaning too. */
  readonly spoken: string;
}

/** `path` is the bank's in the workspace, with `/`. */
export function bankWords(
  { facts, path, due = 0 }: Pick<ListedBank, 'facts' | 'path' | 'due'>,
  found: number,
  tell: Tell,
): LineWords {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const label = facts.title ?? name;
  const counts = [
    ...some(countItems(facts, 'questions'), (count) => questionsInWords(count, tell)),
    ...some(countItems(facts, 'flashcards'), (count) => flashcardsInWords(count, tell)),
  ];
  if (counts.length === 0) counts.push(tell('no items yet'));
  // The side bar is narrow: how many there are of what is said below and when the mouse rests here.
  const items = countItems(facts, 'questions') + countItems(facts, 'flashcards');
  const few = items === 0 ? counts : [String(items)];
  const wrong = some(found, (count) => problemsInWords(count, tell));
  const waiting = some(due, (count) => dueInWords(count, tell));
  const folder = slash < 0 ? [] : [path.slice(0, slash)];
  return {
    label,
    description: [...few, ...waiting, ...wrong, ...folder].join(' · '),
    tooltip: [label, path, [...counts, ...waiting, ...wrong].join(' · ')].join('\n'),
    spoken: [tell('Bank: {0}', label), ...folder, ...counts, ...waiting, ...wrong].join(', '),
  };
}

export function sectionWords(facts: BankFacts, { name }: SectionLine, tell: Tell): LineWords {
  const label =
    name === 'questions'
      ? tell('Questions')
      : name === 'flashcards'
        ? tell('Flashcards')
        : tell('Notes');
  if (name === 'notes') return { label, description: '', tooltip: label, spoken: label };
  const description = String(countItems(facts, name));
  return { label, description, tooltip: label, spoken: `${label}, ${description}` };
}

/** By number, and by what the first of them asks. */
export function rangeWords({ list, from, to }: RangeLine, first: string, tell: Tell): LineWords {
  const label = `${from + 1} – ${to}`;
  const spoken =
    list === 'questions'
      ? tell('Questions {0} to {1}', from + 1, to)
      : tell('Flashcards {0} to {1}', from + 1, to);
  return { label, description: first, tooltip: spoken, spoken: `${spoken}, ${first}` };
}

export function itemWords(
  { items }: BankFacts,
  { item, index }: ItemLine,
  found: number,
  tell: Tell,
): LineWords {
  const facts = items[item]!;
  const label = itemLabel(facts, index, tell);
  const kind = kindName(facts, tell);
  const { status, id } = facts;
  const state = status === 'draft' ? [tell('draft')] : status === 'review' ? [tell('review')] : [];
  const wrong = some(found, (count) => problemsInWords(count, tell));
  return {
    label,
    description: [...state, ...wrong].join(' · '),
    tooltip: [
      label,
      [kind, ...state].join(' · '),
      ...(id === undefined ? [] : [tell('Id: {0}', id)]),
      ...wrong,
    ].join('\n'),
    spoken: [label, kind, ...state, ...wrong].join(', '),
  };
}

/** What an item asks; of one that asks nothing yet, which it is. */
export function itemLabel({ label, name, id, list }: ItemFacts, index: number, tell: Tell): string {
  if (label !== name || id !== undefined) return label;
  return list === 'questions'
    ? tell('Question {0}, without a text', index + 1)
    : tell('Flashcard {0}, without a text', index + 1);
}

function some(count: number, say: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [say(count)];
}
