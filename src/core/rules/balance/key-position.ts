import { type KeyRow, keySurplus, type Surplus } from '../../chance/key-positions.js';
import { type Edit, shiftSpan } from '../../text/span.js';
import { type BankContext, defineRule, type Options } from '../rule.js';
import { describeChance } from '../shared/balance/describe-chance.js';
import { bankWithKeysAt } from '../shared/balance/example-bank.js';
import { KeyIndex } from '../shared/balance/key-index.js';
import { letterOf, shufflesChoices, staysPut } from '../shared/balance/key-places.js';

interface PositionOptions extends Options {
  readonly p: number;
}

export default defineRule<PositionOptions>({
  id: 'key-position',
  group: 'balance',
  severity: 'info',
  sentence: 'The keys of a bank sit at no place more often than chance would put them there.',
  why: 'Writers hide the key in the middle, programs that write questions put it first or second, and test-wise learners know: who guesses B in a bank whose keys sit at B passes without knowing anything. Counted are single-choice questions whose choices are shown in the order in which they are written.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 20: vary the location of the right answer; a bank of 1,846 questions with 60% of the keys at B was reported in a public tracker',
  fixable: 'unsafe',
  fixNote:
    'Some keys change places with the choice at a place that has too few. Not safe, since an explanation may speak of “the second choice”, and choices may stand in an order that means something. Pinned choices, choices that speak of the others (“All of the above”), numbers in order and questions whose texts speak of letters are left alone.',
  options: {
    p: {
      type: 'number',
      default: 0.05,
      description:
        'How rare a surplus must be, if chance placed the keys, to be told: a probability.',
    },
  },
  messages: {
    surplus:
      'Of {all} keys {count} are at {letter}; chance would put about {expected} there. So many at one place come about by chance in {p} (binomial test, corrected for {places} places). Move some keys, or let `quiz: {shuffle-choices: true}` do it.',
  },
  examples: {
    bad: [{ yaml: bankWithKeysAt('BBBBCBBABB') }],
    good: [
      { yaml: bankWithKeysAt('BACBACCBAB') },
      {
        note: 'The choices are shown in another order each time.',
        yaml: `${bankWithKeysAt('BBBBCBBABB')}quiz: {shuffle-choices: true}\n`,
      },
    ],
  },
  createIndex: ({ p }) => new KeyPositions(typeof p === 'number' ? p : 0.05),
});

/** Where the keys of a bank stand; counted anew at every check, tested anew where the counts changed. */
class KeyPositions extends KeyIndex<PositionOptions> {
  readonly #most: number;
  #tested = '';
  #surplus: Surplus | undefined;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  check(context: BankContext<PositionOptions>): void {
    const shuffled = shufflesChoices(context.head.data);
    const counts = new Map<number, number[]>();
    for (const place of this.places.values()) {
      if (!staysPut(place, shuffled)) continue;
      let row = counts.get(place.choices);
      if (row === undefined) {
        row = Array.from({ length: place.choices }, () => 0);
        counts.set(place.choices, row);
      }
      row[place.position]!++;
    }
    const rows = [...counts].map(([choices, keys]) => ({
      choices,
      questions: keys.reduce((a, b) => a + b, 0),
      keys,
    }));
    const key = JSON.stringify(rows);
    if (key !== this.#tested) {
      this.#tested = key;
      const found = keySurplus(rows);
      this.#surplus = found !== undefined && isWorthSaying(found, this.#most) ? found : undefined;
    }
    const surplus = this.#surplus;
    if (surplus === undefined) return;
    const { position, count, all, expected, p, positions } = surplus;
    context.report({
      at: { path: ['questions'], on: 'key' },
      message: 'surplus',
      data: {
        all,
        count,
        letter: letterOf(position),
        expected: Math.round(expected),
        p: describeChance(p),
        places: positions,
      },
      fix: this.#fixFor(surplus, rows, context, shuffled),
    });
  }

  /** Moves keys from the full place to those that have the fewest, until it has what chance would give it. */
  #fixFor(
    { position, count, expected }: Surplus,
    rows: readonly KeyRow[],
    context: BankContext<PositionOptions>,
    shuffled: boolean,
  ): { safe: boolean; title: string; edits: readonly Edit[] } | undefined {
    const now: number[] = [];
    for (const { keys } of rows) keys.forEach((n, at) => (now[at] = (now[at] ?? 0) + n));
    const edits: Edit[] = [];
    let toMove = Math.ceil(count - expected);
    context.forEachItem((item) => {
      const place = this.places.get(item);
      if (toMove <= 0 || place?.position !== position || !staysPut(place, shuffled)) return;
      const targets = Array.from({ length: place.choices }, (_, at) => at)
        .filter((at) => at !== position)
        .sort((a, b) => (now[a] ?? 0) - (now[b] ?? 0));
      for (const target of targets) {
        const moved = this.move(item, position, target);
        if (moved === undefined) continue;
        const { offset } = context.place(item);
        for (const edit of moved) edits.push({ ...shiftSpan(edit, offset), text: edit.text });
        now[target] = (now[target] ?? 0) + 1;
        toMove--;
        break;
      }
    });
    if (edits.length === 0) return undefined;
    return { safe: false, title: 'Move some keys to other places', edits };
  }
}

/** In large banks chance rules out what nobody could use: a few keys in a hundred. */
const smallestSurplus = 1.25;

function isWorthSaying({ p, count, expected }: Surplus, most: number): boolean {
  return p < most && count >= expected * smallestSurplus;
}
