// One question is one question, in whatever style it was typed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findConverter } from '../../../../../src/core/convert/index.js';
import { runs, seed } from '../../../../property-runs.js';

interface Question {
  readonly stem: string;
  readonly choices: readonly string[];
  readonly keys: readonly boolean[];
  readonly explanation: string | undefined;
}

const text = fc
  .array(
    fc.constantFrom('la', 'Seine', 'Paris', 'how', 'many', 'été', 'x = 2', '50 %', '« oui »'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => words.join(' '));

const question: fc.Arbitrary<Question> = fc
  .record({
    stem: text.map((each) => `${each} ?`),
    choices: fc.uniqueArray(text, { minLength: 2, maxLength: 6 }),
    picks: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    explanation: fc.option(text, { nil: undefined }),
  })
  .map(({ stem, choices, picks, explanation }) => {
    const keys = choices.map((_, i) => picks[i]!);
    if (!keys.includes(true)) keys[0] = true;
    return { stem, choices, keys, explanation };
  });

const style = fc.record({
  number: fc.constantFrom('1.', '1)', 'Question 1:', 'Q1.', '**1.**', ''),
  letters: fc.constantFrom('a) ', 'A. ', '(a) ', 'A) ', '- a) ', '  b'.replace('b', 'A: ')),
  mark: fc.constantFrom('star', 'bold', 'tick', 'word', 'answer', 'réponse', 'key'),
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  gap: fc.boolean(),
});

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function typed(questions: readonly Question[], { number, letters, mark, eol, gap }: Style): string {
  const lines: string[] = [];
  const named: string[] = [];
  for (const [i, { stem, choices, keys, explanation }] of questions.entries()) {
    const own = mark === 'key' && number === '' ? '1.' : number;
    lines.push(`${own.replace('1', String(i + 1))} ${stem}`.trim());
    if (gap) lines.push('');
    const right: string[] = [];
    for (const [j, choice] of choices.entries()) {
      const letter = String.fromCharCode(97 + j);
      const cased = letters.includes('A') ? letter.toUpperCase() : letter;
      const before = letters.replace(/[aA]/, cased);
      if (keys[j] !== true) lines.push(before + choice);
      else {
        right.push(cased);
        if (mark === 'star') lines.push(`*${before.trim().replace(/^- /, '')} ${choice}`);
        else if (mark === 'bold') lines.push(`${before}**${choice}**`);
        else if (mark === 'tick') lines.push(`${before}${choice} ✓`);
        else if (mark === 'word') lines.push(`${before}${choice} (correct)`);
        else lines.push(before + choice);
      }
    }
    if (mark === 'answer') lines.push(`Answer: ${right.join(', ')}`);
    if (mark === 'réponse') lines.push(`Bonne réponse : ${right.join(' et ')}`);
    named.push(`${i + 1}. ${right.join(',')}`);
    if (explanation !== undefined) lines.push(`Explanation: ${explanation}`);
    lines.push('');
  }
  if (mark === 'key') lines.push('Answer key', ...named);
  return lines.join(eol);
}

describe('questions in plain text', () => {
  it('are the same in every style', () => {
    const converter = findConverter('markdown')!;
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 4 }), style, (questions, how) => {
        const source = typed(questions, how);
        const { bank, problems } = converter.import(source);
        assert.deepEqual(problems, [], source);
        assert.deepEqual(
          bank.questions,
          questions.map(({ stem, choices, keys, explanation }) => ({
            question: stem,
            choices: choices.map((each, i) =>
              keys[i] === true ? { text: each, correct: true } : { text: each },
            ),
            ...(explanation === undefined ? {} : { explanation }),
          })),
          source,
        );
        assert.ok(converter.detect(source) > 0.9, source);
      }),
      { seed, numRuns: runs(500) },
    );
  });

  /** The right ones of each question; undefined where it has no choices. */
  function right(source: string): unknown {
    const { bank, problems } = findConverter('markdown')!.import(source);
    assert.deepEqual(problems, [], source);
    return bank.questions.map(({ choices }) =>
      choices?.flatMap(({ text: own, correct }) => (correct === true ? [own] : [])),
    );
  }

  it('may have no blank behind number and letter', () => {
    const source =
      'Quiz\n\n1.Combien ?\nA.23\nB.46\n\n2.Quel poids, 1.5 kg ?\na)oui\nb)non\n\nCorrigé :\n1. B\n2. a\n';
    assert.deepEqual(right(source), [['46'], ['oui']]);
    assert.ok(findConverter('markdown')!.detect(source) > 0.9);
    // What only looks so goes on with the stem.
    assert.deepEqual(right('1. e.g. when?\nA.D. 500\nA. x\nB. y\nAnswer: A\n'), [['x']]);
  });

  it('may have Roman numbers, and statements with such', () => {
    assert.deepEqual(right('1. Which?\ni) x\nii) y\niii) z\niv) w\nAnswer: iv\n'), [['w']]);
    const source = '1. Which are true?\nI. x\nII. y\nA) I only\nB) I and II\nAnswer: B\n';
    assert.deepEqual(right(source), [['I and II']]);
    const [only] = findConverter('markdown')!.import(source).bank.questions;
    assert.equal(only?.question, 'Which are true?\nI. x\nII. y');
    assert.deepEqual(right('1. Y?\n( ) a\n(x) b\n'), [['b']]);
    assert.deepEqual(right('1) Y?\n☐ a\n☑ b\n☒ c\n'), [['b', 'c']]);
  });

  it('may have bullets, as word processors set them, where an answer names one', () => {
    const bullets = '1. Which?\n\t•\tred\n\t•\tgreen\n\t•\tblue\n';
    assert.deepEqual(right(`${bullets}Answer: green\n`), [['green']]);
    assert.deepEqual(right(`${bullets}Answer: C\n`), [['blue']]);
    assert.deepEqual(right('1. Which?\n- **x**\n- y\n'), [['x']]);
    // A list in a question that is answered otherwise is a list.
    assert.deepEqual(right(`${bullets}Answer: 3\n`), [undefined]);
  });

  it('may have all answers on one line', () => {
    const source = '1. P?\na) x\nb) y\n2. Q?\na) x\nb) z\nAnswers: 1-a, 2-b\n';
    assert.deepEqual(right(source), [['x'], ['z']]);
  });

  it('say what could not be told, at its place', () => {
    const source = '1. Which?\na) x\nb) y\nAnswer: D\n\nA note.\n\nAnother.\n\n2. Q?\n';
    const { bank, problems } = findConverter('markdown')!.import(source);
    assert.deepEqual(
      problems.map(({ start, end, message }) => [source.slice(start, end), message]),
      [
        ['Answer: D', 'The answer “D” names none of the choices.'],
        ['A note.', 'This line belongs to no question, and was left out.'],
        ['Another.', 'This line belongs to no question, and was left out.'],
        ['2. Q?', 'No answer was found for this question.'],
      ],
    );
    assert.deepEqual(
      bank.questions.map(({ status }) => status),
      ['draft', 'draft'],
    );
  });
});
