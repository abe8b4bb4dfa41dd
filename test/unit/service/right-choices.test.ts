import assert from 'node:assert/strict';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { applyEdits } from '../../../src/core/text/span.js';
import { rightChoicesAt, tellInEnglish } from '../../../src/service/index.js';

const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);

/** What is offered at the `¦` of a text: by title, the text that it makes. */
function offersAt(marked: string): ReadonlyMap<string, string> {
  const at = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const { problems } = lintText(text, settings);
  const span = { start: at, end: at };
  const offers = rightChoicesAt(readBank(text), problems, span, tellInEnglish);
  return new Map(offers.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

const head = 'title: T\nquestions:\n  - {id: before, question: A?, answer: a}\n';

describe('marking a choice as right where none is', () => {
  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`is offered for each where the problem is told, with ${name}`, () => {
      const text = `${head}  - question: Which river?\n    choi¦ces:\n      - The Swan # easy\n      - text: The *Yarra*\n        feedback: No.\n      - "3: none"\n`;
      const offers = offersAt(text.replaceAll('\n', eol));
      assert.deepEqual(
        [...offers].map(([title, after]) => [title, after.replaceAll(eol, '\n')]),
        [
          [
            'Mark “The Swan” as right',
            `${head}  - question: Which river?\n    choices:\n      - text: The Swan # easy\n        correct: true\n      - text: The *Yarra*\n        feedback: No.\n      - "3: none"\n`,
          ],
          [
            'Mark “The Yarra” as right',
            `${head}  - question: Which river?\n    choices:\n      - The Swan # easy\n      - text: The *Yarra*\n        correct: true\n        feedback: No.\n      - "3: none"\n`,
          ],
          [
            'Mark “3: none” as right',
            `${head}  - question: Which river?\n    choices:\n      - The Swan # easy\n      - text: The *Yarra*\n        feedback: No.\n      - text: "3: none"\n        correct: true\n`,
          ],
        ],
      );
    });
  }

  it('is offered for the choice that the cursor is on, and in a list between brackets', () => {
    const block = `${head}  - question: Q?\n    choices:\n      - One\n      - T¦wo\n`;
    assert.deepEqual([...offersAt(block).keys()], ['Mark “Two” as right']);
    const flow = `${head}  - question: Q?\n    choices: [One, {text: T¦wo, correct: false}]\n`;
    assert.deepEqual(
      [...offersAt(flow).values()],
      [`${head}  - question: Q?\n    choices: [One, {text: Two, correct: true}]\n`],
    );
  });

  it('is not offered where one is right, in a draft, elsewhere, or where a rule is turned off', () => {
    const none = (text: string): void => assert.deepEqual([...offersAt(text)], [], text);
    none(`${head}  - question: Q?\n    choices: [On¦e, {text: Two, correct: true}]\n`);
    none(`${head}  - question: Q?\n    status: draft\n    choices: [On¦e, Two]\n`);
    none(`${head}  - question: Q¦?\n    choices: [One, Two]\n`);
    none(`title: T¦\nquestions:\n  - question: Q?\n    choices: [One, Two]\n`);
    none(`${head}  - question: Q?\n    choices: O¦ne\n`);
    none(
      `# quizwright-disable no-correct-choice -- later\n${head}  - question: Q?\n    choices: [On¦e, Two]\n`,
    );
  });

  it('leaves out what would not come out as it should', () => {
    const list = Array.from({ length: 13 }, (_, i) => `      - Choice ${i}\n`).join('');
    assert.equal(offersAt(`${head}  - question: Q?\n    choi¦ces:\n${list}`).size, 0);
    const odd = `${head}  - question: Q?\n    choi¦ces:\n      - One\n      -\n      - [Two]\n      - {feedback: F}\n`;
    for (const [title] of offersAt(odd)) assert.equal(title, 'Mark “One” as right');
  });
});
