import type { DraftBank } from '../../core/convert/index.js';
import type { BankDocument } from '../../core/document/index.js';
import type { ItemList } from '../../core/model/reading.js';
import type { Edit, Span } from '../../core/text/span.js';
import type { Importer } from '../import/index.js';
import { placeAt } from '../place.js';
import { comesOutAs, type ExpectedItem } from '../refactor/comes-out-as.js';
import type { Tell } from '../tell.js';
import { itemsOfDraft } from './draft-items.js';
import { insertItems } from './insert-items.js';

/** A way to paste a text that is not to paste its letters. */
export interface PasteOffer {
  readonly title: string;
  readonly sort: ItemList;
  readonly edits: readonly Edit[];
  /** Whether it is what is most likely meant, and goes before the letters as they are. */
  readonly isLikely: boolean;
}

/** Surer than this, a text is nothing else. */
const certain = 0.9;
/** More than this is a file, and is imported. */
const longest = 2_000_000;
/** A part of a bank is pasted as it is. */
const partOfBank =
  /^\s*(?:-\s+)?(?:quizwright|title|questions|flashcards|id|kind|question|cloze|front|choices|answer)\s*:(?:\s|$)/;

/** Whether a text can be anything but letters; where it cannot, nothing has to be loaded to read it. */
export function mayBeItems(pasted: string): boolean {
  if (pasted.length > longest || !/\S[^]*[\n\t][^]*\S/.test(pasted)) return false;
  return !partOfBank.test(pasted);
}

/**
 * What a text may be pasted as: the questions and flashcards that a converter finds in it, written for
 * this place of this bank. Inside a text, letters stay what is meant.
 */
export function pasteOffers(
  document: BankDocument,
  { start, end }: Span,
  pasted: string,
  { readPasted, writeBank }: Pick<Importer, 'readPasted' | 'writeBank'>,
  tell: Tell,
): readonly PasteOffer[] {
  if (start !== end || !mayBeItems(pasted)) return [];
  const draft = readPasted(pasted);
  if (draft === undefined) return [];
  const { bank, confidence } = draft;
  const edits = isEmpty(document)
    ? wholeBank(document, writeBank(bank))
    : itemsAt(document, start, itemsOfDraft(bank, writeBank));
  if (edits === undefined) return [];
  const isInText = placeAt(document, start)?.on !== undefined;
  return [
    {
      title: titleOf(bank, tell),
      sort: bank.questions.length > 0 ? 'questions' : 'flashcards',
      edits,
      isLikely: confidence >= certain && !isInText,
    },
  ];
}

function titleOf({ questions, flashcards, notes }: DraftBank, tell: Tell): string {
  const [some, others] = [questions.length, flashcards.length];
  const title =
    others === 0
      ? tell('Paste as questions ({0})', some)
      : some === 0
        ? tell('Paste as flashcards ({0})', others)
        : tell('Paste as questions ({0}) and flashcards ({1})', some, others);
  return notes === undefined ? title : tell('{0}, without the notes', title);
}

function isEmpty({ head, itemCount }: BankDocument): boolean {
  return head.entries.length === 0 && itemCount === 0;
}

/** Into an empty file, the whole bank goes, with its title and its language. */
function wholeBank({ text }: BankDocument, bank: string): readonly Edit[] | undefined {
  if (text.trim() !== '') return undefined;
  return [{ start: text.startsWith('\ufeff') ? 1 : 0, end: text.length, text: bank }];
}

function itemsAt(
  document: BankDocument,
  at: number,
  drafts: ReturnType<typeof itemsOfDraft>,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const expected = new Map<ItemList, ReturnType<typeof insertItems>>();
  for (const list of ['questions', 'flashcards'] as const) {
    if (drafts[list].length === 0) continue;
    const inserted = insertItems(document, at, list, drafts[list]);
    if (inserted === undefined) return undefined;
    edits.push(inserted.edit);
    expected.set(list, inserted);
  }
  const lines = [...drafts.questions, ...drafts.flashcards].flatMap((each) => each.lines);
  const after = comesOutAs(document, edits, {
    remarks: lines.filter((line) => line.startsWith('# check:')),
    items: (readings, list) => {
      const inserted = expected.get(list);
      if (inserted === undefined) return readings;
      const items: ExpectedItem[] = readings.filter((each) => each !== inserted.replaced);
      const behind = inserted.behind === undefined ? -1 : items.indexOf(inserted.behind);
      items.splice(behind + 1, 0, ...drafts[list].map(({ reading }) => reading));
      return items;
    },
  });
  return after && edits;
}
