// Questions as Markdown, for people to read.
import assert from 'node:assert/strict';
import fc from 'fast-check';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import { markdownExporter } from '../../../../../src/core/convert/markdown/export.js';
import { plainText } from '../../../../../src/core/convert/markdown/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';

function write(yaml: string): string {
  return markdownExporter.export([readExportBank(readBank(yaml), 'b.quiz.yaml')], {}) as string;
}

const bank = `title: Rivers
stimuli: {seine: The Seine is 777 km long.}
questions:
  - question: Which river flows through Paris?
    stimulus: seine
    choices: [Loire, {text: Seine, correct: true}]
    explanation: It is the Seine.
  - question: Does the Loire flow?
    answer: true
  - question: How long is it?
    answer: 777
    tolerance: 1
    unit: km
  - cloze: 'The {{Loire|loire}} flows {{=west~east}}.'
  - question: What flows where?
    pairs: [{left: Seine, right: Paris}, {left: Rhône, right: Lyon}]
  - question: From north to south?
    order: [Seine, Loire]
flashcards:
  - front: Loire
    back: A river.
`;

describe('a bank as Markdown', () => {
  it('reads as people type questions', () => {
    assert.equal(
      write(bank),
      `# Rivers

> The Seine is 777 km long.

1. Which river flows through Paris?
   a) Loire
   *b) Seine
   Explanation: It is the Seine.

2. Does the Loire flow?
   Answer: True

3. How long is it?
   Answer: 777 ± 1 km

4. The _____ flows [east / west].
   Answer: Loire / loire; west

5. What flows where?
   - Seine → Paris
   - Rhône → Lyon

6. From north to south?
   1. Seine
   2. Loire

## Flashcards

- **Loire**: A river.
`,
    );
  });

  it('comes back with its choices and what is right', () => {
    const { bank: back } = plainText.import(write(bank));
    assert.equal(back.title, 'Rivers');
    assert.deepEqual(back.questions[0]?.choices, [
      { text: 'Loire' },
      { text: 'Seine', correct: true },
    ]);
    assert.equal(back.questions[0]?.explanation, 'It is the Seine.');
    assert.equal(back.questions[1]?.answer, true);
  });

  it('has every item of any bank', () => {
    fc.assert(
      fc.property(arbitraryBank(), (data) => {
        const read = readExportBank(readBank(JSON.stringify(data)), 'b.quiz.yaml');
        const text = markdownExporter.export([read], {}) as string;
        const questions = read.items.filter(({ kind }) => kind !== 'flashcard').length;
        for (let number = 1; number <= questions; number++) {
          assert.match(text, new RegExp(`^${number}\\. `, 'm'));
        }
      }),
      { numRuns: runs(100), seed },
    );
  });
});
