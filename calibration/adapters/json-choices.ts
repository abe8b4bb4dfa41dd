import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';
import { fieldAt, fieldOf, listOf, textOf } from './fields.js';

interface Options {
  readonly list: string;
  readonly before?: string;
  readonly stem: string;
  readonly choices: string;
  readonly text: string;
  readonly right?: string;
  readonly key: string;
  readonly first?: string;
  readonly explanation: string;
}

/**
 * Questions in JSON, however their keys are called: `list` is where they stand (paths joined by `|`,
 * of which the first that leads to some is taken), `stem`, `choices`,
 * `key` and `explanation` are paths in one of them, `text` and `right` are paths in a choice. The key
 * is a number (from 0, or from `first`), a letter, the text of the choice, or a list of these.
 */
export const jsonChoices: Adapter = (text, source) => {
  const options: Options = {
    list: '',
    stem: 'question',
    choices: 'choices',
    text: '',
    key: 'answer',
    explanation: 'explanation',
    ...source.options,
  };
  const parsed = parseAll(text);
  // A file of one line has one question, and no list.
  const root = options.list === '' && !Array.isArray(parsed) ? [parsed] : parsed;
  const lists = options.list.split('|').map((path) => listsAt(root, path));
  return adapted(
    (lists.find((list) => list.length > 0) ?? []).map((question) => {
      const given = fieldAt(question, options.choices);
      const entries = Array.isArray(given) ? listOf(given) : Object.values(given ?? {});
      const names = Array.isArray(given) ? [] : Object.keys(given ?? {});
      const choices = entries.map((entry) => textOf(fieldAt(entry, options.text)));
      const keys =
        options.right === undefined
          ? keysOf(fieldAt(question, options.key), choices, names, options.first)
          : entries.flatMap((entry, i) => (isYes(fieldAt(entry, options.right!)) ? [i] : []));
      return toChoiceQuestion({
        stem: stemOf(question, options),
        choices,
        keys,
        explanation: textOf(fieldOf(question, options.explanation)),
      });
    }),
  );
};

/** The question, below the passage it is about (`before`) where there is one. */
function stemOf(question: unknown, options: Options): string {
  const before = options.before === undefined ? '' : textOf(fieldAt(question, options.before));
  return `${before.trim()}\n\n${textOf(fieldAt(question, options.stem))}`.trim();
}

/** One document, or one in each line. */
function parseAll(text: string): unknown {
  // Some tools write fractions of a scale, which no JSON has.
  const body = text.replace(/^\ufeff/, '').replace(/: (\d) \/ (\d),$/gm, ': "$1/$2",');
  try {
    return JSON.parse(body);
  } catch {
    return body.split('\n').flatMap((line): unknown[] => {
      try {
        return line.trim() === '' ? [] : [JSON.parse(line)];
      } catch {
        return [];
      }
    });
  }
}

/** The questions: a `*` in the path stands for every entry of a list or map. */
function listsAt(root: unknown, path: string): readonly unknown[] {
  const star = path.indexOf('*');
  if (star < 0) return listOf(fieldAt(root, path));
  const inner = fieldAt(root, path.slice(0, star).replace(/\.$/, ''));
  const after = path.slice(star + 1).replace(/^\./, '');
  const entries = Array.isArray(inner) ? listOf(inner) : Object.values(inner ?? {});
  return entries.flatMap((entry) => listsAt(entry, after));
}

function isYes(value: unknown): boolean {
  return /^(?:true|1|100|yes)$/i.test(textOf(value));
}

function keysOf(
  value: unknown,
  choices: readonly string[],
  names: readonly string[],
  first = '0',
): number[] {
  return (Array.isArray(value) ? listOf(value) : [value]).map((each) => {
    const text = textOf(each).trim();
    if (names.includes(text)) return names.indexOf(text);
    const same = choices.findIndex((choice) => choice.trim() === text);
    if (same >= 0 && typeof each === 'string') return same;
    if (/^\d+$/.test(text)) return Number(text) - Number(first);
    return /^[A-Za-z]$/.test(text) ? text.toUpperCase().charCodeAt(0) - 65 : -1;
  });
}
