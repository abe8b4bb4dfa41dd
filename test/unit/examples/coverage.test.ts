import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { MarkdownText } from '../../../src/core/markdown/index.js';
import { findMath } from '../../../src/core/markdown/math.js';
import { kinds } from '../../../src/core/model/kinds/index.js';
import { exampleNames, readExample } from './example-files.js';
import { allSlots, usedSlots } from './used-slots.js';

const texts = exampleNames.map(readExample);

describe('the example banks together', () => {
  it('use every key of the format, every form of a value and every word of a choice', () => {
    const used = new Set(texts.flatMap((text) => [...usedSlots(text)]));
    assert.deepEqual(allSlots().filter((slot) => !used.has(slot)), []);
  });

  it('use every kind, named and told by its keys', () => {
    const questions = texts.flatMap((text) => readBank(text).items.map(({ reading }) => reading));
    for (const { kind } of kinds) {
      const own = questions.filter((question) => question.kind === kind);
      assert.ok(own.some(({ data }) => data['kind'] === kind), `${kind} named`);
      assert.ok(own.some(({ data }) => data['kind'] === undefined), `${kind} by its keys`);
    }
  });

  it('use every form of a flashcard', () => {
    const cards = texts.flatMap((text) =>
      readBank(text).items.filter(({ reading }) => reading.list === 'flashcards'),
    );
    const has = (...keys: string[]): boolean =>
      cards.some(({ reading: { data } }) => keys.every((key) => data[key] !== undefined));
    assert.ok(has('front', 'back'));
    assert.ok(has('front', 'back', 'reverse'));
    assert.ok(has('cloze'));
  });

  it('use images, math, code and tables', () => {
    const all = texts.join('\n\n');
    const { images, code } = new MarkdownText(texts.map(markdownOf).join('\n\n'), [], false).parts;
    assert.ok(images.length >= 4 && images.every(({ alt }) => alt.end > alt.start));
    assert.ok(code.some(({ fence }) => fence !== undefined) && code.some(({ fence }) => fence === undefined));
    const math = texts.map(markdownOf).flatMap(findMath);
    assert.ok(math.some(({ display }) => display) && math.some(({ display }) => !display));
    assert.match(all, /^ +\|:?-+:?\|/m);
  });

  it('have comments', () => {
    assert.ok(texts.some((text) => readBank(text).comments.length > 2));
  });
});

/** Every text of a bank, one after the other. */
function markdownOf(text: string): string {
  const { head, items } = readBank(text);
  return [head.data, ...items.map(({ reading }) => reading.data)].flatMap(leaves).join('\n\n');
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
