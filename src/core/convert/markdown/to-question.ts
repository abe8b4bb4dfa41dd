import type { DraftChoice, DraftQuestion } from '../draft-bank.js';
import type { TypedQuestion } from './read-questions.js';
import { anyOf, isOneOf } from './words/index.js';

/** More than this nobody types without a slip: it is an answer to compare with. */
const longestAnswer = 60;

const joined = new RegExp(`\\s*(?:[,;&+/]|\\b(?:${anyOf('and')})\\b)\\s*`, 'iu');

/** A question of the format of one that was typed; `problem` says what could not be told. */
export function toQuestion(typed: TypedQuestion): {
  readonly question: DraftQuestion;
  readonly problem?: string;
} {
  const stem = typed.stem.join('\n').trim();
  const explanation = typed.explanation.join('\n').trim();
  const more = {
    ...(typed.hints.length > 0 ? { hints: typed.hints } : {}),
    ...(explanation === '' ? {} : { explanation }),
  };
  const answer = typed.answer?.text.replace(/\.$/, '').trim() ?? '';
  if (typed.choices.length > 0) return withChoices(typed, stem, answer, more);
  const word = answer.toLowerCase();
  if (isOneOf(word, 'yes')) return { question: { question: stem, answer: true, ...more } };
  if (isOneOf(word, 'no')) return { question: { question: stem, answer: false, ...more } };
  if (answer === '') {
    const problem = 'No answer was found for this question.';
    const checks = ['no answer was found'];
    return { question: { question: stem, ...more, status: 'draft', checks }, problem };
  }
  if (/^-?\d+(?:\.\d+)?$/.test(answer) && String(Number(answer)) === answer) {
    return { question: { question: stem, answer: Number(answer), ...more } };
  }
  return answer.length <= longestAnswer && !answer.includes('\n')
    ? { question: { question: stem, answer, ...more } }
    : { question: { question: stem, 'model-answer': answer, ...more } };
}

function withChoices(
  typed: TypedQuestion,
  question: string,
  answer: string,
  more: Partial<DraftQuestion>,
): { readonly question: DraftQuestion; readonly problem?: string } {
  const named = answer === '' ? undefined : keysNamed(typed, answer);
  const marked = typed.choices.map(({ marked: own }) => own);
  const isKey = named ?? marked;
  const choices = typed.choices.map(({ text }, i): DraftChoice =>
    isKey[i] === true ? { text, correct: true } : { text },
  );
  if (!isKey.includes(true)) {
    const problem =
      answer === ''
        ? 'No choice of this question is marked as right.'
        : `The answer “${answer}” names none of the choices.`;
    const checks = [
      answer === '' ? 'which choice is right was not said' : `the answer given is: ${answer}`,
    ];
    return { question: { question, choices, ...more, status: 'draft', checks }, problem };
  }
  const contradicts =
    named !== undefined && marked.includes(true) && marked.some((own, i) => own !== isKey[i]);
  return contradicts
    ? {
        question: { question, choices, ...more, checks: ['the marks and the answer disagree'] },
        problem:
          'The choices that are marked are not those that the answer names; the answer was taken.',
      }
    : { question: { question, choices, ...more } };
}

/** Which choices an answer names, by letter or by their text; undefined where it names none. */
function keysNamed({ choices }: TypedQuestion, answer: string): readonly boolean[] | undefined {
  const letters = answer
    .split(joined)
    .map((part) => /^\(?([a-l]|[ivx]{1,4})[.)]?$/i.exec(part)?.[1]?.toLowerCase());
  const first = /^\(?([a-l]|[ivx]{1,4})\s*[.):]\s+\S/i.exec(answer)?.[1]?.toLowerCase();
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s.]+/g, ' ')
      .trim();
  const keys = letters.every((letter) => letter !== undefined)
    ? letters
    : first === undefined
      ? []
      : [first];
  const found = choices.map(({ label, text }) =>
    keys.length > 0 ? keys.includes(label) : fold(text) === fold(answer),
  );
  const count = found.filter(Boolean).length;
  return count > 0 && count >= keys.length ? found : undefined;
}
