import assert from 'node:assert/strict';

import { kinds } from '../../../src/core/model/kinds/index.js';
import type { KeyShape, Shape } from '../../../src/core/model/schema/shape-types.js';
import { flashcardShape, shapeOfKind } from '../../../src/core/model/schema/shapes.js';
import { formHelp } from '../../../src/webview/form/help.js';
import { formLabels } from '../../../src/webview/form/labels.js';

/** Whose description speaks of how YAML is written, or of keys: the form has words of its own. */
const own = new Set([
  ...['choices', 'short-answer.answer', 'numeric.answer', 'tolerance', 'accept-units', 'pattern'],
  ...['accept', 'reject', 'gaps', 'objectives', 'status', 'stimulus', 'time-limit'],
]);

function collect(shape: Shape, path: string, into: Map<string, Set<string>>): void {
  const add = (key: string, { description, values = {} }: KeyShape): void => {
    into.set(key, new Set([...(into.get(key) ?? []), description]));
    for (const [value, meaning] of Object.entries(values)) into.set(value, new Set([meaning]));
  };
  if (shape.type === 'map') {
    for (const [key, each] of shape.keys) {
      const name = path === '' ? key : `${path}.${key}`;
      add(name, each);
      collect(each.shape, name, into);
    }
  } else if (shape.type === 'list') collect(shape.of, path, into);
  else if (shape.type === 'either') for (const arm of shape.arms) collect(arm, path, into);
}

describe('the words of the form', () => {
  const described = new Map<string, Set<string>>();
  for (const { kind } of kinds) collect(shapeOfKind(kind), '', described);
  collect(flashcardShape(), '', described);
  for (const { kind, description } of kinds) described.set(kind, new Set([description]));
  const tell = (sentence: string): string => sentence;

  it('are the descriptions of the format', () => {
    for (const [key, sentence] of Object.entries(formHelp(tell))) {
      if (own.has(key)) continue;
      assert.ok(described.get(key)?.has(sentence), `${key}: ${sentence}`);
    }
  });

  it('name every key of an item', () => {
    const labels = formLabels(tell);
    const keys = [...described.keys()].filter((key) => !key.includes('.'));
    assert.deepEqual(
      keys.filter((key) => !(key in labels)),
      [],
    );
  });
});
