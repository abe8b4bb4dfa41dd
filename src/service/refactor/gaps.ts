import type { BankDocument } from '../../core/document/index.js';
import { readGaps } from '../../core/markdown/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Tell } from '../tell.js';
import { converted, keyPlace, without } from './converted.js';
import type { Refactoring } from './refactoring.js';
import { writePair } from './write-value.js';

/** A line to write on: three or more low lines, or dots. */
const blank = /_{3,}|\.{4,}|…{2,}/g;

/** A stem with one blank and the answer to it, as a text with a gap. */
export function blankToGap(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data, kind } = item.reading;
  const { question, answer } = data;
  if (kind !== 'short-answer' || typeof question !== 'string') return undefined;
  const blanks = [...question.matchAll(blank)];
  const answers = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
  if (blanks.length !== 1 || question.includes('{{')) return undefined;
  if (!answers.every((each) => typeof each === 'string' && !/[{}|:~=\\\n]/.test(each)))
    return undefined;
  const [{ index, 0: line }] = blanks as [RegExpExecArray];
  const gap = `{{${answers.join('|')}}}`;
  const cloze = question.slice(0, index) + gap + question.slice(index + line.length);
  const hasKind = 'kind' in data;
  const edits = converted(
    document,
    item,
    {
      replace: {
        question: writePair('cloze', cloze, keyPlace(item)),
        ...(hasKind ? { kind: 'kind: cloze' } : {}),
      },
      remove: ['answer'],
    },
    { ...without(data, 'question', 'answer'), ...(hasKind ? { kind: 'cloze' } : {}), cloze },
  );
  return edits && { title: tell('Put the answer into a gap (cloze)'), sort: 'rewrite', edits };
}

/** A text with one gap, as a stem with a blank and the answer to it. */
export function gapToBlank(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data, kind } = item.reading;
  const { cloze } = data;
  if (kind !== 'cloze' || typeof cloze !== 'string' || data['question'] !== undefined)
    return undefined;
  const { gaps } = readGaps(cloze);
  const [gap] = gaps;
  const written = /\{\{([^{}|:~=\\]+(?:\|[^{}|:~=\\]+)*)\}\}/.exec(cloze);
  if (gaps.length !== 1 || gap === undefined || written === null) return undefined;
  if ('partial-credit' in data) return undefined;
  const question = cloze.replace(written[0], () => '_____');
  const answers = written[1]!.split('|').map((each) => each.trim());
  if (answers.includes('') || answers.some((each) => /^[-+−]?\d|^(?:true|false)$/i.test(each)))
    return undefined;
  const place = keyPlace(item);
  const answer = answers.length === 1 ? answers[0]! : answers;
  const line =
    answers.length === 1
      ? writePair('answer', answers[0]!, place, true)
      : `answer: [${answers.map((each) => writePair('', each, { ...place, inFlow: true }, true).slice(2)).join(', ')}]`;
  const hasKind = 'kind' in data;
  const edits = converted(
    document,
    item,
    {
      replace: {
        cloze: writePair('question', question, place),
        ...(hasKind ? { kind: 'kind: short-answer' } : {}),
      },
      behind: { cloze: line },
    },
    { ...without(data, 'cloze'), ...(hasKind ? { kind: 'short-answer' } : {}), question, answer },
  );
  return (
    edits && {
      title: tell('Put the answer behind the question (typed answer)'),
      sort: 'rewrite',
      edits,
    }
  );
}
