import assert from 'node:assert/strict';

import fc from 'fast-check';

import { findConverter, writeBank } from '../../../../../src/core/convert/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { isQuick } from '../../../../time-taken.js';
import { settingsOf } from '../../lint/settings-of.js';
import { importPage } from './import-page.js';

/** Generous, for machines under load: what is quadratic takes minutes at these sizes. */
const mostSeconds = 8;

const set = 'Questions and Answers\nQ?\nQ?\n';
const hostile: Readonly<Record<string, string>> = {
  'a million empty lines': '\n'.repeat(1_000_000),
  'a million returns': '\r'.repeat(1_000_000),
  'one line of 1 MB': 'a'.repeat(1_000_000),
  'words of 1 MB on a line': 'a b '.repeat(250_000),
  'only bullets': '- x\n'.repeat(200_000),
  'bullets without text': '-\n'.repeat(200_000),
  'bullets behind bullets': '- '.repeat(500_000),
  'one line again and again': 'a\n'.repeat(300_000),
  'nearly repeated blocks': `${set}${`${'x\n'.repeat(11)}y\n`.repeat(10_000)}`,
  'only questions': 'What is x?\n'.repeat(100_000),
  'questions about questions': `Which questions?\n${'what is x?\n'.repeat(100_000)}`,
  'lines that never end': `A,\n${'b,\n'.repeat(200_000)}`,
  'only pipes': '|'.repeat(1_000_000),
  'rows of no table': 'a | b\na | b | c\n'.repeat(50_000),
  'only tabs': 'a\t'.repeat(500_000),
  'spaces inside a line': `x${' '.repeat(1_000_000)}x`,
  'hard spaces inside a line': `x${'\u00a0'.repeat(1_000_000)}?`,
  'only stars': '*'.repeat(1_000_000),
  'bold without end': '**a '.repeat(250_000),
  'underscores and letters': '_a'.repeat(500_000),
  'only brackets': `${set}- ${'('.repeat(100_000)}\n- ${'[('.repeat(100_000)})\n`,
  'only icons': `X - Coggle Diagram\n${':pen:'.repeat(200_000)}`,
  'a title of 1 MB': `${'a '.repeat(500_000)}- Coggle Diagram`,
  'ever deeper lists': `Study Notes\nA\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')}`,
  'section titles': 'Flashcards\n'.repeat(200_000),
  'doubled section titles': `${set}${'Flashcards\nFlashcards\nQuiz\n'.repeat(50_000)}`,
  'hidden answers': `Flashcards\n${'T\nT\nSignup and view all the flashcards\n'.repeat(50_000)}`,
  'a very long explanation': `${set}- a\n- b (correct)\n${'Text here\n'.repeat(100_000)}`,
  'stems shown once': `${set}${'- a\n- b (correct)\nNext?\n'.repeat(50_000)}`,
  'numbers on lines': Array.from({ length: 100_000 }, (_, index) => `${index + 1}\nx`).join('\n'),
  'escape sequences': '\u001b[31m'.repeat(100_000),
  'zero-width spaces': `${'\u200b'.repeat(1_000_000)}a`,
  'zero bytes': '\0'.repeat(1_000_000),
  'halves of characters': '\ud83d'.repeat(300_000),
  'combining marks': `e${'\u0301'.repeat(500_000)}`,
  fences: `What?\n${'```\n'.repeat(100_000)}`,
};

function lintErrors(yaml: string) {
  const { problems } = lintText(yaml, settingsOf('recommended'));
  return problems.filter(({ severity }) => severity === 'error');
}

describe('hostile pages', () => {
  for (const [name, page] of Object.entries(hostile)) {
    it(`finish: ${name}`, () => {
      isQuick(() => {
        findConverter('study-page')?.detect(page);
        writeBank(importPage(page).bank);
      }, mostSeconds * 1000);
    });
  }

  it('never make the converter throw, or a bank with errors, whatever their lines', function () {
    this.timeout(120_000);
    const line = fc.oneof(
      fc.constantFrom(
        ...[
          'Questions and Answers',
          'Flashcards',
          'Study Notes',
          'X Flashcards',
          'A - Coggle Diagram',
        ],
        ...[
          'Signup and view all the answers',
          'True',
          'False (correct)',
          '- a',
          '- b (correct)',
          '-',
        ],
        ...[
          'What is it?',
          'Define it',
          'a = b',
          'a | b',
          '---|---',
          'x\ty',
          '1',
          '1. a',
          'a) b',
          '**',
        ],
        ...[
          'Q',
          'A',
          'Q: x',
          'A: y',
          ':pen:',
          '????????',
          '_____',
          'Match it:',
          '(correct)',
          '',
          ' ',
        ],
        ...[
          'Explanation: so',
          'Created by',
          '# x',
          '> y',
          '```',
          'and so,',
          'on it goes',
          '• ',
          'o x',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, doubled) => {
        const page = doubled ? lines.flatMap((text) => [text, text]) : lines;
        const { bank, problems } = importPage(page);
        if (bank.questions.length + bank.flashcards.length > 0 || bank.notes !== undefined) {
          assert.deepEqual(lintErrors(writeBank(bank)), []);
        } else {
          assert.equal(problems[0]?.severity, 'error');
        }
        for (const { front = '', back, status } of bank.flashcards) {
          assert.notEqual(front.trim(), '');
          assert.ok(back === undefined ? status === 'draft' : back.trim() !== '');
        }
        for (const question of bank.questions) {
          assert.notEqual((question.question ?? question.cloze ?? '').trim(), '');
          assert.ok((question.choices ?? [1, 2]).length > 1);
        }
      }),
      { seed, numRuns: runs(1000) },
    );
  });
});
