import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readBank } from '../../../src/core/document/index.js';
import { fixText, lintText } from '../../../src/core/lint/index.js';
import { runCommand } from '../cli/run-command.js';
import { describeProblems, presetSettings, readExample, repositoryRoot } from './example-files.js';

const name = 'mistakes/ten-mistakes.quiz.yaml';
const text = readExample(name);
const mended = readFileSync(join(repositoryRoot, 'test/fixtures/examples/ten-mistakes.mended.quiz.yaml'), 'utf8');
const settings = presetSettings('recommended');

const ownLine = 'To keep it as you typed it, write `|` here and the text on the next line, two spaces further to the right.';
const noKey =
  'no-correct-choice: No choice is marked as right. Write the right one as `- text: …`, and `correct: true` on the line below, right under `text`.';
const sameId = 'duplicate-id: The id `planet` is taken by another item. Give this one an id of its own.';

/** One for each question, in their order. */
const expected = [
  `10:9 text-misread: “The tide: it brings warm water twice a day” has a colon with a space after it, which ends the name of a key here. ${ownLine}`,
  `17:15 text-misread: In “Which colour is #FF0000 on a web page?”, everything from \` #\` on is ignored, as a remark. ${ownLine}`,
  `26:15 text-misread: “*Canis lupus* is the scientific name of which animal?” begins with \`*\`, which repeats something else instead of being text. ${ownLine}`,
  `35:15 text-misread: A quote inside the text “What is the bee's dance for?” ends it too early. Take the quotes at both ends away, or write \`|\` here and the text without them on the next line, two spaces further to the right.`,
  '47:16 text-misread: Between `{` and `}` a comma ends a text, so “London, England” is cut in two. Put quotes around the text.',
  `52:15 text-misread: Between double quotes a backslash changes the sign after it, so “How much is $\\frac{1}{2}$ of $\\frac{1}{2}$?” is read otherwise than you typed it. ${ownLine}`,
  '59:5 unknown-key: There is no key `explanaton` in a short-answer question. Did you mean `explanation`?',
  `64:5 ${noKey}`,
  '74:8 syntax: `correct:` stands 7 spaces from the left, but the keys it belongs with stand 8. Put it right under `text:`.',
  `79:9 ${sameId}`,
];

describe('the bank with ten mistakes', () => {
  const { problems, items } = lintText(text, settings);

  it('has ten questions with one problem each', () => {
    assert.equal(items, 10);
    assert.deepEqual(describeProblems(text, problems), expected);
    // The item that is called by another's name comes last.
    const ids = ['coast', 'web-colour', 'wolf', 'bee-dance', 'underground', 'half-of-half', 'plants', 'planet', 'liquid-metal', 'planet'];
    assert.deepEqual(problems.map(({ item }) => item), ids);
  });

  it('says in its comments nothing about what is wrong', () => {
    const comments = text.match(/^ *#.*$/gm)!.map((line) => line.trim());
    assert.deepEqual(comments.slice(2), Array.from({ length: 10 }, (_, index) => `# ${index + 1}`));
  });

  it('is mended by --fix where only one thing can be meant', () => {
    const fixed = fixText(text, settings);
    assert.equal(fixed.applied, 8);
    const left = describeProblems(fixed.text, fixed.problems);
    assert.deepEqual(left.map((problem) => problem.replace(/^\S+ /, '')), [noKey, sameId]);
    assert.equal(fixText(fixed.text, settings).text, fixed.text, 'fixing again changes nothing');
  });

  it('is mended for the rest by doing what the messages say', () => {
    const { text: fixed } = fixText(text, settings);
    const byHand = fixed
      .replace('In each question one thing is not as it should be.', 'Its ten mistakes are mended.')
      .replace(/# `quizwright lint .*\n/, '')
      .replace('      - Mercury\n', '      - text: Mercury\n        correct: true\n')
      .replace('id: planet\n    question: Which planet is the largest?', 'id: largest-planet\n    question: Which planet is the largest?');
    assert.equal(byHand, mended);
    assert.deepEqual(describeProblems(mended, lintText(mended, settings).problems), []);
  });

  it('says, once mended, what its author typed', () => {
    const data = readBank(mended).items.map(({ reading }) => reading.data);
    const stems = data.map(({ question }) => String(question).trim());
    assert.equal(stems[1], 'Which colour is #FF0000 on a web page?');
    assert.equal(stems[2], '*Canis lupus* is the scientific name of which animal?');
    assert.equal(stems[3], "What is the bee's dance for?");
    assert.equal(stems[5], 'How much is $\\frac{1}{2}$ of $\\frac{1}{2}$?');
    const choices = data.map((item) => JSON.stringify(item['choices']));
    assert.match(choices[0]!, /"The tide: it brings warm water twice a day"/);
    assert.match(choices[4]!, /\{"text":"London, England","correct":true\}/);
    assert.match(choices[8]!, /\{"text":"Mercury","correct":true\}/);
  });

  it('is linted when it is named, and left out of its folder', async () => {
    const named = await runCommand(repositoryRoot, ['lint', `examples/${name}`]);
    assert.equal(named.code, 1);
    assert.match(named.out, /^10 problems in 1 bank: 10 errors\.\n8 can be fixed with --fix\.$/m);
    const folder = await runCommand(repositoryRoot, ['lint', 'examples/mistakes']);
    assert.equal(folder.code, 2);
    assert.match(folder.err, /5 are left out by the configuration’s `ignore`/);
  });
});
