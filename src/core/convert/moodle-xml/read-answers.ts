import type { XmlElement } from '@rgrove/parse-xml';

import type { DraftFeedback, DraftPair } from '../draft-bank.js';
import { textOfHtml } from '../markup/html-to-markdown.js';
import { asNumber, rounded } from '../moodle/numbers.js';
import {
  type MoodleChoice,
  readNoChoice,
  readOneChoice,
  readSeveralChoices,
} from '../moodle/read-choices.js';
import { type MoodleNumber, readNumbers } from '../moodle/read-numbers.js';
import { type MoodleAnswer, readTypedAnswers, withoutAnyOther } from '../moodle/read-typed.js';
import { attributeOf, childOf, childrenOf, textIn } from '../xml/elements.js';
import type { Marks } from './marks.js';
import { type QuestionTexts, textOfField } from './question-texts.js';
import type { QuestionBody } from './read-question.js';

/** What a question is read from. */
export interface Sources {
  readonly question: XmlElement;
  readonly texts: QuestionTexts;
  readonly marks: Marks;
}

export function readChoices({ question, texts }: Sources): QuestionBody {
  const read = childrenOf(question, 'answer').map((answer) => choiceOf(answer, texts));
  if (read.length < 2) return 'A question with choices needs two of them.';
  const shuffle = isTrue(childOf(question, 'shuffleanswers')) ? { shuffle: true } : {};
  if (!isTrue(childOf(question, 'single'), true))
    return { ...readSeveralChoices(read), ...shuffle };
  const most = Math.max(...read.map(({ percent }) => percent));
  if (most <= 0) return { ...readNoChoice(read), ...shuffle };
  const body = readOneChoice(read, ({ percent }) => percent === most);
  const checks =
    most < 99.9
      ? [...(body.checks ?? []), `no choice earned all points: the most was ${most} %`]
      : [];
  return { ...body, ...(checks.length === 0 ? {} : { checks }), ...shuffle };
}

/** Types of other people in which all that is right must be chosen, or each counts by itself. */
export function readSetOfChoices({ question, texts }: Sources, isByChoice: boolean): QuestionBody {
  const read = childrenOf(question, 'answer').map((answer) => choiceOf(answer, texts));
  if (read.length < 2) return 'A question with choices needs two of them.';
  const keys = read.filter(({ percent }) => percent > 0).length;
  if (keys === 0) return readNoChoice(read);
  return {
    kind: 'multiple-answer',
    choices: read.map(({ text, percent, feedback = '' }) => ({
      text: text === '' ? '…' : text,
      ...(percent > 0 ? { correct: true } : {}),
      ...(feedback === '' ? {} : { feedback }),
    })),
    ...(isByChoice ? { 'partial-credit': 'per-choice' } : {}),
    ...(isTrue(childOf(question, 'shuffleanswers')) ? { shuffle: true } : {}),
  };
}

function choiceOf(answer: XmlElement, texts: QuestionTexts): MoodleChoice {
  return {
    text: texts.markdown(answer),
    percent: percentOf(answer),
    feedback: texts.markdown(childOf(answer, 'feedback')),
  };
}

export function readTrueFalse({ question, texts }: Sources): QuestionBody {
  const answers = childrenOf(question, 'answer');
  const said = answers.map((answer) => textOfField(answer).toLowerCase());
  // Old files have the words of some language: first what is true.
  const place = said.indexOf('true');
  const truth = answers[place >= 0 ? place : said.indexOf('false') === 0 ? 1 : 0];
  const other = answers.find((answer) => answer !== truth);
  if (truth === undefined && other === undefined) return 'Neither true nor false is right.';
  const answer = truth === undefined ? percentOf(other!) < 100 : percentOf(truth) >= 100;
  const [right, wrong] = answer ? [truth, other] : [other, truth];
  const correct = texts.markdown(childOf(right, 'feedback'));
  const incorrect = texts.markdown(childOf(wrong, 'feedback'));
  const feedback: DraftFeedback = {
    ...(correct === '' ? {} : { correct }),
    ...(incorrect === '' ? {} : { incorrect }),
  };
  return { answer, ...(Object.keys(feedback).length === 0 ? {} : { feedback }) };
}

export function readShortAnswer({ question, texts }: Sources): QuestionBody {
  const read = childrenOf(question, 'answer').map((answer) => typedOf(answer, texts));
  const body = readTypedAnswers(read.filter(({ text }) => text !== ''));
  if (typeof body === 'string') return body;
  return isTrue(childOf(question, 'usecase')) ? { ...body, 'case-sensitive': true } : body;
}

function typedOf(answer: XmlElement, texts: QuestionTexts): MoodleAnswer {
  return {
    text: textOfField(answer),
    percent: percentOf(answer),
    feedback: texts.markdown(childOf(answer, 'feedback')),
  };
}

export function readNumerical({ question, texts, marks }: Sources): QuestionBody {
  const read = childrenOf(question, 'answer').map((answer) => ({
    ...typedOf(answer, texts),
    tolerance: Math.abs(asNumber(textIn(childOf(answer, 'tolerance'))) ?? 0),
  }));
  const { rest, incorrect } = withoutAnyOther(read);
  const numbers: MoodleNumber[] = [];
  for (const { text, percent, feedback, tolerance } of rest) {
    const number = asNumber(text);
    if (number === undefined) return `“${text}” is no number.`;
    const [low, high] = [rounded(number - tolerance), rounded(number + tolerance)];
    const range = marks.range === undefined ? undefined : ([low, high] as const);
    numbers.push({ number, tolerance, range, percent, feedback });
  }
  const [first, ...more] = numbers;
  if (first === undefined) return 'There is no number that is accepted.';
  return { ...readNumbers([first, ...more], incorrect), ...unitsOf(question) };
}

/** Moodle divides what was typed by a unit’s multiplier; the format multiplies it by a factor. */
function unitsOf(question: XmlElement): Exclude<QuestionBody, string> {
  const units = childrenOf(childOf(question, 'units'), 'unit').map((unit) => ({
    name: textIn(childOf(unit, 'unit_name')).trim(),
    multiplier: asNumber(textIn(childOf(unit, 'multiplier'))) ?? 1,
  }));
  const named = units.filter(({ name, multiplier }) => name !== '' && multiplier !== 0);
  const own = named.find(({ multiplier }) => multiplier === 1);
  if (own === undefined) {
    const names = named.map(({ name }) => `“${name}”`).join(', ');
    return names === '' ? {} : { checks: [`none of the units ${names} was that of the answer`] };
  }
  const others = named.filter(({ name }) => name !== own.name);
  const factors = others.map(
    ({ name, multiplier }) => [name, Number((1 / multiplier).toPrecision(15))] as const,
  );
  return {
    unit: own.name,
    ...(factors.length === 0 ? {} : { 'accept-units': Object.fromEntries(factors) }),
  };
}

export function readMatching({ question, texts }: Sources): QuestionBody {
  const pairs: DraftPair[] = [];
  const distractors: string[] = [];
  for (const subquestion of childrenOf(question, 'subquestion')) {
    const left = texts.markdown(subquestion);
    // Plain, unless it says that it is more.
    const right = texts.markdown(childOf(subquestion, 'answer'), 'plain');
    if (right === '') continue;
    if (left === '') distractors.push(right);
    else pairs.push({ left, right });
  }
  if (pairs.length === 0) return 'There are no pairs.';
  return { pairs, ...(distractors.length === 0 ? {} : { distractors }) };
}

export function readOrdering({ question, texts }: Sources): QuestionBody {
  const order = childrenOf(question, 'answer').map((answer) => texts.markdown(answer));
  const entries = order.filter((entry) => entry !== '');
  if (entries.length === 0) return 'There is nothing to order.';
  const grading = textIn(childOf(question, 'gradingtype')).trim();
  const shown = textIn(childOf(question, 'selecttype') ?? childOf(question, 'logical')).trim();
  const isSome = /^(?:random|rel|contig)/i.test(shown);
  const count = textIn(childOf(question, 'selectcount') ?? childOf(question, 'studentsee')).trim();
  const some = isSome && Number(count) < entries.length;
  return {
    order: entries,
    ...(grading === 'ALL_OR_NOTHING' ? {} : { 'partial-credit': 'per-choice' }),
    ...(some ? { checks: [`Moodle showed ${count} of these at a time`] } : {}),
  };
}

/** In percent; old files have a share in an element. */
function percentOf(answer: XmlElement): number {
  const old = asNumber(textIn(childOf(answer, 'fraction')));
  const percent =
    asNumber(attributeOf(answer, 'fraction') ?? '') ?? (old === undefined ? 0 : old * 100);
  return Number(percent.toFixed(5));
}

/** `1`, `true`. */
export function isTrue(element: XmlElement | undefined, otherwise = false): boolean {
  if (element === undefined) return otherwise;
  const text = textOfHtml(textIn(element)).toLowerCase();
  return text !== '' && text !== '0' && text !== 'false';
}
