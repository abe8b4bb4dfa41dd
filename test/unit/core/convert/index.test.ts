import assert from 'node:assert/strict';

import {
  converters,
  detectConverter,
  findConverter,
  importBank,
} from '../../../../src/core/convert/index.js';

describe('converters', () => {
  it('have names of their own', () => {
    const ids = converters.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.equal(findConverter(id)?.id, id);
    assert.equal(findConverter('no-such-format'), undefined);
  });

  it('are recognised by what the source is', () => {
    const pages = [
      'Questions and Answers\nWhy?\nWhy?\n- a\n- b (correct)',
      'Cells Flashcards\nWhat is a cell?\nThe unit of life',
      'Cells - Coggle Diagram\nCells\nMembrane',
      'What is a cell?\nThe unit of life\nWho saw the first?\nRobert Hooke\nWith what?\nA lens',
    ];
    for (const page of pages) assert.equal(detectConverter(page)?.id, 'study-page', page);
  });

  it('leave alone what is something else', () => {
    const others = [
      '',
      '   \n\n',
      '<?xml version="1.0"?>\n<quiz/>',
      '<!DOCTYPE html>\n<p>What is it?</p>',
      '{"questions": [{"question": "What is it?"}]}',
      'quizwright: 1\ntitle: A bank\n',
      'a\0b\0c',
      'Just a line of prose, and nothing that asks.',
    ];
    for (const source of others) {
      assert.equal(detectConverter(source), undefined, JSON.stringify(source));
      assert.equal(importBank(source), undefined);
    }
  });

  it('import what they recognise', () => {
    const result = importBank('Cells Flashcards\nWhat is a cell?\nThe unit of life');
    assert.equal(result?.bank.title, 'Cells');
    assert.deepEqual(result.bank.flashcards, [
      { front: 'What is a cell?', back: 'The unit of life' },
    ]);
  });
});
