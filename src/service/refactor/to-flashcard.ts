import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem, PlainData } from '../../core/model/reading.js';
import { flashcardShape } from '../../core/model/schema/shapes.js';
import type { Tell } from '../tell.js';
import { readChoiceMaps } from './choice-maps.js';
import { isWhole, keyPlace, renamed, without } from './converted.js';
import { namesOf } from './losses.js';
import { movedToList } from './move-to-list.js';
import type { Refactoring } from './refactoring.js';
import { trueFalseWords } from './true-false-words.js';
import { writePair } from './write-value.js';

/** What stands on the back of a card for a question's answer. */
interface Back {
  readonly text: string;
  /** The keys that said it. */
  readonly keys: readonly string[];
  /** A key that may just take another name. */
  readonly rename?: string;
  readonly wrong?: number;
}

/**
 * A question as a flashcard: the stem in front, the answer on the back, and below it the explanation,
 * which is shown at the same time. What a flashcard cannot have is named in the title.
 */
export function toFlashcard(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data, kind, list } = item.reading;
  if (list !== 'questions' || !isWhole(item)) return undefined;
  if (kind === 'cloze') return clozeToFlashcard(document, item, tell);
  const back = backOf(data, kind, document.head.language);
  if (back === undefined) return undefined;
  const explanation = data['explanation'];
  const hasExplanation = typeof explanation === 'string';
  const text = hasExplanation ? `${back.text}\n\n${explanation}` : back.text;
  const [main, ...others] = back.keys;
  const isRename = back.rename !== undefined && !hasExplanation;
  const taken = new Set([...back.keys, 'question', 'explanation', 'kind']);
  const lost = lostKeys(data, taken);
  const place = keyPlace(item);
  const edits = movedToList(
    document,
    item,
    'flashcards',
    {
      rename: { question: 'front', ...(isRename ? { [main!]: 'back' } : {}) },
      ...(isRename ? {} : { replace: { [main!]: writePair('back', text, place) } }),
      remove: ['kind', ...others, ...(hasExplanation ? ['explanation'] : []), ...lost],
    },
    {
      ...renamed(without(data, ...back.keys, 'explanation', 'kind', ...lost), {
        question: 'front',
      }),
      back: text,
    },
  );
  return edits && { title: titleOf(lost, back.wrong ?? 0, tell), sort: 'rewrite', edits };
}

function clozeToFlashcard(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data } = item.reading;
  const lost = lostKeys(data, new Set(['kind', 'cloze']));
  const edits = movedToList(
    document,
    item,
    'flashcards',
    { remove: ['kind', ...lost] },
    without(data, 'kind', ...lost),
  );
  return edits && { title: titleOf(lost, 0, tell), sort: 'rewrite', edits };
}

function titleOf(lost: readonly string[], wrong: number, tell: Tell): string {
  const named = lost.length === 0 ? [] : [namesOf(lost)];
  if (wrong > 0) named.push(tell('{0} wrong choices', wrong));
  return named.length === 0
    ? tell('Convert to a flashcard')
    : tell('Convert to a flashcard (without {0})', named.join(', '));
}

function lostKeys(data: PlainData, taken: ReadonlySet<string>): string[] {
  const { keys } = flashcardShape();
  return Object.keys(data).filter((key) => !keys.has(key) && !taken.has(key));
}

function backOf(data: PlainData, kind: string | undefined, tag: string): Back | undefined {
  const { answer } = data;
  switch (kind) {
    case 'true-false': {
      if (typeof answer !== 'boolean') return undefined;
      const [yes, no] = trueFalseWords(tag);
      return { text: answer ? yes : no, keys: ['answer'] };
    }
    case 'numeric':
      return numberBack(data);
    case 'short-answer': {
      const texts = textsOf(answer);
      if (texts === undefined) return undefined;
      const isAlone = typeof answer === 'string';
      return {
        text: texts.join(' / '),
        keys: ['answer'],
        ...(isAlone ? { rename: 'answer' } : {}),
      };
    }
    case 'open': {
      const text = data['model-answer'];
      return typeof text === 'string'
        ? { text, keys: ['model-answer'], rename: 'model-answer' }
        : undefined;
    }
    case 'single-choice':
    case 'multiple-answer': {
      const choices = readChoiceMaps(data) ?? [];
      const right = choices.filter(({ correct }) => correct === true).map(({ text }) => text);
      if (right.length === 0 || choices.some(({ feedback }) => feedback !== undefined))
        return undefined;
      const text =
        right.length === 1
          ? right[0]!
          : right.map((each) => `- ${each.replaceAll('\n', '\n  ')}`).join('\n');
      return { text, keys: ['choices'], wrong: choices.length - right.length };
    }
    default:
      return undefined;
  }
}

function numberBack({ answer, unit, tolerance }: PlainData): Back | undefined {
  if (typeof answer !== 'number' || tolerance !== undefined) return undefined;
  return typeof unit === 'string'
    ? { text: `${answer} ${unit}`, keys: ['answer', 'unit'] }
    : { text: String(answer), keys: ['answer'], rename: 'answer' };
}

/** What is accepted, where nothing more is said of it. */
function textsOf(answer: unknown): readonly string[] | undefined {
  const entries = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
  return entries.every((entry) => typeof entry === 'string') && entries.length > 0
    ? (entries as readonly string[])
    : undefined;
}
