import type { DraftChoice, DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { htmlToMarkdown, textOfHtml } from '../markup/html-to-markdown.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';
import { safeId } from '../safe-id.js';
import { choicesIn, type ReadChoice } from './choices-in.js';
import { letterIndex, saidParts } from './guess-answer.js';
import type { Mapping, TextForm } from './mapping.js';
import { answersIn, asList, asText, type Fields, valueAt } from './values.js';

export type ReadItem =
  | { readonly list: 'questions'; readonly item: DraftQuestion }
  | { readonly list: 'flashcards'; readonly item: DraftFlashcard };

/** What the keys of somebody’s item mean; a sentence where nothing can be made of it. */
export function toItem(fields: Fields, mapping: Mapping): ReadItem | string {
  const text = (key: string | undefined): string | undefined =>
    markdown(valueAt(fields, key), mapping.text);
  const [front, back] = [text(mapping.front), text(mapping.back)];
  const common = commonOf(fields, mapping);
  const hints = asList(valueAt(fields, mapping.hints)).flatMap(
    (hint) => markdown(hint, mapping.text) ?? [],
  );
  const more = hints.length === 0 ? {} : { hints };
  if (front !== undefined) {
    const card = back === undefined ? { status: 'draft' as const } : { back };
    return { list: 'flashcards', item: { ...common, front, ...card, ...more } };
  }
  const question = text(mapping.question);
  if (question === undefined) return 'There is no text here that asks anything.';
  const explanation = text(mapping.explanation);
  const points = valueAt(fields, mapping.points);
  return {
    list: 'questions',
    item: {
      ...common,
      question,
      ...answersOf(fields, mapping, question),
      ...more,
      ...(explanation === undefined ? {} : { explanation }),
      ...(typeof points === 'number' && points >= 0 && points !== 1 ? { points } : {}),
    },
  };
}

function commonOf(fields: Fields, mapping: Mapping) {
  const id = safeId(asText(valueAt(fields, mapping.id)));
  const title = asText(valueAt(fields, mapping.title));
  const tags = (mapping.tags ?? []).flatMap((key) =>
    asList(valueAt(fields, key)).flatMap((tag) => plainText(tag, mapping.text) ?? []),
  );
  const difficulty = asText(valueAt(fields, mapping.difficulty))?.toLowerCase();
  const known = (['easy', 'medium', 'hard'] as const).find((each) => each === difficulty);
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(known === undefined ? {} : { difficulty: known }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

type Answers = Pick<DraftQuestion, 'kind' | 'choices' | 'answer' | 'status' | 'checks'>;

function answersOf(fields: Fields, mapping: Mapping, question: string): Answers {
  const said = answersIn(fields, mapping);
  const choices = choicesIn(fields, mapping);
  if (choices.length > 0) return chosen(choices, said, mapping);
  const wrong = [mapping.distractors, ...(mapping['distractor-keys'] ?? [])].flatMap((key) =>
    asList(valueAt(fields, key)).flatMap((text) => asText(text) ?? []),
  );
  if (wrong.length > 0) return withDistractors(said, wrong, mapping.text, question);
  return typed(said, mapping.text);
}

function chosen(
  choices: readonly ReadChoice[],
  said: readonly unknown[],
  mapping: Mapping,
): Answers {
  const right = rightOnes(choices, said, mapping);
  const keys = right.filter(Boolean).length;
  return {
    choices: choices.map(({ text, feedback, weight }, i): DraftChoice => {
      const note = feedback === undefined ? undefined : markdown(feedback, mapping.text);
      const usual = right[i] && keys === 1 ? 100 : 0;
      const isUsual = weight === undefined || weight === usual || (right[i] && weight === 100);
      return {
        text: markdown(text, mapping.text) ?? '…',
        ...(right[i] ? { correct: true } : {}),
        ...(note === undefined ? {} : { feedback: note }),
        ...(isUsual ? {} : { weight: `${Math.min(100, Math.max(-100, weight))}%` }),
      };
    }),
    ...(keys === 0 ? { status: 'draft', checks: [sayNone(said)] } : {}),
  };
}

function sayNone(said: readonly unknown[]): string {
  const texts = said.flatMap((value) => asText(value) ?? []);
  return texts.length === 0
    ? 'no choice is marked as right'
    : `none of the choices is what is said to be right: ${texts.join(', ')}`;
}

function rightOnes(
  choices: readonly ReadChoice[],
  said: readonly unknown[],
  mapping: Mapping,
): readonly boolean[] {
  // Where one earns everything, those that earn a part are not right.
  const whole = choices.some(({ weight }) => weight === 100);
  if (choices.some(({ correct }) => correct !== undefined)) {
    return choices.map(({ correct, weight }) =>
      whole && weight !== undefined ? weight === 100 : correct === true,
    );
  }
  const texts = choices.map(({ text }) => text);
  const parts = said.flatMap((value) => saidParts(asText(value) ?? '', texts));
  const places = new Set(parts.map((part) => placeOfSaid(part, choices, mapping)));
  // Half of an answer is a wrong one.
  if (places.has(-1)) return choices.map(() => false);
  return choices.map((_, i) => places.has(i));
}

/** Which choice is meant, from 0; -1 where it is none. Files of mixed kinds say it in more than one way. */
function placeOfSaid(said: string, choices: readonly ReadChoice[], mapping: Mapping): number {
  const byText = choices.findIndex(({ text, whole }) => text === said || whole === said);
  const form = mapping['answer-is'];
  if (byText >= 0 && (form === undefined || form === 'text')) return byText;
  const number = /^\d{1,2}$/.test(said) ? Number(said) : undefined;
  const isCounted = number !== undefined && (form === 'from-0' || form === 'from-1');
  const place = isCounted ? number - (form === 'from-1' ? 1 : 0) : letterIndex(said);
  if (place < choices.length) return place;
  return byText >= 0
    ? byText
    : choices.findIndex(({ text }) => text.toLowerCase() === said.toLowerCase());
}

/** The right answers stand among the wrong ones, where nobody sees by their place which they are. */
function withDistractors(
  said: readonly unknown[],
  wrong: readonly string[],
  form: TextForm,
  question: string,
): Answers {
  const right = said.flatMap((text) => asText(text) ?? []);
  const [only] = right;
  if (right.length === 1 && wrong.length === 1) {
    const truth = truthOf(only!);
    if (truth !== undefined && truthOf(wrong[0]!) === !truth) return { answer: truth };
  }
  const choices: DraftChoice[] = wrong.map((text) => ({ text: markdown(text, form) ?? '…' }));
  for (const [i, text] of right.entries()) {
    const at = (placeOf(question) + i) % (choices.length + 1);
    choices.splice(at, 0, { text: markdown(text, form) ?? '…', correct: true });
  }
  return right.length > 0 ? { choices } : { choices, status: 'draft', checks: [sayNone(said)] };
}

function truthOf(text: string): boolean | undefined {
  if (/^(?:true|vrai|wahr|verdadero)$/i.test(text)) return true;
  return /^(?:false|faux|falsch|falso)$/i.test(text) ? false : undefined;
}

/** The same for the same question, and for all of them each place about as often. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash % 997;
}

function typed(said: readonly unknown[], form: TextForm): Answers {
  if (said.length === 1 && typeof said[0] === 'boolean') return { answer: said[0] };
  const answers = said.flatMap((value): readonly (number | string)[] => {
    if (typeof value === 'number') return [value];
    const text = plainText(value, form);
    return text === undefined ? [] : [text];
  });
  const [only] = answers;
  if (only === undefined) return { kind: 'open', status: 'draft', checks: ['there is no answer'] };
  const truth = answers.length === 1 && typeof only === 'string' ? truthOf(only) : undefined;
  if (truth !== undefined) return { answer: truth };
  const numbers = answers.filter((answer) => typeof answer === 'number');
  if (numbers.length === answers.length) {
    return { answer: numbers.length === 1 ? numbers[0]! : numbers };
  }
  const texts = answers.map(String);
  const isNumeric = texts.every((text) => /^[-+]?[\d.,\s]+$/.test(text));
  return {
    ...(isNumeric ? { kind: 'short-answer' as const } : {}),
    answer: texts.length === 1 ? texts[0]! : texts,
  };
}

function markdown(value: unknown, form: TextForm): string | undefined {
  const text = asText(value);
  if (text === undefined) return undefined;
  const made =
    form === 'html'
      ? htmlToMarkdown(text.replaceAll('\n', '<br>'))
      : form === 'plain'
        ? plainToMarkdown(text)
        : text;
  return made.trim() === '' ? undefined : made;
}

function plainText(value: unknown, form: TextForm): string | undefined {
  const text = asText(value);
  return text === undefined || form !== 'html' ? text : textOf(text);
}

/** A short text of HTML without its signs. */
function textOf(html: string): string | undefined {
  return asText(textOfHtml(html));
}
