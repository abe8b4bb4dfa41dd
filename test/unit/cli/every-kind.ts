/** A bank with a question of each kind, and for each an answer that is right and one that is not. */
export const everyKind = `
title: Every kind
id: every-kind
questions:
  - id: single
    question: Which is even?
    choices: [1, {text: 2, correct: true}, 3]
    explanation: Two is even.
  - id: multiple
    question: Which are odd?
    choices: [{text: 1, correct: true}, 2, {text: 3, correct: true}]
  - {id: true, question: Is it so?, answer: true}
  - {id: short, question: 'The capital of France?', answer: Paris, typos: 1, points: 2}
  - {id: number, question: 'How far?', answer: 1500, unit: m, accept-units: {km: 1000}}
  - {id: gaps, cloze: 'The {{sun|Sol}} is {{=hot~cold}}.', points: 2}
  - id: pairs
    question: Match.
    pairs: [{left: France, right: Paris}, {left: Italy, right: Rome}]
    distractors: [Oslo]
  - {id: order, question: Order., order: [one, two, three]}
  - {id: open, question: Why?, rubric: [{criterion: A reason, points: 3}]}
`;

export const rightAnswers: Readonly<Record<string, unknown>> = {
  single: '2',
  multiple: ['3', '1'],
  true: true,
  short: 'Pariss',
  number: '1,5 km',
  gaps: ['sol', 'hot'],
  pairs: { Italy: 'Rome', France: 'Paris' },
  order: ['one', 'two', 'three'],
  open: 3,
};

/** Answers of the right form that are not right, and what they earn. */
export const wrongAnswers: Readonly<Record<string, readonly [answer: unknown, score: number]>> = {
  single: ['1', 0],
  multiple: [['1'], 0],
  true: [false, 0],
  short: ['Rome', 0],
  number: ['1500 km', 0],
  gaps: [['moon', 'hot'], 1],
  pairs: [{ Italy: 'Oslo', France: 'Paris' }, 0.5],
  order: [['three', 'two', 'one'], 0],
  open: [1, 1],
};

/** What is no answer to each. */
export const noAnswers: Readonly<Record<string, readonly unknown[]>> = {
  single: ['4', ['2'], 2],
  multiple: ['1', ['1', '4'], ['1', '1']],
  true: ['true', 1],
  short: [5, ['Paris']],
  number: [true, [1500]],
  gaps: [['sun'], 'sun', ['a', 'b', 'c']],
  pairs: [{ Spain: 'Paris' }, { France: 'Berlin' }, ['Paris']],
  order: [['one', 'two'], 'one', ['one', 'one', 'two']],
  open: [4, -1, 'three'],
};
