import { type BankDocument, readBank } from '../document/index.js';
import { findMath, readGaps } from '../markdown/index.js';
import type { ItemReading, PlacedItem } from '../model/reading.js';
import { addressesIn } from './addresses.js';
import type { MapAnswer } from './answer-shape.js';
import { askUntilRight, type Judged, type WrongEntry } from './ask-until-right.js';
import { entriesOfAnswer } from './entries-of-answer.js';
import type { Generated, GenerationHost } from './generate-items.js';
import { languageName } from './language-name.js';
import { inOrder, labelOf } from './item-of-answer.js';
import { judgeInPlace } from './judge-in-place.js';
import { translatedAtOnce } from './limits.js';
import { pickShape } from './pick-shape.js';
import { toMessages } from './prompt.js';
import type { Proposal } from './proposal.js';
import type { Said } from './said.js';
import { headOf, translatableHead, writeHead } from './translated-head.js';
import { type PlacedText, translatableTexts, withTexts } from './translatable-texts.js';

export interface TranslationRequest {
  readonly items: readonly PlacedItem[];
  /** A BCP 47 tag. */
  readonly language: string;
}

/** Items in another language, and the bank without items that they go into. */
export interface Translated extends Generated {
  readonly bank: BankDocument;
}

/** Something with texts: an item, or what the bank itself says. */
interface Part {
  readonly label: string;
  readonly texts: readonly PlacedText[];
  readonly reading: ItemReading | undefined;
}

const shape: MapAnswer = {
  type: 'map',
  keys: {
    number: { type: 'number', about: 'of the part' },
    texts: { type: 'list', of: { type: 'text' }, most: 200, about: 'as many, in the same order' },
  },
  needs: ['number', 'texts'],
};

/**
 * Has items translated into a bank of their own. The model is given texts and gives texts back: keys, ids,
 * what is right, numbers and media are the bank's own.
 */
export async function generateTranslation(
  bank: BankDocument,
  { items, language }: TranslationRequest,
  { ask, lint }: GenerationHost,
): Promise<Translated> {
  const head = headOf(bank, items);
  const parts: Part[] = [
    { label: '…', texts: translatableHead(head), reading: undefined },
    ...items.map(({ reading }) => ({
      label: labelOf(reading.data),
      texts: translatableTexts(reading.data),
      reading,
    })),
  ];
  const done = new Map<Part, readonly PlacedText[]>();
  const refused: WrongEntry[] = [];
  for (let from = 0; from < parts.length; from += translatedAtOnce) {
    const some = parts.slice(from, from + translatedAtOnce);
    const messages = toMessages({
      wants: [
        `Translate each text of the data “Texts” from ${languageName(bank.head.language)} into ${languageName(language)}. Each part there has a number and a list of texts.`,
        'Keep Markdown, code, formulas, addresses and the signs {{ }} | :: ~ = of gaps as they are; translate the words inside of gaps.',
        'Answer with each part: its number, and its texts in the same order, as many as there were.',
      ],
      answer: { list: 'items', of: [shape], most: some.length },
      data: [
        {
          name: 'Texts',
          text: some
            .map(({ texts }, i) =>
              JSON.stringify({ number: i + 1, texts: texts.map(({ text }) => text) }),
            )
            .join('\n'),
        },
      ],
    });
    // oxlint-disable-next-line no-await-in-loop -- one request after the other
    const gathered = await askUntilRight<Part>(
      messages,
      ask,
      (answer) => entriesOfAnswer(answer, 'items'),
      (entries) => Promise.resolve(judgeTexts(entries, some, done)),
    );
    refused.push(...gathered.refused);
  }
  const own = done.get(parts[0]!) ?? [];
  const fresh = readBank(writeHead(withTexts(head, own), language));
  const changes = parts.flatMap((part): Proposal['change'][] => {
    const texts = done.get(part);
    const { reading } = part;
    if (texts === undefined || reading === undefined) return [];
    const { list, kind } = reading;
    const data = inOrder({ ...withTexts(reading.data, texts), status: 'draft' }, list, kind);
    return [{ type: 'insert', list, kind, data, after: undefined }];
  });
  const judged = await judgeInPlace(fresh, [], changes, lint);
  return {
    bank: fresh,
    proposals: [...judged.right, ...judged.faulty.map(({ value }) => value)],
    refused: [...refused, ...judged.refused],
    known: judged.known,
  };
}

function judgeTexts(
  entries: readonly unknown[],
  parts: readonly Part[],
  done: Map<Part, readonly PlacedText[]>,
): Judged<Part> {
  const right: Part[] = [];
  const refused: WrongEntry[] = [];
  for (const entry of entries.slice(0, parts.length * 2)) {
    const picked = pickShape(entry, shape) as
      { readonly number?: number; readonly texts?: readonly string[] } | undefined;
    const part = parts[(picked?.number ?? 0) - 1];
    if (part === undefined || done.has(part)) continue;
    const texts = picked?.texts ?? [];
    const wrong = wrongIn(part.texts, texts);
    if (wrong.length > 0) refused.push({ label: part.label, wrong });
    else {
      done.set(
        part,
        part.texts.map(({ path }, i) => ({ path, text: texts[i]! })),
      );
      right.push(part);
    }
  }
  for (const part of parts) {
    if (done.has(part) || part.texts.length === 0) continue;
    if (refused.some(({ label }) => label === part.label)) continue;
    refused.push({ label: part.label, wrong: [(tell) => tell('It was not translated.')] });
  }
  return { right, faulty: [], refused };
}

function wrongIn(before: readonly PlacedText[], after: readonly string[]): readonly Said[] {
  if (before.length !== after.length) {
    return [(tell) => tell('It has {0} texts, and {1} came back.', before.length, after.length)];
  }
  for (const [i, { text, path }] of before.entries()) {
    const other = after[i]!;
    const isCloze = path[0] === 'cloze';
    if (isCloze && readGaps(text).gaps.length !== readGaps(other).gaps.length) {
      return [(tell) => tell('Its gaps are not as many as before.')];
    }
    if (findMath(text).length !== findMath(other).length) {
      return [(tell) => tell('Its formulas are not as many as before.')];
    }
    const [own, made] = [addressesIn(text, isCloze), addressesIn(other, isCloze)];
    if (own.toSorted().join('\n') !== made.toSorted().join('\n')) {
      return [(tell) => tell('Its images and links are not the same as before.')];
    }
  }
  return [];
}
