import type { Quantity } from '../../language/quantities.js';
import type { ItemReading } from '../../model/reading.js';
import type { ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Report } from '../rule.js';
import { reorderChoices } from '../shared/reorder-choices.js';
import { namesPlaces } from '../shared/speaks-of-places.js';
import { quantitiesOf, shownAs, type Stated } from '../shared/quantities.js';

/** Two are always in an order. */
const fewest = 3;

export default defineRule({
  id: 'unsorted-numbers',
  group: 'numbers',
  severity: 'info',
  sentence: 'Choices that are numbers, dates or ranges stand in their order.',
  why: 'In a sorted list a learner finds a number at once; in an unsorted one, time goes into searching, and the number that stands apart looks like the one that was written first: the key.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 21: “Place choices in logical or numerical order”; the NBME item-writing guide says the same',
  fixable: 'unsafe',
  fixNote:
    'The choices are sorted from the least to the greatest, each with its remarks; pinned choices and “None of these” at the end keep their places. There is no fix where a choice names others by their letters. Not safe: an explanation that says “B is right” would speak of another choice.',
  messages: {
    order:
      'The choices stand in no order: “{value}” comes after “{before}”. Sort them, so that nobody has to search.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: In which year did the French Revolution begin?\nchoices:\n  - 1799\n  - text: 1789\n    correct: true\n  - 1830\n  - 1815',
      },
      {
        note: 'In French, a blank parts thousands and a comma decimals.',
        yaml: 'title: Géographie\nlanguage: fr\nquestions:\n  - question: Combien de communes la France compte-t-elle environ ?\n    choices:\n      - 50 000\n      - {text: 35 000, correct: true}\n      - 70 000\n      - Aucune de ces réponses\n',
      },
    ],
    good: [
      {
        yaml: 'question: In which year did the French Revolution begin?\nchoices:\n  - text: 1789\n    correct: true\n  - 1799\n  - 1815\n  - 1830',
      },
      {
        note: 'From the greatest to the least is an order too.',
        yaml: 'question: How many bits does a byte have?\nchoices:\n  - 16\n  - {text: 8, correct: true}\n  - 4\n  - None of these',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, head, view, report }) {
    const stated = quantitiesOf(view);
    // Choices that are shown shuffled have no order that could be mended here.
    if (stated.length < fewest || (item.data['shuffle'] ?? head.shufflesChoices) === true) return;
    const problem = judge(item, view, stated);
    if (problem !== undefined) report(problem);
  },
});

function judge(item: ItemReading, view: ItemView, stated: readonly Stated[]): Report | undefined {
  const free = stated.filter(({ choice }) => !choice.pinned);
  if (free.length < fewest || inOrder(free, 1) || inOrder(free, -1)) return undefined;
  if (mayBeNames(view, free)) return undefined;
  const sorted = free.toSorted((a, b) => compare(a.quantity, b.quantity));
  // Ranges that lie within each other have no order.
  if (!sorted.every(({ quantity }, i) => i === 0 || sorted[i - 1]!.quantity.high <= quantity.high))
    return undefined;
  if (isOrderOfStem(view, free)) return undefined;
  const at = free.findIndex(
    ({ quantity }, i) => i > 0 && compare(free[i - 1]!.quantity, quantity) > 0,
  );
  const { choice } = free[at]!;
  const order = (item.data['choices'] as readonly unknown[]).map((_, i) => i);
  for (const [i, { choice: to }] of free.entries()) order[to.index] = sorted[i]!.choice.index;
  const edits = view.choices.some(namesPlaces) ? undefined : reorderChoices(item, order);
  return {
    at: { path: choice.path },
    message: 'order',
    data: { value: shownAs(choice), before: shownAs(free[at - 1]!.choice) },
    ...(edits === undefined ? {} : { fix: { safe: false, title: 'Sort the choices', edits } }),
  };
}

function inOrder(stated: readonly Stated[], direction: 1 | -1): boolean {
  return stated.every(
    ({ quantity }, i) => i === 0 || compare(stated[i - 1]!.quantity, quantity) * direction <= 0,
  );
}

function compare(a: Quantity, b: Quantity): number {
  return sign(a.low, b.low) || sign(a.high, b.high);
}

/** Infinite ends cannot be subtracted. */
function sign(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Versions and sections (2.9, 2.10), and strings of noughts and ones, are no amounts. */
function mayBeNames({ language, stem }: ItemView, stated: readonly Stated[]): boolean {
  const hasDecimals = stated.some(({ quantity }) => quantity.decimals > 0);
  if (hasDecimals) {
    if (/\p{L}/u.test(stated[0]!.quantity.label)) return true;
    if (language?.quantities.asksVersion.test(stem?.folded ?? '') === true) return true;
  }
  return stated.every(({ choice }) => /^[01]{3,}$/.test(choice.text));
}

/** “Which is the largest: 3, 9 or 4?” */
function isOrderOfStem({ stem }: ItemView, stated: readonly Stated[]): boolean {
  if (stem === undefined) return false;
  let from = 0;
  for (const { choice } of stated) {
    const text = choice.prose.folded.trim();
    const at = stem.folded.indexOf(text, from);
    if (at < 0) return false;
    from = at + text.length;
  }
  return true;
}
