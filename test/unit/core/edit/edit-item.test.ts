import assert from 'node:assert/strict';

import { readBank } from '../../../../src/core/document/index.js';
import { editItem, type ItemChange } from '../../../../src/core/edit/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';

/** The first item's text after changes. */
function after(item: string, ...changes: readonly ItemChange[]): string | undefined {
  const list = item.includes('front:') ? 'flashcards' : 'questions';
  const text = `title: T\n${list}:\n${item}`;
  const document = readBank(text);
  const made = editItem(document, document.items[0]!, changes);
  if (made === undefined) return undefined;
  const edited = applyEdits(text, made.edits);
  assert.equal(made.document.text, edited);
  return edited.slice(text.indexOf('\n', 9) + 1);
}

const set = (path: ItemChange['path'], value: unknown): ItemChange => ({
  type: 'set',
  path,
  value,
});
const remove = (...path: ItemChange['path']): ItemChange => ({ type: 'remove', path });

const choices = `  - question: Which?  # stem
    choices:
      # the first
      - Paris # capital
      - text: Rome
        correct: true
      - {text: "Bern", feedback: 'No'}

    tags: [a, b]
`;

describe('edits of an item', () => {
  it('change a text in the style in which it is written', () => {
    assert.equal(
      after(choices, set(['question'], 'Which town?')),
      choices.replace('Which?', 'Which town?'),
    );
    assert.equal(
      after(choices, set(['choices', 2, 'text'], 'Berne "B"')),
      choices.replace('"Bern"', '"Berne \\"B\\""'),
    );
    assert.equal(
      after(choices, set(['choices', 2, 'feedback'], "It isn't")),
      choices.replace("'No'", "'It isn''t'"),
    );
  });

  it('write on lines of its own what YAML would read as something else', () => {
    assert.equal(
      after(choices, set(['question'], 'Which: this?')),
      choices.replace('Which?  # stem', '|  # stem\n      Which: this?'),
    );
    assert.equal(
      after(choices, set(['choices', 0, 'text'], '*Paris*')),
      choices.replace('Paris # capital', '| # capital\n        *Paris*'),
    );
    const plain = choices.replace('  # stem', '').replace(' # capital', '');
    assert.equal(
      after(plain, set(['question'], 'Which: this?')),
      plain.replace('Which?', '|\n      Which: this?'),
    );
    assert.equal(
      after(plain, set(['choices', 0, 'text'], '*Paris*')),
      plain.replace('- Paris', '- |\n        *Paris*'),
    );
  });

  it('mark a choice that is only a text', () => {
    assert.equal(
      after(choices, remove('choices', 1, 'correct'), set(['choices', 0, 'correct'], true)),
      choices
        .replace('\n        correct: true', '')
        .replace('Paris # capital', 'text: Paris # capital\n        correct: true'),
    );
  });

  it('add a key where the format has it', () => {
    assert.equal(
      after(choices, set(['points'], 2)),
      choices.replace("'No'}\n", "'No'}\n    points: 2\n"),
    );
    assert.equal(
      after(choices, set(['id'], 'x')),
      choices.replace('question', 'id: x\n    question'),
    );
    assert.equal(
      after(choices, set(['source'], '#a: b')),
      `${choices}    source: |\n      #a: b\n`,
    );
    assert.equal(
      after(choices, set(['feedback', 'correct'], 'Yes')),
      `${choices}    feedback:\n      correct: Yes\n`,
    );
  });

  it('add, take out and move entries', () => {
    assert.equal(
      after(choices, { type: 'insert', path: ['choices'], index: 1, value: 'Oslo' }),
      choices.replace('# capital\n', '# capital\n      - Oslo\n'),
    );
    assert.equal(
      after(choices, remove('choices', 0)),
      choices.replace('      - Paris # capital\n', ''),
    );
    assert.equal(
      after(choices, { type: 'move', path: ['choices'], from: 1, to: 2 }),
      choices.replace(
        `      - text: Rome\n        correct: true\n      - {text: "Bern", feedback: 'No'}\n`,
        `      - {text: "Bern", feedback: 'No'}\n      - text: Rome\n        correct: true\n`,
      ),
    );
    assert.equal(
      after(choices, { type: 'insert', path: ['tags'], index: 2, value: 'c' }),
      choices.replace('b]', 'b, c]'),
    );
    assert.equal(
      after(choices, { type: 'insert', path: ['hints'], index: 0, value: 'Look' }),
      `${choices}    hints:\n      - Look\n`,
    );
  });

  it('keep the kind of a question', () => {
    const typed = '  - question: When?\n    answer: never\n';
    assert.equal(after(typed, set(['answer'], '1822')), typed.replace('never', "'1822'"));
    assert.equal(after(typed, set(['answer'], 'true')), typed.replace('never', "'true'"));
    const three = choices.replace('- Paris #', '- text: Paris\n        correct: true #');
    assert.equal(
      after(three, remove('choices', 0, 'correct')),
      three
        .replace('correct: true # capital', '# capital')
        .replace('question: Which?', 'kind: multiple-answer\n    question: Which?'),
    );
  });

  it('leave alone what other items repeat', () => {
    const shared = '  - question: &q Which?\n    answer: a\n  - question: *q\n    answer: b\n';
    assert.equal(after(shared, set(['question'], 'What?')), undefined);
    assert.equal(after(shared, set(['answer'], 'c')), shared.replace('answer: a', 'answer: c'));
  });
});
