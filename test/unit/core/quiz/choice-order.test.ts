// Which choices keep their places when they are shuffled.
import assert from 'node:assert/strict';
import { choiceOrder } from '../../../../src/core/quiz/choice-order.js';

/** Whether a choice, the last of four, ever stands elsewhere; and whether any does. */
function moves(text: string, pinned = false): { readonly last: boolean; readonly any: boolean } {
  const choices = [...['one', 'two', 'three'].map((each) => ({ text: each, pinned: false }))];
  const orders = Array.from({ length: 40 }, (_, i) =>
    choiceOrder([...choices, { text, pinned }], String(i)),
  );
  return {
    last: orders.some((order) => order[3] !== 3),
    any: orders.some((order) => order.some((from, to) => from !== to)),
  };
}

describe('shuffled choices', () => {
  it('are moved, unless they are pinned', () => {
    assert.deepEqual(moves('four'), { last: true, any: true });
    assert.deepEqual(moves('four', true), { last: false, any: true });
  });

  it('keep what speaks of all the others in its place', () => {
    for (const text of [
      'All of the above',
      'None of these.',
      'Both of the above',
      'All of the above are correct',
      'All of the choices above',
      'Toutes ces réponses',
      'Toutes les réponses ci-dessus',
      'Aucune de ces réponses',
      'Aucune des propositions précédentes',
      'Toutes ces réponses sont exactes.',
      'Todas las anteriores',
      'Ninguna de las anteriores.',
      'Todas las respuestas son correctas',
      'Ninguna es correcta',
    ]) {
      assert.deepEqual(moves(text), { last: false, any: true }, text);
    }
    for (const text of [
      'All of Europe',
      'All of the above-ground parts',
      'None',
      'Aucune idée',
      'Todos los días',
      'Ninguno',
    ]) {
      assert.equal(moves(text).last, true, text);
    }
  });

  it('all stay where some are named by their letters', () => {
    for (const text of [
      'Both A and C',
      'A and B only',
      'A, B and C',
      'Les réponses A et B',
      'Las respuestas A y B',
      'A y C',
    ]) {
      assert.equal(moves(text).any, false, text);
    }
    for (const text of ['A', 'Vitamins A and D', 'B12']) assert.equal(moves(text).any, true, text);
  });
});
