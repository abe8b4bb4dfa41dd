import assert from 'node:assert/strict';

import { adapters } from '../../../calibration/adapters/index.js';
import { readCsv } from '../../../calibration/adapters/csv.js';
import { banksOf } from '../../../calibration/banks-of.js';
import { readSources, type Source } from '../../../calibration/source.js';

function sourceOf(shape: string, more: Partial<Source> = {}): Source {
  return { id: 'x', name: 'X', licence: 'MIT', language: 'en', shape, files: [], ...more };
}

/** A question in short: `stem | choice | *key`, or `stem => answer`. */
function adapt(shape: string, text: string, more: Partial<Source> = {}): string[] {
  const { banks } = banksOf(sourceOf(shape, more), [{ path: 'a/b.txt', text }]);
  return banks.flatMap(({ draft }) => [
    ...draft.questions.map(({ question = '', choices, answer, pairs }) => {
      if (answer !== undefined) return `${question} => ${String(answer)}`;
      if (pairs !== undefined) {
        return `${question} => ${pairs.map(({ left, right }) => `${left}:${right}`).join(' ')}`;
      }
      const texts = choices?.map((choice) => `${choice.correct === true ? '*' : ''}${choice.text}`);
      return [question, ...(texts ?? [])].join(' | ');
    }),
    ...draft.flashcards.map(({ front, back = '' }) => `${front} => ${back}`),
  ]);
}

describe('the adapters of the calibration', () => {
  it('are there for every source', () => {
    for (const { id, shape } of readSources()) assert.ok(adapters.has(shape), id);
  });

  it('read certification packs in YAML, with words that look like data', () => {
    const text =
      'questions:\n- question: Is it?\n  answers:\n  - {value: true, correct: true}\n  - {value: 1.10, correct: false}';
    assert.deepEqual(adapt('symfony-yaml', text), ['Is it? | *true | 1.10']);
  });

  it('read quizzes of mdbook', () => {
    const text =
      '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = """\nWhich?\n"""\nprompt.distractors = ["a", \'b\']\nprompt.answerIndex = 1\nanswer.answer = "c"\n\n[[questions]]\ntype = "ShortAnswer"\nprompt.prompt = "What?"\nanswer.answer = "it"\n[[questions]]\ntype = "Tracing"\n';
    assert.deepEqual(adapt('mdbook-quiz', text), ['Which? | a | *c | b', 'What? => it']);
  });

  it('read OpenTriviaQA', () => {
    const text = '#Q Which\nof them?\n^ Two\nA One\nB Two\n\n#Q No key?\n^ Six\nA One\nB Two\n';
    assert.deepEqual(adapt('open-trivia-qa', text), ['Which\nof them? | One | *Two']);
  });

  it('read JSON, however its keys are called', () => {
    const list = '[{"question": "Q?", "answers": ["a", "b"], "correct": 1}]';
    assert.deepEqual(
      adapt('json-choices', list, { options: { choices: 'answers', key: 'correct' } }),
      ['Q? | a | *b'],
    );
    const named = '{"x": [{"q": "Q?", "o": {"a": "1", "b": "2"}, "k": ["a", "b"]}]}';
    assert.deepEqual(
      adapt('json-choices', named, { options: { list: 'x', stem: 'q', choices: 'o', key: 'k' } }),
      ['Q? | *1 | *2'],
    );
    const lines = '{"question": "Q?", "options": ["A)1", "B) 2"], "correct": "B"}\n';
    assert.deepEqual(
      adapt('json-choices', lines, { options: { choices: 'options', key: 'correct' } }),
      ['Q? | 1 | *2'],
    );
  });

  it('leave out what has no key, and count it', () => {
    const source = sourceOf('json-choices');
    const text = '[{"question": "Q?", "choices": ["a", "b"]}, {"question": "", "choices": []}]';
    const { banks, skipped } = banksOf(source, [{ path: 'a.json', text }]);
    assert.deepEqual([banks.length, skipped], [0, 2]);
  });

  it('read task lists below headings, with code in stems and in choices', () => {
    const text =
      '# Title\n\n#### Q1. What?\n\n```js\n#### 1. no heading\n```\n\n- [ ] a\n- [x] b\n\nWhy so.\n\n#### Q2. Which?\n\n- [x] A\n\n```js\none()\n```\n\n- [ ] B\n\n```js\ntwo()\n```\n\n[source](x)\n';
    assert.deepEqual(adapt('task-list', text), [
      'What?\n\n```js\n#### 1. no heading\n``` | a | *b',
      'Which? | *A\n\n```js\none()\n``` | B\n\n```js\ntwo()\n```',
    ]);
  });

  it('read a task list with front matter', () => {
    const text = '---\nquestion: "Say \\"when\\"?"\n---\n\n- [x] now\n- [ ] never\n> Because.\n';
    assert.deepEqual(adapt('task-list', text), ['Say "when"? | *now | never']);
  });

  it('read choices with letters, their key below', () => {
    const text =
      '###### 1. Which?\n\n- A: one\n- B: two\n\n<details><summary><b>Answer</b></summary>\n\n#### Answer: B\n\n1. A list\n2. of reasons\n\n</details>\n\n###### 2. And?\n- A: x\n- B: y\n\n#### Réponse : A\n';
    assert.deepEqual(adapt('lettered-markdown', text), ['Which? | one | *two', 'And? | *x | y']);
    const numbered =
      '1. Choose two:\n    - A. one\n    - B. two\n    - C. three\n\n    <details><summary>Answer</summary>\n    Correct answer: A, C\n    </details>\n\n2. One?\n    - A. x\n    - B. y\n\n    Correct answer: B\n';
    assert.deepEqual(adapt('lettered-markdown', numbered), [
      'Choose two: | *one | two | *three',
      'One? | x | *y',
    ]);
  });

  it('read both dialects of reStructuredText', () => {
    const text =
      '.. mchoice:: q1\n   :answer_a: ``one``\n   :answer_b: two\n   :correct: a\n   :feedback_a: Yes.\n\n   Which?\n\n   .. code-block:: c\n\n      int x;\n\n.. question:: q2\n   :nb_prop: 2\n   :nb_pos: 1\n\n   And *this*?\n\n   .. positive:: right\n\n      .. comment:: so it is\n\n   .. negative:: wrong\n\n   .. negative:: never shown\n';
    assert.deepEqual(adapt('rst-questions', text), [
      'Which?\n\n```c\nint x;\n``` | *`one` | two',
      'And *this*? | *right | wrong',
    ]);
  });

  it('read exercises in HTML, and skip those that are programs', () => {
    const exercise = (question: string, list: string): string =>
      `<div class="exercise"><p class="question">${question}</p><div class="solution">True</div><ul class="choices">${list}</ul></div>`;
    const html = exercise('Is <code>a &lt; b</code>\n  so?', '<li>True</li><li>False</li>');
    assert.deepEqual(adapt('khan-exercise', html), ['Is `a < b` so? => true']);
    assert.deepEqual(adapt('khan-exercise', exercise('<var>X</var>', '<li>1</li>')), []);
  });

  it('read GIFT', () => {
    const text =
      '// remark\n::T:: 1 \\= 1 {T}\n\nWho?{=me#yes ~you ~%50%us}\n\n[html]Say &lt;b&gt;{=b =B}\n\nMatch{=a -> 1 =b -> 2}\n\n{} essay';
    assert.deepEqual(adapt('gift', text), [
      '1 = 1 => true',
      'Who? | *me | you | *us',
      'Say <b> => b',
      'Match => a:1 b:2',
    ]);
  });

  it('read tables', () => {
    const table = 'q,c1,c2,k\n"One, or\n""two""?",1,2,1\n';
    assert.deepEqual(
      adapt('csv-choices', table, { options: { stem: 'q', choices: 'c1|c2', key: 'k' } }),
      ['One, or\n"two"? | 1 | *2'],
    );
    assert.deepEqual(adapt('csv-flashcards', 'front,back\nParis,France\nRome,\n'), [
      'Paris => France',
    ]);
    assert.deepEqual(adapt('csv-answers', 'Is%20it%3F,True\nWhich of these?,x\nWho%3F,Me\n'), [
      'Is it? => true',
      'Who? => Me',
    ]);
    assert.deepEqual(readCsv('a;"b;c"\n', ';'), [['a', 'b;c']]);
  });

  it('read glossaries', () => {
    const cnxml =
      '<definition id="a"><term>a <emphasis>term</emphasis></term>\n<meaning>what\n it means</meaning></definition><definition><term>x</term><meaning><m:math/></meaning></definition>';
    assert.deepEqual(adapt('cnxml-glossary', cnxml), ['a term => what it means']);
    const rst =
      '.. glossary::\n   :sorted:\n\n   one\n      See :term:`two` in :rfc:`959` or `man`_.\n\n   two\n\tThe other.\n';
    assert.deepEqual(adapt('rst-glossary', rst), [
      'one => See two in RFC 959 or man.',
      'two => The other.',
    ]);
  });

  it('make Markdown of HTML', () => {
    const text =
      '[{"question": "<p>Was <b>nicht</b>&nbsp;<pre>x  &lt; y</pre>", "choices": ["<i>a</i>", "b"], "answer": 0}]';
    assert.deepEqual(adapt('json-choices', text, { markup: 'html' }), [
      'Was **nicht**\n\n```\nx  < y\n``` | **a* | b',
    ]);
  });

  it('shuffle where the source does, always the same', () => {
    const text = '[{"question": "Q?", "choices": ["a", "b", "c", "d"], "answer": 0}]';
    const once = adapt('json-choices', text, { order: 'shuffled' });
    assert.deepEqual(once, adapt('json-choices', text, { order: 'shuffled' }));
    assert.deepEqual(once[0]?.split(' | ').toSorted(), ['*a', 'Q?', 'b', 'c', 'd']);
  });

  it('report files that are in no shape at all', () => {
    const { unread } = banksOf(sourceOf('mdbook-quiz'), [{ path: 'x.toml', text: '??' }]);
    assert.deepEqual(unread, ['x.toml']);
  });
});
