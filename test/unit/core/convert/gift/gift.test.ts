// GIFT as Moodle’s own importer reads it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

import {
  detectConverter,
  type DraftQuestion,
  writeBank,
} from '../../../../../src/core/convert/index.js';
import { gift } from '../../../../../src/core/convert/gift/index.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { type Answer, gradeAnswer, quizItems } from '../../../../../src/core/quiz/index.js';
import { tellInEnglish } from '../../../../../src/service/tell.js';
import { runs, seed } from '../../../../property-runs.js';
import { growsInProportion } from '../../../../time-taken.js';
import { settingsOf } from '../../lint/settings-of.js';

/** The questions of a file, and what could not be placed. */
function read(source: string): {
  readonly questions: readonly DraftQuestion[];
  readonly problems: readonly string[];
} {
  const { bank, problems } = gift.import(source);
  assert.deepEqual(errorsIn(writeBank(bank)), []);
  return {
    questions: bank.questions,
    problems: problems.map(({ start, end, message }) => `${source.slice(start, end)}: ${message}`),
  };
}

function errorsIn(yaml: string): readonly string[] {
  const { problems } = lintText(yaml, settingsOf('minimal'));
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function one(source: string): DraftQuestion {
  const { questions, problems } = read(source);
  assert.deepEqual(problems, []);
  assert.equal(questions.length, 1);
  return questions[0]!;
}

/** The share of the points that an answer earns, in percent. */
function earned(source: string, answer: Answer): number {
  const { bank } = gift.import(source);
  const [item] = quizItems(readBank(writeBank(bank)), 'b.quiz.yaml').items;
  return Math.round(gradeAnswer(item!, answer, tellInEnglish).share * 100);
}

describe('a GIFT question', () => {
  it('with one right choice', () => {
    assert.deepEqual(one('Two and two?{=four#Yes ~three ~%50%five#Close}'), {
      question: 'Two and two?',
      choices: [
        { text: 'four', correct: true, feedback: 'Yes' },
        { text: 'three' },
        { text: 'five', feedback: 'Close', weight: '50%' },
      ],
    });
  });

  it('has a percentage behind `=` as text in a choice, as a weight elsewhere', () => {
    assert.equal(one('Which?{=%50%x ~y}').choices?.[0]?.text, '%50%x');
    assert.deepEqual(one('Which?{=%50%x =y}').answer, [{ text: 'x', weight: '50%' }, 'y']);
  });

  it('with several right choices, whose weights add up', () => {
    const three = 'Which?{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}';
    assert.equal(earned(three, ['a', 'b', 'c']), 100);
    assert.equal(earned(three, ['a', 'b']), 67);
    assert.equal(earned(three, ['a', 'b', 'c', 'd']), 0);
    const two = 'Which?{~%50%a ~%50%b ~c}';
    assert.equal(earned(two, ['a']), 50);
    assert.equal(earned(two, ['a', 'b', 'c']), 100);
  });

  it('with two whole answers, of which one is to be chosen', () => {
    const source = 'Which?{=a =b ~c}';
    assert.deepEqual(
      [earned(source, 'a'), earned(source, 'b'), earned(source, 'c')],
      [100, 100, 0],
    );
  });

  it('without a right choice is a draft', () => {
    assert.equal(one('Which?{~a ~b}').status, 'draft');
  });

  it('that is true or false, with what is said to the wrong and to the right answer', () => {
    assert.deepEqual(one('It is so.{FALSE#No, it is not.#Right!}'), {
      question: 'It is so.',
      answer: false,
      feedback: { correct: 'Right!', incorrect: 'No, it is not.' },
    });
    assert.equal(one('So?{T}').answer, true);
    // In small letters it is a word.
    assert.deepEqual(one('So?{true}'), { question: 'So?', kind: 'short-answer', answer: 'true' });
  });

  it('with a typed answer', () => {
    assert.deepEqual(one('Who?{=Nobody =no one#Yes =%25%someone =%0%*#Think again.}'), {
      question: 'Who?',
      answer: ['Nobody', { text: 'no one', feedback: 'Yes' }, { text: 'someone', weight: '25%' }],
      feedback: { incorrect: 'Think again.' },
    });
    assert.deepEqual(one('When?{=1822}'), {
      question: 'When?',
      kind: 'short-answer',
      answer: '1822',
    });
    assert.deepEqual(one('Who?{Nobody}').answer, 'Nobody');
    assert.deepEqual(one('Who?{=Par* =L*n*}'), {
      question: 'Who?',
      pattern: 'Par.*|L.*n.*',
      accept: ['Par', 'L n'],
    });
    assert.match(String(one('Who?{=Par* =%50%Lyon}').checks), /`\*`/);
  });

  it('with numbers', () => {
    assert.deepEqual(one('Pi?{#3.14:0.01}'), { question: 'Pi?', answer: 3.14, tolerance: 0.01 });
    assert.deepEqual(one('Pi?{#3.1..3.2}').range, [3.1, 3.2]);
    assert.equal(one('Zero?{#-1}').answer, -1);
    assert.deepEqual(one('When?{# =1822:0#Yes =%50%1822:2#Close =%25%1800..1900 ~#No}'), {
      question: 'When?',
      answer: [
        { text: 1822, feedback: 'Yes' },
        { text: 1822, tolerance: 2, weight: '50%', feedback: 'Close' },
        { text: 1850, tolerance: 50, weight: '25%' },
      ],
      feedback: { incorrect: 'No' },
    });
  });

  it('with pairs', () => {
    assert.deepEqual(one('Match.{=France -> Paris =Italy->Rome =->Oslo}'), {
      question: 'Match.',
      pairs: [
        { left: 'France', right: 'Paris' },
        { left: 'Italy', right: 'Rome' },
      ],
      distractors: ['Oslo'],
    });
  });

  it('without answers is open, or a passage for those behind it', () => {
    assert.deepEqual(one('Why?{}'), { question: 'Why?', kind: 'open' });
    const { bank } = gift.import('Read this.\n\nSo?{T}\n\n$CATEGORY: x\n\nAnd?{F}');
    assert.deepEqual(bank.stimuli, { 'text-1': 'Read this.' });
    assert.deepEqual(
      bank.questions.map(({ stimulus }) => stimulus),
      ['text-1', undefined],
    );
  });

  it('has a gap where its answers stand in the middle', () => {
    assert.equal(one('Grant is {~buried =entombed} there.').question, 'Grant is _____ there.');
    assert.equal(one('Which?{=a ~b}').question, 'Which?');
  });

  it('ends at a blank line, also between braces', () => {
    const { questions, problems } = read('Which?{\n~a\n\n=b}\n\nSo?{T}');
    assert.equal(questions.length, 1);
    assert.deepEqual(
      problems.map((problem) => problem[0]),
      ['{', '}'],
    );
    assert.equal(one('First\\n\\nsecond?{T}').question, 'First\n\nsecond?');
  });

  it('has signs that are escaped, and lines that are comments', () => {
    const source = '// a remark\nIs \\{1 \\= 1\\} \\: \\# \\~ \\\\ so?{\n// and here\n=\\~x ~a//b}';
    const { question, choices } = one(source);
    assert.equal(question, 'Is {1 = 1} : # ~ \\ so?');
    assert.deepEqual(choices, [{ text: '~x', correct: true }, { text: 'a//b' }]);
  });

  it('has a name, an id, tags, a category and general feedback', () => {
    const source =
      '$CATEGORY: $course$/top/Algebra/Linear\n\n// [id:q\\]1] [tag:easy]\n::The name::How many?{#2####Since it is so.}';
    assert.deepEqual(one(source), {
      id: 'q-1',
      title: 'The name',
      question: 'How many?',
      answer: 2,
      tags: ['Algebra/Linear', 'easy'],
      explanation: 'Since it is so.',
    });
  });

  it('keeps an id for the first that has it', () => {
    const { questions } = read('// [id:a]\nSo?{T}\n\n// [id:a]\nAnd so?{T}');
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['a', undefined],
    );
  });

  it('is HTML, Markdown, plain, or text with some HTML', () => {
    const stem = (source: string): string | undefined => one(`${source}{T}`).question;
    assert.equal(stem('[html]<p>Is <b>x</b><sub>1</sub> &lt; 2<!-- no -->?</p>'), 'Is **x**₁ < 2?');
    assert.equal(stem('[markdown]Is **x** so?'), 'Is **x** so?');
    assert.equal(stem('[plain]Is **x** so?'), 'Is \\*\\*x\\*\\* so?');
    assert.equal(stem('Is *x* <b>so</b>?'), 'Is \\*x\\* **so**?');
    assert.equal(stem('Is vector<int> a type?'), 'Is vector\\<int> a type?');
    assert.equal(stem('Is \\\\(x\\=1\\\\) so?'), 'Is $x=1$ so?');
    assert.equal(stem('From $5 to $x$?'), 'From $5 to \\$x$?');
    assert.equal(stem('[unknown]So?'), '[unknown]So?');
  });

  it('has only answers that say something', () => {
    const { problems } = gift.import('{%50%}');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['There is no answer between the braces.'],
    );
    assert.deepEqual(one('Capital? {=%50% =Paris}').answer, 'Paris');
  });

  it('that cannot be read is told at its place', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['Which?{=a', /^\{: .*never closed/],
      ['Which? =a}', /^\}: .*closes nothing/],
      ['Which?{~a}', /^\{~a\}: .*two/],
      ['Pi?{#three}', /^\{#three\}: .*no number/],
      ['Match.{=a->b =c}', /no `->`|not|pair/],
      ['Pi?{#}', /no number/],
    ];
    for (const [source, message] of cases) {
      const { problems } = gift.import(`So?{T}\n\n${source}\n\nSo?{F}`);
      assert.equal(problems.length, 1, source);
      const { start, end } = problems[0]!;
      const whole = `So?{T}\n\n${source}\n\nSo?{F}`;
      assert.match(`${whole.slice(start, end)}: ${problems[0]!.message}`, message);
    }
  });
});

describe('a GIFT file', () => {
  it('is recognised', () => {
    for (const source of ['So?{T}', '::a::b{=c ~d}', '$CATEGORY: x\n\nSo?{}', '// x\nWhen?{#3}']) {
      assert.equal(detectConverter(source)?.id, 'gift', source);
    }
    for (const source of ['A text {with braces}.', 'if (x) { y = 1; }', '{"a": 1}', '']) {
      assert.notEqual(detectConverter(source)?.id, 'gift', source);
    }
  });

  it('of any signs makes a bank without errors', () => {
    const pieces = [
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '->',
      '%50%',
      '%-9.5%',
      '::',
      ':',
      '..',
      '\n',
      '\n\n',
      '\\',
      '\\n',
      '\\{',
      '//',
      'T',
      'FALSE',
      '3',
      '1:0',
      '*',
      '[html]',
      '[markdown]',
      '<p>',
      '<b',
      '&lt;',
      '$CATEGORY:',
      '$$x$$',
      '$',
      'é',
      '\ue111',
      '\u0000',
      'word ',
      '- ',
      '# ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const { bank, problems } = gift.import(source);
        for (const { start, end } of problems)
          assert.ok(0 <= start && start <= end && end <= source.length);
        if (bank.questions.length === 0 && bank.stimuli === undefined) return;
        const errors = errorsIn(writeBank(bank)).filter(
          (message) => bank.questions.length > 0 || !/questions/.test(message),
        );
        assert.deepEqual(errors, []);
      }),
      { seed, numRuns: runs(400) },
    );
  });

  it('takes time in proportion to its length', () => {
    const block = 'Which of \\{these\\} is so?{=this#Yes ~that ~%50%other}\n\n';
    growsInProportion((n) => gift.import(block.repeat(n)), { from: 20 });
  });

  const corpus = new URL('../../../../../../shared/corpora/gift/', import.meta.url);
  const present = existsSync(corpus);
  it(`of other people is read whole${present ? '' : ' (left out: the corpora are not beside this checkout)'}`, function () {
    if (!present) this.skip();
    let count = 0;
    for (const name of readdirSync(corpus).filter((each) => each.endsWith('.gift'))) {
      const { bank, problems } = gift.import(readFileSync(new URL(name, corpus), 'utf8'), {
        fileName: name,
      });
      assert.deepEqual(problems, [], name);
      count += bank.questions.length;
      if (bank.questions.length > 0) assert.deepEqual(errorsIn(writeBank(bank)), [], name);
    }
    assert.ok(count > 80, String(count));
  });
});
