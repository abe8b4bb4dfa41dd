import type { Quantity } from '../../language/quantities.js';
import type { ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Report } from '../rule.js';
import { isWide, quantitiesOf, shownAs, type Stated } from '../shared/quantities.js';
import { areAnswersThemselves, isSetOfBins } from '../shared/kinds-of-ranges.js';
import { relationOf } from '../shared/range-relation.js';

/** Every choice is compared with every other. */
const mostCompared = 40;

export default defineRule({
  id: 'overlapping-ranges',
  group: 'numbers',
  severity: 'error',
  sentence: 'Choices that are ranges of numbers do not overlap.',
  why: 'Where one range ends at 20 and the next begins at 20, a learner who knows that it is 20 has two right answers and can choose only one.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 22: “Keep choices independent; choices should not be overlapping”',
  messages: {
    shared:
      '“{first}” and “{second}” both hold {value}. Let one of them stop short of it, so that only one choice can be right.',
    overlap:
      '“{first}” and “{second}” overlap: what lies between {from} and {to} is in both. Keep them apart, so that only one choice can be right.',
    inside:
      '“{first}” lies within “{second}”, so that both would be right. Keep them apart, so that only one choice can be.',
    other: 'The choice that it overlaps with.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: How many teeth does an adult have?\nchoices:\n  - 10–20\n  - 20–30\n  - text: 30–40\n    correct: true',
      },
      {
        yaml: 'question: How many hours does a cat sleep in a day?\nchoices:\n  - 4–8\n  - 6–10\n  - text: 12–16\n    correct: true',
      },
      {
        note: 'A number within one of the other choices.',
        yaml: 'question: What percentage of the Earth’s surface is water?\nchoices:\n  - Less than 50%\n  - More than 50%\n  - {text: 71%, correct: true}',
      },
      {
        note: 'In French:',
        yaml: 'title: Démographie\nlanguage: fr\nquestions:\n  - question: Quelle part de la population vit en ville ?\n    choices:\n      - moins de 50 %\n      - de 50 à 70 %\n      - {text: de 70 à 90 %, correct: true}\n      - plus de 90 %\n',
      },
    ],
    good: [
      {
        yaml: 'question: How many teeth does an adult have?\nchoices:\n  - 10–19\n  - 20–29\n  - text: 30–39\n    correct: true',
      },
      {
        note: 'Each scale is an answer as a whole, and lies within another.',
        yaml: 'question: From where to where does the Net Promoter Score run?\nchoices:\n  - 0 to 10\n  - 0 to 100\n  - {text: −100 to 100, correct: true}',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const stated = quantitiesOf(view);
    if (stated.length < 2) return;
    const problem = judge(view, stated);
    if (problem !== undefined) report(problem);
  },
});

function judge(view: ItemView, stated: readonly Stated[]): Report | undefined {
  const ranges = stated.filter(({ quantity }) => isWide(quantity));
  if (ranges.length === 0 || stated.length > mostCompared) return undefined;
  if (areAnswersThemselves(view, ranges)) return undefined;
  const words = view.language?.quantities;
  const asksAmount = words?.asksAmount.test(view.stem?.folded ?? '') === true;
  // Ranges that do not follow each other may each be an answer; where one amount is asked for, none is.
  const ordered = ranges.toSorted((a, b) => compare(a.quantity, b.quantity));
  const areBins = asksAmount || (ranges.length === stated.length && isSetOfBins(ordered));
  for (const [i, second] of stated.entries()) {
    for (const first of stated.slice(0, i)) {
      const found = relationOf(first.quantity, second.quantity);
      const isPoint = found.relation === 'inside';
      if (found.relation === 'apart' || found.relation === 'nested') continue;
      if (!isPoint && !areBins) continue;
      return reportOf(first, second, found, words?.decimal ?? '.');
    }
  }
  return undefined;
}

function reportOf(
  first: Stated,
  second: Stated,
  { relation, from, to }: ReturnType<typeof relationOf>,
  mark: string,
): Report {
  // A number is named before its range, and a lower range before a higher one.
  const isTurned =
    relation === 'inside' ? isWide(first.quantity) : compare(first.quantity, second.quantity) > 0;
  const [a, b] = isTurned ? [second, first] : [first, second];
  return {
    at: { path: second.choice.path },
    message: relation,
    data: {
      first: shownAs(a.choice),
      second: shownAs(b.choice),
      value: written(from, mark),
      from: written(from, mark),
      to: written(to, mark),
    },
    related: [{ at: { path: first.choice.path }, message: 'other' }],
  };
}

function compare(a: Quantity, b: Quantity): number {
  return a.low === b.low ? Math.sign(a.high - b.high) || 0 : a.low < b.low ? -1 : 1;
}

function written(value: number, mark: string): string {
  return String(value).replace('.', mark);
}
