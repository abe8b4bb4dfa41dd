import assert from 'node:assert/strict';
import {
  type KeyOrder,
  orderOfBank,
  orderOfItem,
  orderOfMap,
} from '../../../../src/core/format/key-order.js';
import { kinds } from '../../../../src/core/model/kinds/index.js';
import type { MapShape, Shape } from '../../../../src/core/model/schema/shape-types.js';
import {
  bankShape,
  flashcardShape,
  questionShape,
  shapeOfKind,
} from '../../../../src/core/model/schema/shapes.js';

/** The table “The bank” of the format's page. */
const BANK =
  'quizwright id title description language authors license tags objectives stimuli defaults quiz questions flashcards notes';
/** The table “Every question”, before and behind what a kind adds. */
const BEFORE = 'id title kind question';
const BEHIND =
  'points difficulty level tags objectives stimulus hints explanation feedback source time-limit status';

function keysOf(order: KeyOrder): string[] {
  return [...order].sort((a, b) => a[1] - b[1]).map(([key]) => key);
}

describe('the order of keys', () => {
  it('is that of the format for the bank', () => {
    assert.equal(keysOf(orderOfBank()).join(' '), BANK);
    assert.deepEqual(new Set(orderOfBank().keys()), new Set(bankShape().keys.keys()));
  });

  for (const { kind, madeBy } of kinds) {
    it(`is that of the format for ${kind}, with its own keys behind the stem`, () => {
      const keys = keysOf(orderOfItem('questions', kind));
      const own = new Set(shapeOfKind(kind).keys.keys());
      const known = keys.filter((key) => own.has(key));
      assert.equal(known.length, own.size);
      const common = [...BEFORE.split(' '), ...BEHIND.split(' ')];
      assert.deepEqual(
        known.filter((key) => common.includes(key)),
        common,
      );
      const special = known.filter((key) => !common.includes(key));
      assert.deepEqual(known.slice(4, 4 + special.length), special);
      assert.ok((madeBy as readonly string[]).includes(special[0]!));
      assert.deepEqual(new Set(keys), new Set(questionShape().keys.keys()));
    });
  }

  it('has the sides of a flashcard before the rest', () => {
    const keys = keysOf(orderOfItem('flashcards', undefined));
    const known = keys.filter((key) => flashcardShape().keys.has(key));
    assert.equal(
      known.join(' '),
      'id title front back cloze reverse difficulty tags objectives hints source status',
    );
  });

  it('is that of the tables for smaller maps', () => {
    const choices = questionShape().keys.get('choices')!.shape;
    assert.deepEqual(keysOf(orderOfMap(mapIn(choices))), [
      'text',
      'correct',
      'feedback',
      'weight',
      'pin',
    ]);
    const answer = questionShape().keys.get('answer')!.shape;
    assert.deepEqual(keysOf(orderOfMap(mapIn(answer))), [
      'text',
      'tolerance',
      'weight',
      'feedback',
    ]);
  });
});

function mapIn(shape: Shape): MapShape {
  if (shape.type === 'map') return shape;
  if (shape.type === 'list') return mapIn(shape.of);
  assert.equal(shape.type, 'either');
  const arms = shape.type === 'either' ? shape.arms : [];
  return mapIn(arms.find((arm) => arm.type === 'map' || arm.type === 'list')!);
}
