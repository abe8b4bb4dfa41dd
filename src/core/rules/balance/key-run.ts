import type { ItemReading, PlacedItem } from '../../model/reading.js';
import { type BankContext, defineRule, type Options } from '../rule.js';
import { bankWithKeysAt } from '../shared/balance/example-bank.js';
import { KeyIndex } from '../shared/balance/key-index.js';
import {
  type KeyPlace,
  letterOf,
  shufflesChoices,
  staysPut,
} from '../shared/balance/key-places.js';

interface RunOptions extends Options {
  readonly length: number;
}

export default defineRule<RunOptions>({
  id: 'key-run',
  group: 'balance',
  severity: 'info',
  sentence: 'No five questions in a row have their keys at the same place.',
  why: 'Learners watch the pattern of their own answers. After B, B, B, B many change a right fifth B, because “it cannot be B again”; others notice that it can. Counted are single-choice questions whose choices are shown in the order in which they are written; questions of other kinds between them change nothing, except those with several keys.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 20: vary the location of the right answer',
  fixable: 'unsafe',
  fixNote:
    'Every third key of the run changes places with another choice. Not safe, since an explanation may speak of “the second choice”. Pinned choices, choices that speak of the others (“All of the above”), numbers in order and questions whose texts speak of letters are left alone.',
  options: {
    length: {
      type: 'number',
      default: 5,
      description: 'How many keys in a row at one place are too many.',
    },
  },
  messages: {
    run: 'The keys of {count} questions in a row, from here to {last}, are all at {letter}. Move one or two of them to another place.',
    last: 'The last question of the run.',
  },
  examples: {
    bad: [{ yaml: bankWithKeysAt('BBBBB') }],
    good: [
      { yaml: bankWithKeysAt('BBBBA') },
      {
        note: 'The choices are shown in another order each time.',
        yaml: `${bankWithKeysAt('BBBBB')}quiz: {shuffle-choices: true}\n`,
      },
    ],
  },
  createIndex: ({ length }) => new KeyRuns(typeof length === 'number' ? length : 5),
});

interface Run {
  readonly items: readonly ItemReading[];
  readonly place: KeyPlace;
}

class KeyRuns extends KeyIndex<RunOptions> {
  readonly #least: number;

  constructor(least: number) {
    super();
    this.#least = Math.max(2, least);
  }

  check(context: BankContext<RunOptions>): void {
    for (const { items, place } of this.#findRuns(context)) {
      const first = context.place(items[0]!);
      const last = context.place(items.at(-1)!);
      context.report({
        item: first,
        at: keyAt(first, place),
        message: 'run',
        data: {
          count: items.length,
          last: `\`${last.name}\``,
          letter: letterOf(place.position),
        },
        related: [{ item: last, at: keyAt(last, place), message: 'last' }],
        fix: this.#fixFor(items, place.position, first, context),
      });
    }
  }

  #findRuns({ head, forEachItem }: BankContext<RunOptions>): readonly Run[] {
    const shuffled = shufflesChoices(head.data);
    const runs: Run[] = [];
    let position = -1;
    let length = 0;
    let place: KeyPlace | undefined;
    // Most keys end a run of one or two: lists are made only for those that are long enough.
    let recent: ItemReading[] = [];
    const end = (): void => {
      if (length >= this.#least && place !== undefined) runs.push({ items: recent, place });
    };
    forEachItem((item) => {
      const now = this.places.get(item);
      // Of two choices, true and false say, five in a row are no rarity.
      if (now !== undefined && now.choices < 3) return;
      if (now === undefined || !staysPut(now, shuffled)) {
        // Among several keys nobody sees a row.
        if (item.kind === 'multiple-answer') {
          end();
          [position, length, recent] = [-1, 0, []];
        }
        return;
      }
      if (now.position === position) {
        length++;
        recent.push(item);
        return;
      }
      end();
      position = now.position;
      place = now;
      length = 1;
      recent = [item];
    });
    end();
    return runs;
  }

  #fixFor(
    items: readonly ItemReading[],
    position: number,
    first: PlacedItem,
    context: BankContext<RunOptions>,
  ):
    | { safe: boolean; title: string; edits: { start: number; end: number; text: string }[] }
    | undefined {
    const edits: { start: number; end: number; text: string }[] = [];
    items.forEach((item, i) => {
      if (i % 3 !== 2) return;
      const { choices } = this.places.get(item)!;
      for (let step = 1; step < choices; step++) {
        const target = (position + step + ((i / 3) | 0)) % choices;
        const moved = target === position ? undefined : this.move(item, position, target);
        if (moved === undefined) continue;
        // Edits of a report about an item count from that item.
        const by = context.place(item).offset - first.offset;
        for (const { start, end, text } of moved) {
          edits.push({ start: start + by, end: end + by, text });
        }
        break;
      }
    });
    if (edits.length === 0) return undefined;
    return { safe: false, title: 'Move some keys to other places', edits };
  }
}

/** The way to the choice that is the key. */
function keyAt({ reading }: PlacedItem, { position }: KeyPlace): { path: (string | number)[] } {
  const { choices } = reading.data;
  const entry: unknown = Array.isArray(choices) ? choices[position] : undefined;
  const inMap = typeof entry === 'object' && entry !== null;
  return { path: inMap ? ['choices', position, 'text'] : ['choices', position] };
}
