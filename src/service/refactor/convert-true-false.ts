import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Tell } from '../tell.js';
import { readChoiceMaps } from './choice-maps.js';
import { converted, keyPlace, without } from './converted.js';
import { namesOf } from './losses.js';
import type { Refactoring } from './refactoring.js';
import { readTrueFalse, trueFalseWords } from './true-false-words.js';
import { writePair } from './write-value.js';

/** A statement that is true or false, as a question with these two choices. */
export function trueFalseToChoices(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data, kind } = item.reading;
  const answer = data['answer'];
  if (kind !== 'true-false' || typeof answer !== 'boolean') return undefined;
  const texts = trueFalseWords(document.head.language);
  const choices = texts.map((text, i) => ((i === 0) === answer ? { text, correct: true } : text));
  const { column, inFlow, eol } = keyPlace(item);
  const pad = ' '.repeat(column + 2);
  const lines = texts.flatMap((text, i) => {
    if ((i === 0) !== answer) return [`${pad}- ${text}`];
    return [`${pad}- text: ${text}`, `${pad}  correct: true`];
  });
  const flow = texts.map((text, i) =>
    (i === 0) === answer ? `{text: ${text}, correct: true}` : text,
  );
  const written = inFlow ? `choices: [${flow.join(', ')}]` : ['choices:', ...lines].join(eol);
  const hasKind = 'kind' in data;
  const edits = converted(
    document,
    item,
    {
      replace: { answer: written, ...(hasKind ? { kind: 'kind: single-choice' } : {}) },
    },
    {
      ...without(data, 'answer'),
      ...(hasKind ? { kind: 'single-choice' } : {}),
      choices,
    },
  );
  return edits && { title: tell('Convert to a question with two choices'), sort: 'rewrite', edits };
}

/** A question with the choices True and False, as a statement. */
export function choicesToTrueFalse(
  document: BankDocument,
  item: PlacedItem,
  tell: Tell,
): Refactoring | undefined {
  const { data, kind } = item.reading;
  const choices = readChoiceMaps(data);
  if (kind !== 'single-choice' || choices?.length !== 2) return undefined;
  const said = choices.map(({ text }) => readTrueFalse(text));
  if (said[0] === undefined || said[1] !== !said[0]) return undefined;
  if (choices.some(({ weight }) => weight !== undefined)) return undefined;
  const at = choices.findIndex(({ correct }) => correct === true);
  const feedback = withFeedback(data['feedback'], choices[at]?.feedback, choices[1 - at]?.feedback);
  if (at < 0 || feedback === undefined) return undefined;
  const answer = said[at]!;
  const hasKind = 'kind' in data;
  // A statement has no order, so that pins lose their meaning too; only what the author set is told.
  const lost = 'shuffle' in data ? ['shuffle'] : [];
  const place = keyPlace(item);
  const isFresh = Object.keys(feedback).length > 0 && data['feedback'] === undefined;
  const indent = { ...place, column: place.column + 2 };
  const texts = Object.entries(feedback).map(([key, text]) => writePair(key, text, indent));
  const written = place.inFlow
    ? `feedback: {${texts.join(', ')}}`
    : ['feedback:', ...texts.map((text) => ' '.repeat(place.column + 2) + text)].join(place.eol);
  const edits = converted(
    document,
    item,
    {
      remove: lost,
      replace: {
        choices: `answer: ${answer}`,
        ...(hasKind ? { kind: 'kind: true-false' } : {}),
      },
      ...(isFresh ? { behind: { choices: written } } : {}),
    },
    {
      ...without(data, 'choices', ...lost),
      ...(hasKind ? { kind: 'true-false' } : {}),
      ...(isFresh ? { feedback } : {}),
      answer,
    },
  );
  if (edits === undefined) return undefined;
  const title =
    lost.length === 0
      ? tell('Convert to a true-false question')
      : tell('Convert to a true-false question (without {0})', namesOf(lost));
  return { title, sort: 'rewrite', edits };
}

/** What is said of each choice, as said of a right and a wrong answer; undefined where both are there. */
function withFeedback(
  own: unknown,
  right: string | undefined,
  wrong: string | undefined,
): Readonly<Record<string, string>> | undefined {
  const said: Record<string, string> = {};
  if (right !== undefined) said['correct'] = right;
  if (wrong !== undefined) said['incorrect'] = wrong;
  return own === undefined || Object.keys(said).length === 0 ? said : undefined;
}
