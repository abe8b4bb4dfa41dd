import assert from 'node:assert/strict';

import { kinds } from '../../../../../src/core/model/kinds/index.js';
import { fits } from '../../../../../src/core/model/schema/fits.js';
import type { KeyShape, Shape } from '../../../../../src/core/model/schema/shape-types.js';
import {
  bankShape,
  configurationShape,
  flashcardShape,
  questionShape,
  shapeOfKind,
} from '../../../../../src/core/model/schema/shapes.js';

interface Found {
  readonly path: string;
  readonly key: KeyShape;
}

/** Every key in a shape, however deep. */
function keysIn(shape: Shape, path: string): Found[] {
  switch (shape.type) {
    case 'map':
      return [...shape.keys].flatMap(([name, key]) => [
        { path: `${path}.${name}`, key },
        ...keysIn(key.shape, `${path}.${name}`),
      ]);
    case 'list':
    case 'record':
      return keysIn(shape.of, `${path}[]`);
    case 'either':
      return shape.arms.flatMap((arm) => keysIn(arm, path));
    default:
      return [];
  }
}

function at(shape: Shape, ...path: string[]): Shape {
  let here = shape;
  for (const step of path) {
    const arms: readonly Shape[] = here.type === 'either' ? here.arms : [here];
    const next = arms
      .map((arm) => {
        if (arm.type === 'map') return arm.keys.get(step)?.shape;
        return arm.type === 'list' || arm.type === 'record'
          ? step === '[]'
            ? arm.of
            : undefined
          : undefined;
      })
      .find((found) => found !== undefined);
    assert.ok(next, `no ${step} in ${path.join('.')}`);
    here = next;
  }
  return here;
}

const roots: readonly (readonly [string, Shape])[] = [
  ...kinds.map(({ kind }) => [kind, shapeOfKind(kind)] as const),
  ['question', questionShape()],
  ['flashcard', flashcardShape()],
  ['bank', bankShape()],
  ['configuration', configurationShape()],
];

describe('the shapes', () => {
  for (const [root, shape] of roots) {
    it(`tell of every key of a ${root} what it is, with examples that are right`, () => {
      for (const { path, key } of keysIn(shape, root)) {
        assert.match(key.description, /^(- |[A-Z]).*\.$/su, path);
        assert.ok(key.examples.length > 0, path);
        for (const example of key.examples) {
          assert.ok(fits(key.shape, example), `${path}: ${JSON.stringify(example)}`);
        }
        if (key.default !== undefined) {
          assert.ok(fits(key.shape, key.default) || key.default === '100%', `${path}: default`);
        }
        assert.ok(key.default === undefined || key.defaultNote === undefined, path);
      }
    });
  }

  it('say which slots hold text, and which of it is Markdown', () => {
    const markdown = { type: 'text', markdown: true };
    const plain = { type: 'text', markdown: false };
    const question = questionShape();
    assert.deepEqual(at(question, 'question'), markdown);
    assert.deepEqual(at(question, 'title'), plain);
    assert.deepEqual(at(question, 'id'), { ...plain, format: 'id' });
    assert.deepEqual(at(question, 'hints', '[]'), markdown);
    assert.deepEqual(at(question, 'tags', '[]'), plain);
    assert.deepEqual(at(question, 'choices', '[]', 'text'), markdown);
    assert.deepEqual(at(question, 'pairs', '[]', 'left'), markdown);
    assert.deepEqual(at(question, 'unit'), plain);
    assert.deepEqual(at(question, 'accept', '[]'), plain);
    assert.deepEqual(at(bankShape(), 'stimuli', '[]'), markdown);
    assert.deepEqual(at(bankShape(), 'notes', '[]', 'title'), plain);
    assert.deepEqual(at(bankShape(), 'questions', '[]', 'model-answer'), markdown);
  });

  it('take the limits of numbers and lists from zod', () => {
    const question = questionShape();
    assert.deepEqual(at(question, 'points'), { type: 'number', integer: false, min: 0 });
    assert.deepEqual(at(question, 'typos'), { type: 'number', integer: true, min: 0 });
    assert.deepEqual(at(bankShape(), 'quiz', 'pick'), { type: 'number', integer: true, min: 1 });
    assert.deepEqual(at(question, 'accept-units', '[]'), {
      type: 'number',
      integer: false,
      above: 0,
    });
    const range = at(question, 'range');
    assert.ok(range.type === 'list' && range.min === 2 && range.max === 2);
  });

  it('take, before the kind is known, an answer of every form', () => {
    const answer = questionShape().keys.get('answer')!;
    assert.ok(answer.shape.type === 'either');
    const forms = answer.shape.arms.map(({ type }) => type).toSorted();
    assert.deepEqual(forms, ['boolean', 'list', 'number', 'text']);
    for (const kind of ['true-false', 'numeric', 'short-answer']) {
      assert.match(answer.description, new RegExp(kind));
    }
    assert.deepEqual(shapeOfKind('true-false').keys.get('answer')?.shape, { type: 'boolean' });
  });

  it('are the same object where kinds agree, so that data need not be read twice', () => {
    for (const { kind } of kinds) {
      for (const [name, { shape }] of shapeOfKind(kind).keys) {
        if (name !== 'answer') assert.equal(shape, questionShape().keys.get(name)?.shape, name);
      }
    }
  });
});
