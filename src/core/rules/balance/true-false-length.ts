import type { ItemReading } from '../../model/reading.js';
import { rankSumTail } from '../../chance/rank-sum.js';
import type { ItemView } from '../../view/index.js';
import { type BankContext, type BankIndex, defineRule, type Options } from '../rule.js';
import { describeChance } from '../shared/balance/describe-chance.js';

interface LengthOptions extends Options {
  readonly p: number;
}

/** A difference of fewer words, or of a smaller part, nobody could see. */
const fewestWords = 2;
const smallestShare = 1.15;

export default defineRule<LengthOptions>({
  id: 'true-false-length',
  group: 'balance',
  severity: 'info',
  sentence: 'Over a bank, true statements are no longer than false ones.',
  why: 'What is true takes care to say, with conditions and exceptions; what is false is soon made up. Test-wise learners answer “true” to what is long.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), on clues by length; the same is known of true-false items since the 1920s',
  options: {
    p: {
      type: 'number',
      default: 0.05,
      description: 'How rare such a difference must be by chance to be told: a probability.',
    },
  },
  messages: {
    longer:
      'The {true} true statements have {trueWords} words on average, the {false} false ones {falseWords}. So large a difference comes about by chance in {p} (rank-sum test). Shorten the true ones, or give the false ones as much detail.',
  },
  examples: {
    bad: [
      {
        yaml: bankOf(
          [
            'Water boils at 100 °C when the pressure is that of the sea level',
            'A whale is a mammal, although it lives in water like a fish',
            'The Moon always shows the same side to an observer on the Earth',
            'Sound travels faster in water than it does in the air around us',
          ],
          ['Bats are birds', 'Ice sinks in water', 'The Sun is a planet', 'Spiders have six legs'],
        ),
      },
    ],
    good: [
      {
        yaml: bankOf(
          [
            'Water boils at 100 °C at sea level',
            'A whale is a mammal',
            'Sound is faster in water than in air',
            'The Moon shows us one side',
          ],
          [
            'Bats are birds that hunt at night',
            'Ice sinks in water',
            'The Sun is the largest planet of all',
            'Spiders have six legs',
          ],
        ),
      },
    ],
  },
  createIndex: ({ p }) => new StatementLengths(typeof p === 'number' ? p : 0.05),
});

/** How many words each statement has; tested anew only where one of them changed. */
class StatementLengths implements BankIndex<LengthOptions> {
  readonly #words = new Map<ItemReading, number>();
  readonly #most: number;
  #changed = true;
  #data: Readonly<Record<string, string | number>> | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: ItemReading, view: ItemView): void {
    if (item.kind !== 'true-false' || typeof item.data['answer'] !== 'boolean') return;
    if (view.stem === undefined) return;
    this.#words.set(item, view.words(view.stem).length);
    this.#changed = true;
  }

  remove(item: ItemReading): void {
    if (this.#words.delete(item)) this.#changed = true;
  }

  check({ report }: BankContext<LengthOptions>): void {
    if (this.#changed) {
      this.#changed = false;
      this.#data = this.#compare();
    }
    if (this.#data === undefined) return;
    report({ at: { path: ['questions'], on: 'key' }, message: 'longer', data: this.#data });
  }

  #compare(): Readonly<Record<string, string | number>> | undefined {
    const lengths: Record<'true' | 'false', number[]> = { true: [], false: [] };
    for (const [{ data }, words] of this.#words) {
      lengths[data['answer'] === true ? 'true' : 'false'].push(words);
    }
    const [right, wrong] = [mean(lengths.true), mean(lengths.false)];
    if (!(right - wrong >= fewestWords && right >= wrong * smallestShare)) return undefined;
    const p = rankSumTail(lengths.true, lengths.false);
    if (p >= this.#most) return undefined;
    return {
      true: lengths.true.length,
      false: lengths.false.length,
      trueWords: Math.round(right * 10) / 10,
      falseWords: Math.round(wrong * 10) / 10,
      p: describeChance(p),
    };
  }
}

/** NaN where there are none. */
function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function bankOf(right: readonly string[], wrong: readonly string[]): string {
  const questions = [
    ...right.map((text) => ({ text, answer: true })),
    ...wrong.map((text) => ({ text, answer: false })),
  ].map(({ text, answer }) => `  - question: ${text}.\n    answer: ${answer}\n`);
  return `title: Nature\nquestions:\n${questions.join('')}`;
}
