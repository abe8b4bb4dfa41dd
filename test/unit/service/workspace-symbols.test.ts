import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import { bankFacts, workspaceSymbols } from '../../../src/service/index.js';

const rivers = `title: Rivers of Europe
objectives:
  name-rivers: Name the rivers.
questions:
  - id: paris
    question: Which river flows through *Paris*?
    answer: Seine
`;
const capitals = `questions:
  - question: What is the capital of France?
    answer: Paris
flashcards:
  - id: berlin
    front: Berlin
    back: The capital of Germany
`;

const banks = [
  { path: 'capitals.quiz.yaml', facts: bankFacts(readBank(capitals)), text: capitals },
  { path: 'rivers.quiz.yaml', facts: bankFacts(readBank(rivers)), text: rivers },
];

function find(query: string, among = banks) {
  const steps = workspaceSymbols(among, query);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const said = (query: string): string[] =>
  find(query).map(({ sort, name, container }) => `${sort} ${name} (${container})`);

describe('the symbols of a workspace', () => {
  it('are the banks where nothing is asked for', () => {
    assert.deepEqual(said(''), [
      'bank capitals.quiz.yaml (capitals.quiz.yaml)',
      'bank Rivers of Europe (rivers.quiz.yaml)',
    ]);
  });

  it('are items by what they ask and by id, and objectives', () => {
    assert.deepEqual(said('PARIS'), [
      'question Which river flows through Paris? (Rivers of Europe)',
      'id paris (Which river flows through Paris?)',
    ]);
    assert.deepEqual(said('berlin'), [
      'flashcard Berlin (capitals.quiz.yaml)',
      'id berlin (Berlin)',
    ]);
    assert.deepEqual(said('name the'), [
      'objective name-rivers: Name the rivers. (Rivers of Europe)',
    ]);
  });

  it('have the characters of the query in their order; whole ones come first', () => {
    assert.deepEqual(said('wicafra'), [
      'question What is the capital of France? (capitals.quiz.yaml)',
    ]);
    assert.deepEqual(said('rivers').slice(0, 2), [
      'bank Rivers of Europe (rivers.quiz.yaml)',
      'objective name-rivers: Name the rivers. (Rivers of Europe)',
    ]);
    assert.deepEqual(said('xyz'), []);
  });

  it('stand where they are written', () => {
    for (const { bank, span, name } of find('paris')) {
      assert.equal(bank.text.slice(span.start, span.end).replaceAll('*', ''), name);
    }
  });

  it('are not more than anybody looks through', () => {
    const items = Array.from({ length: 1000 }, (_, i) => `  - question: Same ${i}?\n`).join('');
    const text = `questions:\n${items}`;
    const many = [{ path: 'many.quiz.yaml', facts: bankFacts(readBank(text)), text }];
    assert.equal(find('same', many).length, 400);
    assert.equal(find('sm', many).length, 400);
  });
});
