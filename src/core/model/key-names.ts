import type { KnownKeys } from '../yaml/index.js';
import type { Shape } from './schema/shape-types.js';
import { bankShape, flashcardShape, questionShape } from './schema/shapes.js';

let ofItems: KeyNames | undefined;
let ofBanks: KeyNames | undefined;

/** The keys that may stand in an item, at any depth. */
export function itemKeyNames(): KnownKeys {
  return ofItem();
}

/** The same as plain data. */
export function itemKeyList(): readonly string[] {
  return ofItem().list();
}

/** The keys that may stand in a bank, at any depth. */
export function bankKeyNames(): KnownKeys {
  return (ofBanks ??= new KeyNames([bankShape()]));
}

function ofItem(): KeyNames {
  return (ofItems ??= new KeyNames([questionShape(), flashcardShape()]));
}

class KeyNames implements KnownKeys {
  readonly besideText = new Set<string>();
  readonly #all = new Map<string, string>();

  constructor(shapes: readonly Shape[]) {
    for (const shape of shapes) this.#collect(shape);
  }

  has(name: string): boolean {
    return this.#all.has(name);
  }

  nameOf(name: string): string {
    return this.#all.get(name) ?? name;
  }

  list(): readonly string[] {
    return [...this.#all.keys()];
  }

  #collect(shape: Shape): void {
    switch (shape.type) {
      case 'map':
        for (const [name, key] of shape.keys) {
          this.#all.set(name, name);
          if (shape.keys.has('text') && name !== 'text') this.besideText.add(name);
          this.#collect(key.shape);
        }
        break;
      case 'list':
      case 'record':
        this.#collect(shape.of);
        break;
      case 'either':
        for (const arm of shape.arms) this.#collect(arm);
        break;
      default:
    }
  }
}
