import assert from 'node:assert/strict';

import { defaultConfiguration, resolveRules } from '../../../../src/core/configuration/index.js';
import { readBank } from '../../../../src/core/document/index.js';
import { rules } from '../../../../src/core/rules/registry.js';
import { FormSession } from '../../../../src/service/form/index.js';
import { BankSession, tellInEnglish } from '../../../../src/service/index.js';

/** What the form of the first item of such questions says is wrong. */
function saidOf(questions: string): readonly string[] {
  const bank = readBank(`title: T\nquestions:\n${questions}`);
  const { problems } = new BankSession(
    bank,
    resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules),
  );
  const session = new FormSession(bank, tellInEnglish);
  session.openAt(bank.text.indexOf('question: '));
  return session.show(problems).item?.problems.map(({ message }) => message) ?? [];
}

describe('what is said in a form', () => {
  it('is what to do there, not what to type in the text', () => {
    const wrong = [
      '  - question: Which river?\n    choices:\n      - Seine\n      - Loire\n',
      '  - question: Which river?\n    choices:\n      - text: Seine\n      - Loire\n',
      '  - question: Which river?\n    kind: short-answer\n',
      '  - question: Which river?\n    answer: Seine\n    explanation:\n',
    ];
    assert.deepEqual(wrong.flatMap(saidOf), [
      'No choice is marked as right. Tick the right one.',
      'No choice is marked as right. Tick the right one.',
      'Nothing says what is right yet. Fill it in, or set the status to draft.',
      'This is empty. Fill it in, or remove it.',
    ]);
  });

  it('is the message itself where that fits', () => {
    const [said] = saidOf('  - question: Which river?\n    answer: Seine\n    levle: apply\n');
    assert.match(said ?? '', /^There is no key `levle`/);
  });
});
