import assert from 'node:assert/strict';

import { readBank, updateBank } from '../../../../src/core/document/index.js';
import {
  linksInSteps,
  linksOf,
  nameAt,
  placesOfName,
  placesOfNameInSteps,
  renameInSteps,
  tellInEnglish as tell,
} from '../../../../src/service/index.js';
import { namesInItem } from '../../../../src/service/names/item-names.js';

const count = 3_000;
const items = Array.from(
  { length: count },
  (_, i) =>
    `  - id: item-${i}\n    question: What is ${i}?\n    answer: true\n    tags: [t${i % 10}, all]\n    objectives: [know]\n`,
);
const text = `title: T\nobjectives: {know: K}\nquestions:\n${items.join('')}`;

/** How many steps work takes. */
function steps(work: Iterator<unknown>): number {
  let taken = 0;
  while (work.next().done !== true) taken++;
  return taken;
}

describe('names in a large bank', () => {
  it('are looked for in small steps', () => {
    const document = readBank(text);
    const blocks = document.blocks.length;
    assert.ok(blocks > count / 200);
    assert.ok(steps(placesOfNameInSteps(document, { sort: 'tag', text: 'all' })) >= blocks);
    assert.ok(steps(linksInSteps(document)) >= blocks);
    const at = text.indexOf('all]') + 1;
    assert.ok(steps(renameInSteps(document, at, 'each', tell)) > 3 * blocks);
  });

  it('are looked for again only where something was typed', () => {
    const before = readBank(text);
    assert.equal(placesOfName(before, { sort: 'tag', text: 't3' }).length, count / 10);
    const kept = before.items.map(({ reading }) => namesInItem(reading));
    const at = text.indexOf('What is 1000');
    const after = updateBank(before, [{ start: at, end: at, text: 'x' }]);
    const again = after.items.filter(({ reading }, i) => namesInItem(reading) !== kept[i]);
    assert.deepEqual(
      again.map(({ index }) => index),
      [1000],
    );
    assert.equal(placesOfName(after, { sort: 'tag', text: 't3' }).length, count / 10);
  });

  it('stand at the cursor without others being looked at', () => {
    const document = readBank(text);
    let read = 0;
    for (const { reading } of document.items) {
      const { node } = reading;
      Object.defineProperty(reading, 'map', {
        get: () => {
          read++;
          return node;
        },
      });
    }
    assert.equal(nameAt(document, text.indexOf('t7'))?.use.text, 't7');
    assert.ok(read > 0 && read <= 3, `${read} items were read`);
  });

  it('are no links any more where there are thousands', () => {
    assert.equal(linksOf(readBank(text)).length, 0);
    const few = `title: T\nobjectives: {know: K}\nquestions:\n${items.slice(0, 500).join('')}`;
    assert.equal(linksOf(readBank(few)).length, 500);
  });
});
