import type { ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Report } from '../rule.js';
import { quantitiesOf, shownAs, type Stated } from '../shared/quantities.js';

/** Numbers that lie so far apart are not written with the same decimals by anybody. */
const farApart = 50;

export default defineRule({
  id: 'mixed-precision',
  group: 'numbers',
  severity: 'info',
  sentence: 'Choices that are numbers are equally precise.',
  why: 'The one choice that is more precise than the others, or the only round one, looks worked out: it is guessed to be the key, and often is.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 23: “Keep choices homogeneous in content and grammatical structure”; the NBME item-writing guide: numeric options are stated in one form',
  messages: {
    decimals:
      '“{odd}” has {odds}, “{other}” has {others}. Write all the choices with the same precision, so that none stands out.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is the probability of two heads in two tosses of a coin?\nchoices:\n  - 0.5\n  - {text: 0.25, correct: true}\n  - 1',
      },
      {
        note: 'In French:',
        yaml: 'title: Chimie\nlanguage: fr\nquestions:\n  - question: Quelle est la masse molaire du chlore, en grammes par mole ?\n    choices:\n      - 17\n      - {text: "35,45", correct: true}\n      - 71\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is the probability of two heads in two tosses of a coin?\nchoices:\n  - {text: 0.25, correct: true}\n  - 0.50\n  - 1.00',
      },
      {
        note: 'Where precision is what the question is about, it may differ.',
        yaml: 'question: What is 3.14159, rounded to two decimals?\nchoices:\n  - 3.1\n  - {text: 3.14, correct: true}\n  - 3.142',
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
  const first = stated[0]!.quantity.decimals;
  if (stated.every(({ quantity }) => quantity.decimals === first)) return undefined;
  if (stated.some(({ quantity }) => quantity.shape !== 'number' || quantity.decimals < 0)) {
    return undefined;
  }
  const judged = stated.filter((each) => !isExact(each, stated));
  const decimals = judged.map(({ quantity }) => quantity.decimals);
  const most = mostOften(decimals);
  const odd = judged.find(({ quantity }) => quantity.decimals !== most);
  if (odd === undefined || isMeant(view, stated)) return undefined;
  const other = judged.find(({ quantity }) => quantity.decimals === most)!;
  return {
    at: { path: odd.choice.path },
    message: 'decimals',
    data: {
      odd: shownAs(odd.choice),
      odds: count(odd.quantity.decimals),
      other: shownAs(other.choice),
      others: count(most),
    },
  };
}

/** 0 is 0, 1 is certain, and 100 % is all: nobody writes decimals there. */
function isExact({ quantity }: Stated, all: readonly Stated[]): boolean {
  const { low, decimals, unit } = quantity;
  if (decimals > 0) return false;
  if (low === 0) return true;
  if (low === 100) return unit === '%';
  return low === 1 && all.every((each) => each.quantity.low >= 0 && each.quantity.low <= 1);
}

/** Whether the numbers differ as they must: types, scales and roundings are what is asked about. */
function isMeant({ stem, language }: ItemView, stated: readonly Stated[]): boolean {
  const values = stated.map(({ quantity }) => Math.abs(quantity.low)).filter((value) => value > 0);
  // The very same number twice, `2` and `2.0`, or digits that were only shifted: `2.5`, `25`.
  if (new Set(stated.map(({ quantity }) => quantity.low)).size < stated.length) return true;
  if (Math.max(...values) >= farApart * Math.min(...values)) return true;
  if (new Set(values.map(digitsOf)).size < values.length) return true;
  // Halves are exact; and three digits of each are equally precise, wherever the point is.
  if (stated.every(isHalf) || haveSameDigits(stated)) return true;
  if (/\p{L}/u.test(stated[0]!.quantity.label)) return true;
  if (stated.some(({ choice }) => choice.prose.objects.some(({ kind }) => kind === 'code'))) {
    return true;
  }
  if (stem === undefined) return false;
  if (stem.objects.some(({ kind }) => kind === 'code')) return true;
  const words = language?.quantities;
  return (
    words !== undefined &&
    (words.asksPrecision.test(stem.folded) || words.asksVersion.test(stem.folded))
  );
}

function isHalf({ quantity: { low, decimals } }: Stated): boolean {
  return decimals === 0 || (decimals === 1 && Math.abs(low) % 1 === 0.5);
}

/** Whether all can be meant with the same number of significant digits; zeros at the end may be. */
function haveSameDigits(stated: readonly Stated[]): boolean {
  let [least, most] = [0, Infinity];
  for (const { quantity } of stated) {
    const { low, decimals } = quantity;
    const all = Math.abs(low).toFixed(decimals).replace('.', '').replace(/^0+/, '');
    const sure = decimals > 0 ? all : all.replace(/0+$/, '');
    least = Math.max(least, sure.length);
    most = Math.min(most, all.length);
  }
  return least <= most;
}

function digitsOf(value: number): string {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** What most have; of two as frequent, what stands first. */
function mostOften(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

const counts = ['no decimals', 'one decimal', 'two decimals', 'three decimals', 'four decimals'];

function count(decimals: number): string {
  return counts[decimals] ?? `${decimals} decimals`;
}
