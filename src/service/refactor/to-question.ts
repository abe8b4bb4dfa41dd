import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import { booleanWords } from '../../core/rules/shared/boolean-words.js';
import { nodeAt, toScalarValue } from '../../core/yaml/index.js';
import type { Tell } from '../tell.js';
import { isWhole, keyPlace, renamed, without } from './converted.js';
import { namesOf } from './losses.js';
import { movedToList } from './move-to-list.js';
import type { Refactoring } from './refactoring.js';
import { writePair } from './write-value.js';

/** More than this nobody types without a slip. */
const longestAnswer = 60;

/** Signs of Markdown, and of lists of several things: nobody would type them as they stand. */
const notTyped = /[\n*_`$[\]<>|\\]|!\[|(?:^|\s)[-–•]\s|;\s/;

/** A flashcard as a question: one whose answer is typed where the back is short, and an open one. */
export function toQuestion(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): readonly Refactoring[] {
  const { data, list } = item.reading;
  if (list !== 'flashcards' || !isWhole(item)) return [];
  const lost = data['reverse'] === true ? ['reverse'] : [];
  const gone = ['reverse'].filter((key) => key in data);
  const said = (plain: string, losing: string): string => (lost.length === 0 ? plain : losing);
  if (typeof data['cloze'] === 'string' && data['front'] === undefined) {
    const edits = movedToList(
      document,
      item,
      'questions',
      { remove: gone },
      without(data, ...gone),
    );
    if (edits === undefined) return [];
    const title = said(
      tell('Convert to a cloze question'),
      tell('Convert to a cloze question (without {0})', namesOf(lost)),
    );
    return [{ title, sort: 'rewrite', edits }];
  }
  const { front, back } = data;
  if (typeof front !== 'string' || typeof back !== 'string' || 'cloze' in data) return [];
  const open = movedToList(
    document,
    item,
    'questions',
    { rename: { front: 'question', back: 'model-answer' }, remove: gone },
    renamed(without(data, ...gone), { front: 'question', back: 'model-answer' }),
  );
  const offered: Refactoring[] = [];
  const typed =
    back.length <= longestAnswer && !notTyped.test(back) ? typedAnswer(item, back) : undefined;
  const short =
    typed &&
    movedToList(
      document,
      item,
      'questions',
      {
        rename: { front: 'question', ...(typed.written === undefined ? { back: 'answer' } : {}) },
        ...(typed.written === undefined ? {} : { replace: { back: typed.written } }),
        remove: gone,
      },
      { ...renamed(without(data, 'back', ...gone), { front: 'question' }), answer: typed.value },
    );
  if (short !== undefined) {
    const title = said(
      tell('Convert to a question with a typed answer'),
      tell('Convert to a question with a typed answer (without {0})', namesOf(lost)),
    );
    offered.push({ title, sort: 'rewrite', edits: short });
  }
  if (open !== undefined) {
    const title = said(
      tell('Convert to an open question'),
      tell('Convert to an open question (without {0})', namesOf(lost)),
    );
    offered.push({ title, sort: 'rewrite', edits: open });
  }
  return offered;
}

/** The back as an answer: a number if it is one, else a text that nothing takes for something else. */
function typedAnswer(
  item: PlacedItem,
  back: string,
): { readonly value: string | number; readonly written?: string } {
  const node = nodeAt(item.reading.node, ['back']);
  const isBare = node?.type === 'scalar' && node.style === 'plain';
  const value = isBare ? toScalarValue(node) : back;
  if (typeof value === 'number' && String(value) === back) return { value };
  // `answer: yes` or `3,14` would be taken for a slip.
  if (booleanWords.has(back.toLowerCase()) || /^[-+−]?\d/.test(back)) {
    return { value: back, written: `answer: ${JSON.stringify(back)}` };
  }
  if (isBare) return { value: back };
  return { value: back, written: writePair('answer', back, keyPlace(item), true) };
}
