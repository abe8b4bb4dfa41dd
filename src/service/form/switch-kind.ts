import type { ItemChange } from '../../core/edit/index.js';
import { kinds } from '../../core/model/kinds/index.js';
import type { ItemReading, PlainData } from '../../core/model/reading.js';
import { correctChoices } from '../../core/model/schema/correct-choices.js';
import type { KindName } from '../../core/model/schema/shapes.js';
import { formValues } from './form-values.js';
import { escapeGap } from './switch-variant.js';

/** How a question becomes one of another kind, and the keys whose content would be lost. */
export interface KindSwitch {
  readonly kind: KindName;
  readonly changes: readonly ItemChange[];
  readonly loses: readonly string[];
}

/** An answer or a choice with what is said of it. */
interface Said {
  readonly text: string;
  readonly feedback?: unknown;
  readonly weight?: unknown;
}

/** What a question holds to be right, whichever kind it is. */
interface Answers {
  readonly right: readonly Said[];
  readonly wrong: readonly Said[];
}

/** The ways to the other kinds. */
export function kindSwitches(reading: ItemReading, newText: string): readonly KindSwitch[] {
  return kinds
    .filter(({ kind }) => kind !== reading.kind)
    .map(({ kind }) => switchKind(reading, kind, newText));
}

/** The way to one kind. */
export function switchKind(reading: ItemReading, to: KindName, newText: string): KindSwitch {
  const { data } = reading;
  const target = ownKeys(to);
  // Of a question of no settled kind, the keys of all the others go.
  const others = kinds.flatMap(({ kind }) =>
    kind === reading.kind || reading.kind === undefined ? [...ownKeys(kind)] : [],
  );
  const present = [...new Set(others)].filter((key) => Object.hasOwn(data, key));
  const answers = answersOf(reading);
  const made = isMade(to, data) ? {} : contentFor(to, answers, newText, reading.kind);
  const kept = present.filter((key) => target.has(key) && !Object.hasOwn(made, key));
  const gone = present.filter((key) => !target.has(key));
  const carried = carries(reading.kind, to, answers);
  const loses = present.filter(
    (key) => !kept.includes(key) && key !== carried && data[key] !== null,
  );
  const isTooMany = to === 'single-choice' && correctChoices(data).length > 1;
  const changes: ItemChange[] = [];
  if (Object.hasOwn(data, 'kind')) changes.push({ type: 'set', path: ['kind'], value: to });
  for (const [key, value] of Object.entries(made))
    changes.push({ type: 'set', path: [key], value });
  for (const key of gone) changes.push({ type: 'remove', path: [key] });
  if (isTooMany) {
    for (const index of correctChoices(data).slice(1)) {
      changes.push({ type: 'remove', path: ['choices', index, 'correct'] });
    }
  }
  return { kind: to, changes, loses: isTooMany ? [...loses, 'correct'] : loses };
}

function ownKeys(name: KindName): ReadonlySet<string> {
  const kind = kinds.find((each) => each.kind === name)!;
  return new Set<string>([...kind.madeBy, ...kind.keys]);
}

/** Whether the keys that are there serve the other kind as they are. */
function isMade(to: KindName, data: PlainData): boolean {
  return (to === 'single-choice' || to === 'multiple-answer') && Array.isArray(data['choices']);
}

/** The key of the present kind whose whole content the other kind takes over. */
function carries(
  from: string | undefined,
  to: KindName,
  { right, wrong }: Answers,
): string | undefined {
  const isBare = right.every(
    ({ feedback, weight }) => feedback === undefined && weight === undefined,
  );
  const takesAll =
    (to === 'short-answer' && wrong.length === 0) ||
    (to === 'numeric' && wrong.length === 0 && right.every(({ text }) => isNumber(text))) ||
    (to === 'multiple-answer' && right.length > 0) ||
    (to === 'single-choice' && right.length === 1) ||
    ((to === 'cloze' || to === 'open') && isBare && wrong.length === 0);
  if (!takesAll || right.length === 0) return undefined;
  if (from === 'single-choice' || from === 'multiple-answer') return 'choices';
  if (from === 'short-answer' || from === 'numeric') return 'answer';
  return undefined;
}

function answersOf(reading: ItemReading): Answers {
  const values = formValues(reading);
  const list = (key: string): readonly Said[] => {
    const value = values[key];
    if (!Array.isArray(value)) return [];
    return (value as readonly { readonly [key: string]: unknown }[])
      .filter((each) => typeof each === 'object' && each !== null && each['text'] !== undefined)
      .map(({ text, feedback, weight }) => ({
        text: String(text),
        ...(feedback === undefined ? {} : { feedback }),
        ...(weight === undefined ? {} : { weight }),
      }));
  };
  const choices = list('choices');
  if (choices.length > 0) {
    const keys = new Set(correctChoices(reading.data));
    return {
      right: choices.filter((_, i) => keys.has(i)),
      wrong: choices.filter((_, i) => !keys.has(i)),
    };
  }
  return { right: reading.kind === 'true-false' ? [] : list('answer'), wrong: [] };
}

function contentFor(
  to: KindName,
  { right, wrong }: Answers,
  newText: string,
  from: string | undefined,
): Readonly<Record<string, unknown>> {
  const texts = right.map(({ text }) => text);
  const short = (said: Said): unknown => (Object.keys(said).length === 1 ? said.text : said);
  switch (to) {
    case 'single-choice':
    case 'multiple-answer': {
      const keys = to === 'single-choice' ? right.slice(0, 1) : right;
      const marked = (keys.length > 0 ? keys : [{ text: newText }]).map((each) => ({
        ...each,
        correct: true,
      }));
      const others = wrong.length > 0 ? wrong : [{ text: `${newText} 2` }];
      return { choices: [...marked, ...others.map(short)] };
    }
    case 'true-false':
      return { answer: true };
    case 'short-answer': {
      const answers = right.length > 0 ? right.map(short) : [newText];
      return {
        answer: answers.length === 1 && typeof answers[0] === 'string' ? answers[0] : answers,
      };
    }
    case 'numeric': {
      const numbers = right
        .filter(({ text }) => isNumber(text))
        .map((each) =>
          Object.keys(each).length === 1 ? Number(each.text) : { ...each, text: Number(each.text) },
        );
      const [only = 0] = numbers;
      return { answer: numbers.length < 2 && typeof only === 'number' ? only : numbers };
    }
    case 'cloze':
      return { cloze: `{{${(texts.length > 0 ? texts : [newText]).map(escapeGap).join('|')}}}` };
    case 'matching':
      return {
        pairs: [1, 2].map((n) => ({ left: `${newText} ${n}`, right: `${newText} ${n}` })),
      };
    case 'ordering': {
      const entries = [...right, ...wrong].map(({ text }) => text);
      return { order: entries.length > 1 ? entries : [`${newText} 1`, `${newText} 2`] };
    }
    case 'open':
      return texts.length > 0
        ? { 'model-answer': texts.join('\n') }
        : from === 'open'
          ? {}
          : { kind: 'open' };
  }
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
