import type { DraftBank, DraftQuestion } from '../../core/convert/index.js';
import { type BankDocument, updateBank } from '../../core/document/index.js';
import type { ItemList } from '../../core/model/reading.js';
import type { Edit, Span } from '../../core/text/span.js';
import type { Importer } from '../import/index.js';
import { type BankPlace, placeAt } from '../place.js';
import { comesOutAs, type ExpectedItem } from '../refactor/comes-out-as.js';
import type { Tell } from '../tell.js';
import { itemsOfDraft } from './draft-items.js';
import { insertChoices } from './insert-choices.js';
import { insertItems } from './insert-items.js';

/** A way to paste a text that is not to paste its letters. */
export interface PasteOffer {
  readonly title: string;
  readonly sort: ItemList | 'choices';
  readonly edits: readonly Edit[];
  /** Whether it is what is most likely meant, and goes before the letters as they are. */
  readonly isLikely: boolean;
}

/** Surer than this, a text is nothing else. */
const certain = 0.9;
/** Surer than this, it is meant where its letters would be nothing. */
const likely = 0.5;
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
  importer: Pick<Importer, 'readChoices' | 'readPasted' | 'writeBank'>,
  tell: Tell,
): readonly PasteOffer[] {
  if (start !== end || !mayBeItems(pasted)) return [];
  const { readChoices, readPasted, writeBank } = importer;
  const place = placeAt(document, start);
  const isInText = place !== undefined;
  const alone = readChoices(pasted);
  if (alone !== undefined) return choiceOffers(document, start, alone, place, writeBank, tell);
  const draft = readPasted(pasted);
  if (draft === undefined) return [];
  const { bank, confidence } = draft;
  const edits = isEmpty(document)
    ? wholeBank(document, writeBank(bank))
    : itemsAt(document, start, itemsOfDraft(bank, writeBank));
  if (edits === undefined) return [];
  const isSure = confidence >= certain || (confidence >= likely && breaks(document, start, pasted));
  return [
    {
      title: titleOf(bank, tell),
      sort: bank.questions.length > 0 ? 'questions' : 'flashcards',
      edits,
      isLikely: isSure && !isInText,
    },
  ];
}

/** Whether letters at a place would be lines that belong to nothing. */
function breaks(document: BankDocument, at: number, pasted: string): boolean {
  const after = updateBank(document, [{ start: at, end: at, text: pasted }]);
  return countStray(after) > countStray(document);
}

function countStray({ findings, head, items }: BankDocument): number {
  return [
    ...findings,
    ...head.findings,
    ...items.flatMap(({ reading }) => reading.findings),
  ].filter(({ rule }) => rule === 'syntax').length;
}

/** Choices go into the question of the cursor, else into one of which the rest is to be written. */
function choiceOffers(
  document: BankDocument,
  at: number,
  question: DraftQuestion,
  place: BankPlace | undefined,
  writeBank: Importer['writeBank'],
  tell: Tell,
): readonly PasteOffer[] {
  const count = question.choices?.length ?? 0;
  const inside = insertChoices(document, at, question);
  if (inside !== undefined) {
    const title = tell('Paste as choices ({0})', count);
    return [
      {
        title,
        sort: 'choices',
        edits: inside,
        isLikely: (place?.text ?? '') === '' || place?.on === 'key',
      },
    ];
  }
  const stem = /^fr\b/i.test(document.head.language) ? 'Que demande-t-on ?' : 'What is asked?';
  const bank = {
    title: '-',
    language: 'en',
    questions: [{ ...question, question: stem }],
    flashcards: [],
  };
  const edits = isEmpty(document)
    ? undefined
    : itemsAt(document, at, itemsOfDraft(bank, writeBank));
  if (edits === undefined) return [];
  const title = tell('Paste as choices ({0}) of a new question', count);
  const key = document.head.entries.findLast(({ offset, pair }) => offset + pair.start <= at);
  const isAmongItems = /^(?:questions|flashcards)$/.test(key?.pair.key.text ?? '');
  return [{ title, sort: 'choices', edits, isLikely: isAmongItems && place === undefined }];
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
