import assert from 'node:assert/strict';
import { exporters } from '../../../src/core/convert/exporters.js';
import { readBank } from '../../../src/core/document/index.js';
import { exportFormats } from '../../../src/service/export/index.js';
import { itemName } from '../../../src/service/item-name.js';
import { tellInEnglish } from '../../../src/service/tell.js';

describe('the formats that are offered', () => {
  const groups = exportFormats(exporters, tellInEnglish);

  it('are all there, each once, and each says who takes it', () => {
    const offered = groups.flatMap(({ formats }) => formats);
    assert.deepEqual(
      offered.map(({ exporter }) => exporter.id).toSorted(),
      exporters.map(({ id }) => id).toSorted(),
    );
    for (const { exporter, taker } of offered) assert.notEqual(taker, '', exporter.id);
  });

  it('are grouped by what they are for, with a place for what nobody knows', () => {
    assert.equal(groups[0]!.name, 'Learning systems');
    assert.equal(groups.at(-1)!.name, 'Paper');
    const odd = { ...exporters[0]!, id: 'odd' };
    assert.deepEqual(exportFormats([odd], tellInEnglish), [
      { name: 'Others', formats: [{ exporter: odd, taker: '' }] },
    ]);
  });
});

describe('an item in a list', () => {
  it('is called by its id, else by what it asks, else by its place', () => {
    const { items } = readBank(
      [
        'title: T\nquestions:\n  - {id: one, question: Q?}\n  - question: "What is **2 + 2**?"',
        '  - {cloze: "It is {{four}}."}\n  - {answer: 4}\nflashcards:\n  - {front: F, back: B}\n',
      ].join('\n'),
    );
    assert.deepEqual(items.map(itemName), [
      'one',
      'What is 2 + 2?',
      'It is ….',
      'questions[3]',
      'F',
    ]);
  });
});
