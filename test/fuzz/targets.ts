import fc from 'fast-check';
import { readConfiguration } from '../../src/core/configuration/index.js';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { importBank } from '../../src/core/convert/index.js';
import { readBank, updateBank } from '../../src/core/document/index.js';
import { formatBank } from '../../src/core/format/index.js';
import { entriesOfAnswer } from '../../src/core/generate/entries-of-answer.js';
import { generatedKinds } from '../../src/core/generate/index.js';
import { type AskedItems, itemOfAnswer } from '../../src/core/generate/item-of-answer.js';
import { fixText, lintText } from '../../src/core/lint/index.js';
import { rules } from '../../src/core/rules/registry.js';
import { applyEdits } from '../../src/core/text/span.js';
import { arbitraryBankText, arbitraryEdit, editOf, TYPED } from '../generators/bank-text.js';

/** One way to try to break the core: makes an input, and does with it what a host does. */
export interface Target {
  readonly name: string;
  readonly input: fc.Arbitrary<unknown>;
  run(input: unknown): void;
}

const settings = resolveRules(
  { ...defaultConfiguration, extends: 'strict' },
  'bank.quiz.yaml',
  rules,
);

const soup = fc
  .array(fc.oneof(fc.constantFrom(...TYPED), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

const broken = fc
  .tuple(arbitraryBankText(), fc.array(arbitraryEdit(), { maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((now, edit) => applyEdits(now, [editOf(edit, now)]), text));

const repeated = fc
  .tuple(
    fc.constantFrom(...TYPED, '[', '{a: ', '- ', '? ', '"', '&a [', '*a, '),
    fc.integer({ min: 1, max: 4000 }),
  )
  .map(([piece, count]) => `title: T\nquestions:\n  - question: ${piece.repeat(count)}`);

/** Text of a model: signs of JSON and of banks, and maps that are nearly items. */
const answers = fc
  .array(
    fc.oneof(
      soup,
      fc.constantFrom('{"items": [', '{"kind": "cloze", "cloze": "', '"}', ']}', '```json\n', ', '),
      fc
        .dictionary(
          fc.constantFrom(
            ...['kind', 'question', 'choices', 'answer', 'cloze', 'pairs', 'front', 'back'],
            ...['status', 'pattern', '__proto__', 'rubric', 'explanation'],
          ),
          fc.oneof(soup, fc.jsonValue(), fc.constantFrom(...generatedKinds)),
        )
        .map((entry) => JSON.stringify(entry)),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const asked: AskedItems = {
  list: 'questions',
  kinds: generatedKinds,
  keys: {
    ...{ tags: ['a'], objectives: [], sections: 2 },
    ...{ explains: true, hasLevels: true, hasDifficulties: true },
  },
  addresses: new Set(),
};

/** As text; sources by their length, since items between brackets all have the whole list's. */
function toComparable(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) =>
    key === 'source' && typeof each === 'string' ? each.length : each,
  );
}

/** With the keys of every map in one order. */
function toSorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(toSorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, value]) => [key, toSorted(value)]);
}

function target<T>(name: string, input: fc.Arbitrary<T>, run: (value: T) => void): Target {
  return { name, input, run: run as (value: unknown) => void };
}

export const targets: readonly Target[] = [
  target('lint signs that mean something', soup, (text) => lintText(text, settings)),
  target('lint broken banks', broken, (text) => lintText(text, settings)),
  target('lint repetitions', repeated, (text) => lintText(text, settings)),
  target('fix broken banks: twice is once', broken, (text) => {
    const once = fixText(text, settings).text;
    const twice = fixText(once, settings).text;
    if (once !== twice) throw new Error('a second pass of fixes changes the text again');
  }),
  target('format broken banks: twice is once, and they say the same', broken, (text) => {
    const once = formatBank(text).text;
    if (formatBank(once).text !== once) throw new Error('formatting again changes the text again');
    const [before, after] = [readBank(text), readBank(once)];
    for (const list of ['questions', 'flashcards']) {
      const of = ({ items }: typeof before): unknown =>
        items.flatMap(({ reading }) => (reading.list === list ? [toSorted(reading.data)] : []));
      if (JSON.stringify(of(before)) !== JSON.stringify(of(after))) throw new Error('items differ');
    }
    const remarks = ({ comments, text: all }: typeof before): string =>
      comments
        .map(({ start, end }) => all.slice(start, end).trim())
        .sort()
        .join('\n');
    if (remarks(before) !== remarks(after)) throw new Error('remarks differ');
  }),
  target('edit and read again', fc.tuple(broken, arbitraryEdit()), ([text, edit]) => {
    const change = editOf(edit, text);
    const updated = updateBank(readBank(text), [change]);
    const whole = readBank(applyEdits(text, [change]));
    for (const part of ['items', 'findings', 'head', 'comments', 'text'] as const) {
      if (toComparable(updated[part]) !== toComparable(whole[part]))
        throw new Error(`${part} differ`);
    }
  }),
  target('import anything', soup, (text) => importBank(text)),
  target('import lines', fc.array(fc.string({ maxLength: 80 }), { maxLength: 60 }), (lines) => {
    importBank(lines.join('\n'));
  }),
  target('read any configuration', soup, (text) => readConfiguration(text)),
  target('read any answer of a model', answers, (answer) => {
    for (const entry of entriesOfAnswer(answer, 'items') ?? []) {
      for (const list of ['questions', 'flashcards'] as const) {
        const item = itemOfAnswer(entry, { ...asked, list });
        if (!('data' in item)) continue;
        if (/\]\(https?:/.test(JSON.stringify(item.data))) throw new Error('an address came in');
        if ('status' in item.data || 'pattern' in item.data) throw new Error('a key came in');
      }
    }
  }),
];
