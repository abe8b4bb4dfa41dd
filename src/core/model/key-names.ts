import type { Shape } from './schema/shape-types.js';
import { bankShape } from './schema/shapes.js';

let names: ReadonlySet<string> | undefined;

/** The name of every key of the format, wherever it may stand. */
export function bankKeyNames(): ReadonlySet<string> {
  names ??= collect(bankShape(), new Set());
  return names;
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
