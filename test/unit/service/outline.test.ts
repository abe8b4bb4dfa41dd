import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { type OutlineEntry, outlineOf, tellInEnglish } from '../../../src/service/index.js';

function lines(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === '' ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);
}

const text = `title: Capitals
tags: [europe]
questions:
  - question: "What is the **capital** of \`France\`?"
    answer: Paris

  - id: seas
    cloze: The {{North}} Sea.
  - id: begun
  - question: ${'a long question '.repeat(10)}
    answer: true
flashcards:
  - front: Norway
    back: Oslo
# end
`;

describe('the outline', () => {
  it('has the sections, and items by what they ask as it is seen', () => {
    assert.deepEqual(lines(outlineOf(readBank(text), tellInEnglish)), [
      'title (Capitals)',
      'tags',
      'questions (4)',
      '  What is the capital of France? (short-answer)',
      '  The … Sea. (cloze)',
      '  begun (no answer yet)',
      `  ${'a long question '.repeat(10).slice(0, 79).trimEnd()}… (true-false)`,
      'flashcards (1)',
      '  Norway',
    ]);
  });

  it('counts the items that have neither a text nor an id, as a person does', () => {
    const empty = 'questions:\n  - question: Q?\n  - answer: A\n  -\nflashcards:\n  - back: B\n';
    const names = outlineOf(readBank(empty), tellInEnglish).flatMap(({ children }) =>
      children.map(({ name }) => name),
    );
    assert.deepEqual(names, [
      'Q?',
      'Question 2, without a text',
      'Question 3, without a text',
      'Flashcard 1, without a text',
    ]);
  });

  it('has spans that lie in each other and in order, also in broken banks', () => {
    for (const source of [
      text,
      text.replaceAll('\n', '\r\n'),
      '',
      '- a\n',
      'questions:\n  - [',
      'questions: [a, {question: b}]\n',
    ]) {
      for (let end = 0; end <= source.length; end += 13) {
        checkSpans(outlineOf(readBank(source.slice(0, end)), tellInEnglish), 0, end);
      }
    }
  });
});

function checkSpans(entries: readonly OutlineEntry[], from: number, to: number): void {
  for (const { name, span, target, children } of entries) {
    assert.ok(from <= span.start && span.start <= span.end && span.end <= to, name);
    assert.ok(span.start <= target.start && target.start <= target.end, name);
    assert.ok(target.end <= span.end, name);
    assert.notEqual(name, '');
    checkSpans(children, span.start, span.end);
  }
}
