import assert from 'node:assert/strict';

import { visitMarkdown } from '../../../../src/core/lint/markdown-places.js';
import { kinds } from '../../../../src/core/model/kinds/index.js';
import type { MapShape, Shape } from '../../../../src/core/model/schema/shape-types.js';
import {
  bankShape,
  flashcardShape,
  shapeOfKind,
} from '../../../../src/core/model/schema/shapes.js';
import type { Path } from '../../../../src/core/problem/path.js';

/** A value for every arm of a shape that holds text, and where the Markdown in it stands. */
function* samples(shape: Shape, path: Path): Generator<{ value: unknown; markdown: Path[] }> {
  switch (shape.type) {
    case 'text':
      yield { value: 'text', markdown: shape.markdown ? [path] : [] };
      break;
    case 'list':
      for (const { value, markdown } of samples(shape.of, [...path, 0]))
        yield { value: [value], markdown };
      break;
    case 'record':
      for (const { value, markdown } of samples(shape.of, [...path, 'a']))
        yield { value: { a: value }, markdown };
      break;
    case 'map':
      for (const [key, { shape: of }] of shape.keys) {
        for (const { value, markdown } of samples(of, [...path, key]))
          yield { value: { [key]: value }, markdown };
      }
      break;
    case 'either':
      for (const arm of shape.arms) yield* samples(arm, path);
      break;
    default:
      break;
  }
}

function check(shape: MapShape, without: readonly string[] = []): void {
  for (const [key, { shape: of }] of shape.keys) {
    if (without.includes(key)) continue;
    for (const { value, markdown } of samples(of, [key])) {
      const visited: Path[] = [];
      visitMarkdown(key, value, (_, path) => visited.push(path));
      assert.deepEqual(visited, markdown, JSON.stringify({ [key]: value }));
    }
  }
}

describe('the places of Markdown', () => {
  for (const { kind } of kinds) {
    it(`are those of the format, in a ${kind} question`, () => check(shapeOfKind(kind)));
  }
  it('in a flashcard', () => check(flashcardShape()));
  it('in the bank itself', () => check(bankShape(), ['questions', 'flashcards']));
});
