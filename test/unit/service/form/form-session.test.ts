import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

import { readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { FormSession, type ShownForm } from '../../../../src/service/form/index.js';
import { tellInEnglish } from '../../../../src/service/index.js';
import type { FormChange } from '../../../../src/protocol/form.js';
import { arbitraryBankText } from '../../../generators/bank-text.js';
import { runs } from '../../../property-runs.js';

/** A form over a text, as a host keeps it. */
class Opened {
  text: string;
  readonly session: FormSession;

  constructor(text: string, at = 0) {
    this.text = text;
    this.session = new FormSession(readBank(text), tellInEnglish);
    this.session.openAt(at);
  }

  get shown(): ShownForm {
    return this.session.show([]);
  }

  value(...path: readonly (string | number)[]): unknown {
    let at: unknown = this.shown.item?.values;
    for (const step of path) at = (at as Record<string, unknown> | undefined)?.[step];
    return at;
  }

  /** Makes a change; whether it could be made. */
  change(change: FormChange): boolean {
    const edits = this.session.change(change)?.edits;
    if (edits === undefined) return false;
    this.text = applyEdits(this.text, edits);
    this.session.update(readBank(this.text), edits);
    return true;
  }

  /** Edits the text beside the form. */
  edit(old: string, text: string): void {
    const start = this.text.indexOf(old);
    assert.ok(start >= 0, old);
    const edit = { start, end: start + old.length, text };
    this.text = applyEdits(this.text, [edit]);
    this.session.update(readBank(this.text), [edit]);
  }
}

const bank = `title: T
questions:
  - question: Which?
    choices: [{text: A, correct: true}, B]
  - question: How many?
    answer: 12
  - question: What?
    answer: word
flashcards:
  - front: Front
    back: Back
`;

describe('the form of an item', () => {
  it('shows each value in its longest form', () => {
    const form = new Opened(bank, bank.indexOf('Which'));
    assert.deepEqual(form.value('choices'), [{ text: 'A', correct: true }, { text: 'B' }]);
    assert.equal(form.shown.item?.kind, 'single-choice');
    const numeric = new Opened(bank, bank.indexOf('12'));
    assert.deepEqual(numeric.value('answer'), [{ text: 12 }]);
  });

  it('takes values as people type them', () => {
    const form = new Opened(bank, bank.indexOf('12'));
    assert.ok(form.change({ type: 'set', path: ['answer', 0, 'text'], value: ' 1,5 ' }));
    assert.ok(form.change({ type: 'set', path: ['tolerance'], value: '5 %' }));
    assert.ok(form.change({ type: 'set', path: ['unit'], value: 'm²' }));
    assert.ok(form.change({ type: 'set', path: ['accept-units', 'km/h'], value: '0,28' }));
    assert.match(
      form.text,
      /answer: 1\.5\n    tolerance: 5%\n    unit: m²\n    accept-units:\n      km\/h: 0\.28\n/,
    );
    assert.ok(form.change({ type: 'remove', path: ['accept-units', 'km/h'] }));
    assert.ok(form.change({ type: 'set', path: ['tolerance'], value: '' }));
    assert.equal(form.text, bank.replace('answer: 12', 'answer: 1.5\n    unit: m²'));
  });

  it('refuses what the format has no place for', () => {
    const form = new Opened(bank, bank.indexOf('Which'));
    for (const change of [
      { type: 'set', path: ['nonsense'], value: 'x' },
      { type: 'set', path: ['__proto__', 'x'], value: 'x' },
      { type: 'set', path: ['constructor'], value: 'x' },
      { type: 'set', path: [], value: 'x' },
      { type: 'set', path: ['points'], value: 'two' },
      { type: 'set', path: ['difficulty'], value: 'awful' },
      { type: 'set', path: ['choices', 9, 'text'], value: 'x' },
      { type: 'add', path: ['question'], index: 0 },
      { type: 'add', path: ['choices'], index: 7 },
      { type: 'move', path: ['choices'], from: 0, to: 5 },
      { type: 'mark', index: 4, correct: true },
      { type: 'kind', kind: 'essay' },
      { type: 'variant', to: 'range' },
    ] satisfies readonly FormChange[]) {
      assert.equal(form.change(change), false, JSON.stringify(change));
      assert.equal(form.text, bank);
    }
  });

  it('keeps to its item while the text changes around it', () => {
    const form = new Opened(bank, bank.indexOf('How many'));
    const { key } = form.shown.item!;
    form.edit('title: T', 'title: Longer\ntags: [a]');
    form.edit('  - question: Which?\n    choices: [{text: A, correct: true}, B]\n', '');
    assert.equal(form.value('question'), 'How many?');
    form.edit('How many?', 'How much?');
    assert.equal(form.value('question'), 'How much?');
    form.edit('questions:\n', 'questions:\n  - question: New?\n    answer: true\n');
    assert.equal(form.value('question'), 'How much?');
    assert.equal(form.shown.index, 1);
    assert.equal(form.shown.item!.key, key);
  });

  it('keeps what it had while the item is broken', () => {
    const form = new Opened(bank, bank.indexOf('Which'));
    form.edit('    choices', '    question: Or?\n    choices');
    assert.notEqual(form.shown.item!.broken, undefined);
    assert.equal(form.value('question'), 'Which?');
    assert.equal(form.change({ type: 'set', path: ['question'], value: 'x' }), false);
    form.edit('    question: Or?\n', '');
    assert.equal(form.shown.item!.broken, undefined);
  });

  it('says the same in another way, and back', () => {
    const numeric = new Opened(bank, bank.indexOf('12'));
    assert.ok(numeric.change({ type: 'variant', to: 'range' }));
    assert.match(numeric.text, /range: \[12, 12\]/);
    assert.ok(numeric.change({ type: 'variant', to: 'answer' }));
    assert.equal(numeric.text, bank);
    const word = new Opened(bank, bank.indexOf('word'));
    assert.ok(word.change({ type: 'variant', to: 'pattern' }));
    assert.ok(word.change({ type: 'variant', to: 'answer' }));
    assert.equal(word.text, bank);
    const card = new Opened(bank, bank.indexOf('Front'));
    assert.ok(card.change({ type: 'variant', to: 'cloze' }));
    assert.match(card.text, /cloze: \|\n      Front\n      \{\{Back\}\}/);
    assert.ok(card.change({ type: 'variant', to: 'sides' }));
    assert.equal(card.value('back'), 'Back');
  });
});

describe('another kind', () => {
  // The first question of each kind that the examples have.
  const firsts = new Map<string, { readonly text: string; readonly at: number }>();
  for (const file of readdirSync('examples').filter((name) => name.endsWith('.quiz.yaml'))) {
    const text = readFileSync(`examples/${file}`, 'utf8');
    for (const { reading, offset } of readBank(text).items) {
      const { kind, source, span } = reading;
      if (kind === undefined || firsts.has(kind)) continue;
      firsts.set(kind, { text: `questions:\n${source}`, at: 11 + (span?.start ?? 0) });
      assert.ok(offset > 0);
    }
  }

  it('is looked for from each', () => assert.equal(firsts.size, 9));

  for (const [from, { text, at }] of firsts) {
    it(`is there for a ${from} question, and loses what it says and nothing more`, () => {
      const before = new Opened(text, at);
      for (const { kind, loses } of before.shown.item!.kinds) {
        const form = new Opened(text, at);
        assert.ok(form.change({ type: 'kind', kind }), kind);
        assert.equal(form.shown.item!.kind, kind);
        // What every question has stays as it is.
        for (const key of ['question', 'explanation', 'tags', 'level', 'hints', 'id', 'source']) {
          assert.deepEqual(form.value(key), before.value(key), `${kind}: ${key}`);
        }
        if (loses.length > 0) continue;
        const said = JSON.stringify(form.shown.item!.values);
        const list = before.value('choices') ?? before.value('answer');
        for (const { text: one } of Array.isArray(list) ? (list as { text: unknown }[]) : []) {
          assert.ok(
            said.includes(JSON.stringify(String(one)).slice(1, -1)),
            `${kind}: ${String(one)}`,
          );
        }
      }
    });
  }
});

describe('random changes in random forms', () => {
  const typed = fc.oneof(
    fc.constantFrom(
      'a: b',
      '#x',
      '- y',
      '*z*',
      "l'eau",
      '"',
      '1.10',
      'yes',
      'a\nb',
      '[1]',
      '{{a}}',
      '\\frac',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  );

  it('are in the form afterwards, and the text has every remark', () => {
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.nat({ max: 99 }),
        fc.nat({ max: 999 }),
        typed,
        (text, which, pick, value) => {
          const { items } = readBank(text);
          const item = items[which % Math.max(items.length, 1)];
          if (item === undefined) return;
          const form = new Opened(text, item.offset + (item.reading.span?.start ?? 0));
          const { values, kind } = form.shown.item!;
          const path = fieldsOf(values)[pick % Math.max(fieldsOf(values).length, 1)];
          if (path === undefined) return;
          const remarks = remarksOf(text);
          if (!form.change({ type: 'set', path, value })) {
            assert.equal(form.text, text);
            return;
          }
          assert.deepEqual(remarksOf(form.text), remarks);
          const shown = form.value(...path);
          // A number in the place of a percentage is one.
          const isShare = ['weight', 'tolerance'].includes(String(path.at(-1)));
          if (value.trim() !== '' && !isShare) assert.equal(String(shown), value.trim());
          if (kind !== undefined) assert.equal(form.shown.item!.kind, kind);
        },
      ),
      { numRuns: runs(60) },
    );
  });
});

/** The way to every text of a form. */
function fieldsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return path[0] === 'kind' ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    fieldsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function remarksOf(text: string): string[] {
  const { comments } = readBank(text);
  return comments.map(({ start, end }) => text.slice(start, end).trim()).toSorted();
}
