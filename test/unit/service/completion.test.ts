import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { type Completion, completionsAt } from '../../../src/service/index.js';

const head = `title: Capitals
objectives:
  know-capitals: Name the capitals.
  find-rivers: Find the rivers.
stimuli:
  map: A map.
tags: [europe, towns]
`;

/** What is offered at the `|` of a text. */
function at(text: string): readonly Completion[] {
  const offset = text.indexOf('|');
  return completionsAt(readBank(text.replace('|', '')), offset);
}

function labels(text: string): readonly string[] {
  return at(text).map(({ label }) => label);
}

/** The text with one of the offers taken. */
function taken(text: string, label: string): string {
  const found = at(text).find((each) => each.label === label)!;
  const rest = text.replace('|', '');
  const { start, end } = found.span;
  return `${rest.slice(0, start)}${found.before}|${found.after}${rest.slice(end)}`;
}

const question = `${head}questions:\n  - id: france\n    question: What is it?\n`;

describe('completion', () => {
  it('offers the keys that a map has not yet', () => {
    const ofBank = labels(`${head}|`);
    assert.ok(ofBank.includes('questions') && ofBank.includes('language'));
    assert.ok(!ofBank.includes('title') && !ofBank.includes('question'));
    const ofQuestion = labels(`${question}    |`);
    assert.ok(ofQuestion.includes('choices') && ofQuestion.includes('answer'));
    assert.ok(!ofQuestion.includes('question') && !ofQuestion.includes('flashcards'));
  });

  it('offers them in the order in which a bank has them', () => {
    assert.deepEqual(labels(`${head}questions:\n  - |`).slice(0, 5), [
      'id',
      'title',
      'kind',
      'question',
      'choices',
    ]);
  });

  it('offers them while one is being typed, and behind a dash', () => {
    assert.ok(labels(`${question}    ch|`).includes('choices'));
    assert.ok(labels(`${head}questions:\n  - |`).includes('question'));
    assert.ok(labels(`${head}flashcards:\n  - fr|`).includes('front'));
    assert.ok(!labels(`${head}flashcards:\n  - fr|`).includes('choices'));
  });

  it('offers the keys of the kind that a question is, and of its parts', () => {
    const numeric = labels(`${question}    answer: 12\n    |`);
    assert.ok(numeric.includes('tolerance') && !numeric.includes('choices'));
    const choice = labels(`${question}    choices:\n      - text: A\n        |\n      - B\n`);
    assert.deepEqual(
      ['correct', 'feedback'].filter((each) => choice.includes(each)),
      ['correct', 'feedback'],
    );
    assert.ok(!choice.includes('text') && !choice.includes('level'));
  });

  it('writes what belongs behind a key', () => {
    assert.equal(taken(`${question}    lev|`, 'level'), `${question}    level: |`);
    assert.equal(taken(`${question}    |`, 'tags'), `${question}    tags: [|]`);
    assert.equal(taken(`${question}    cho|`, 'choices'), `${question}    choices:\n      - |`);
    assert.equal(taken(`${question}    qu|: x\n`, 'hints').includes('hints|: x'), true);
  });

  it('offers the values that a key may have, with what they mean', () => {
    const levels = at(`${question}    level: |`);
    assert.ok(levels.some(({ label }) => label === 'remember'));
    assert.ok(levels.every(({ documentation }) => documentation !== ''));
    assert.deepEqual(labels(`${question}    shuffle: t|`), ['true', 'false']);
    assert.deepEqual(labels(`${question}    question: |`), []);
  });

  it('offers the names that the bank has', () => {
    assert.deepEqual(labels(`${question}    objectives: [|]`), ['know-capitals', 'find-rivers']);
    assert.deepEqual(labels(`${question}    objectives: [know-capitals, f|]`), [
      'know-capitals',
      'find-rivers',
    ]);
    assert.deepEqual(labels(`${question}    objectives:\n      - |`), [
      'know-capitals',
      'find-rivers',
    ]);
    assert.deepEqual(labels(`${question}    stimulus: |`), ['map']);
    assert.deepEqual(labels(`${question}    tags: [|]`), ['europe', 'towns']);
  });

  it('offers nothing in texts and remarks', () => {
    assert.deepEqual(labels(`${question}    explanation: It is so |`), []);
    assert.deepEqual(labels(`${question}    # |`), []);
    assert.deepEqual(
      labels(`${question}    explanation: |\n      some |`.replace('|\n', '>\n')),
      [],
    );
  });

  it('offers keys that are right: with one of them and a value nothing is unknown', () => {
    const settings = resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules);
    for (const { before, after, label, span } of at(`${question}    |`)) {
      const text = `${question}    `;
      const typed = `${text.slice(0, span.start)}${before}x${after}\n`;
      const unknown = lintText(typed, settings).problems.filter(
        ({ rule }) => rule === 'unknown-key',
      );
      assert.deepEqual(unknown, [], label);
    }
  });

  it('never fails, wherever the cursor is', () => {
    for (const text of [question, question.replaceAll('\n', '\r\n'), 'a', '- [', '']) {
      const bank = readBank(text);
      for (let offset = 0; offset <= text.length; offset++) completionsAt(bank, offset);
    }
  });
});
