// Outlines as people type them: the levels are told by numbers and letters.
import assert from 'node:assert/strict';

import { detectConverter, importBank } from '../../../../../src/core/convert/index.js';
import { readNumbered } from '../../../../../src/core/convert/markdown-outline/read-numbered.js';
import type { OutlineNode } from '../../../../../src/core/convert/outline/outline-node.js';
import { growsInProportion } from '../../../../time-taken.js';

const sketch = (nodes: readonly OutlineNode[] = []): string =>
  nodes
    .map(({ text, children }) => (children.length === 0 ? text : `${text}(${sketch(children)})`))
    .join(' ');
const read = (...lines: string[]): string => sketch(readNumbered(lines.join('\n')));

describe('a typed outline', () => {
  it('is the tree that its numbers and letters say', () => {
    const lines = ['1. Chains', '1.1 Producers', 'a) plants', 'b) algae', '1.2 Consumers'];
    assert.equal(
      read(...lines, '2. Webs', '2.1 Links'),
      'Chains(Producers(plants algae) Consumers) Webs(Links)',
    );
    assert.equal(read('Food', ...lines), 'Food(Chains(Producers(plants algae) Consumers))');
    assert.equal(
      read(
        'I. Chains',
        'A. Producers',
        '1. plants',
        '2. algae',
        'B. Consumers',
        'II. Webs',
        'A. Links',
      ),
      'Chains(Producers(plants algae) Consumers) Webs(Links)',
    );
    assert.equal(read('1 a', '1.1 b', '1.2 c'), '');
    assert.equal(read('1.1 a', '1.1.1 b', '1.2 c', '2.1 d'), 'a(b) c d');
    const letters = [...'ABCDEFGHIJ'].map((letter) => `${letter}. ${letter}x`);
    assert.equal(
      read('I. One', ...letters),
      `One(${letters.map((line) => line.slice(3)).join(' ')})`,
    );
  });

  it('is read as one, with its tree in the notes and no question', () => {
    const text = '1. Food chains\n1.1 Producers\na) plants\nb) algae\n1.2 Consumers\n';
    assert.equal(detectConverter(text, 'o.txt')?.id, 'outline');
    const { bank } = importBank(text, { fileName: 'o.txt' })!;
    assert.deepEqual(bank.questions, []);
    assert.match(bank.notes!, /Producers[^]*algae[^]*Consumers/);
  });

  it('is no list of questions', () => {
    for (const lines of [
      ['1. What is it?', 'a) x', 'b) y', '2. And this?', 'a) x', 'b) y'],
      ['1. It is', 'a) x', '*b) y', '2. That is', 'a) x', 'b) y'],
      ['1. It is', 'a) x', 'b) y', 'Answer: a'],
      ['1.1 What is it?', 'a) x', 'b) y'],
      ['1. It is', 'a) x', 'b) y (correct)'],
    ]) {
      assert.equal(readNumbered(lines.join('\n')), undefined);
    }
  });

  it('is read in time that grows with its length', () => {
    for (const part of ['1. a\n1.1 b\n', 'I. a\nA. b\n', '1.1.1.1 a\n'])
      growsInProportion((n) => readNumbered(part.repeat(n)), { from: 300 });
  });
});
