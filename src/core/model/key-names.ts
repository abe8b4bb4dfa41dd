import type { Shape } from './schema/shape-types.js';
import { bankShape, flashcardShape, questionShape } from './schema/shapes.js';

let itemNames: ReadonlySet<string> | undefined;
let headNames: ReadonlySet<string> | undefined;

/** The name of every key that may stand in an item, at any depth. */
export function itemKeyNames(): ReadonlySet<string> {
  return (itemNames ??= collect(flashcardShape(), collect(questionShape(), new Set())));
}

/** The name of every key that may stand in a bank, at any depth. */
export function bankKeyNames(): ReadonlySet<string> {
  return (headNames ??= collect(bankShape(), new Set()));
}

function collect(shape: Shape, into: Set<string>): Set<string> {
  switch (shape.type) {
    case 'map':
      for (const [name, key] of shape.keys) {
        into.add(name);
        collect(key.shape, into);
      }
      break;
    case 'list':
    case 'record':
      collect(shape.of, into);
      break;
    case 'either':
      for (const arm of shape.arms) collect(arm, into);
      break;
    default:
  }
  return into;
}
