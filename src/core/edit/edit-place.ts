import type { Path } from '../problem/path.js';
import type { Shape } from '../model/schema/shape-types.js';
import type { MapNode, Pair, SeqEntry, SeqNode, YamlNode } from '../yaml/index.js';
import { shapeOfEntry, shapeOfKey } from './write-value.js';

/** A key or an entry of an item, as its text has it. */
export interface EditPlace {
  readonly in:
    | { readonly map: MapNode; readonly pair: Pair | undefined; readonly key: string }
    | {
        readonly list: SeqNode;
        readonly entry: SeqEntry;
        readonly index: number;
        readonly keyEnd: number;
      };
  readonly value: YamlNode | null;
  /** What the format says of the value, and of what the key or entry stands in. */
  readonly shape: Shape | undefined;
  readonly parentShape: Shape | undefined;
  readonly inFlow: boolean;
}

/** Whether a node is a copy of what an alias stands for: what it says is written elsewhere. */
export function isCopy(node: YamlNode, source: string): boolean {
  return source[node.start] === '*' && !(node.type === 'scalar' && node.style === 'typed');
}

/** Finds the key or entry at the end of a path; the key may be missing, nothing else may. */
export function placeOf(
  root: MapNode,
  rootShape: Shape,
  source: string,
  path: Path,
): EditPlace | undefined {
  let node: YamlNode | null = root;
  let shape: Shape | undefined = rootShape;
  let inFlow = false;
  let keyEnd = root.start;
  let place: EditPlace | undefined;
  for (const step of path) {
    if (node === null || isCopy(node, source)) return undefined;
    const parentShape: Shape | undefined = shape;
    if (node.type === 'map' && typeof step === 'string') {
      inFlow ||= node.flow;
      const pair: Pair | undefined = node.pairs.find(({ key }) => key.text === step);
      shape = shapeOfKey(shape, step);
      place = {
        in: { map: node, pair, key: step },
        value: pair?.value ?? null,
        ...{ shape, parentShape, inFlow },
      };
      if (pair !== undefined) keyEnd = pair.colon < 0 ? pair.key.end : pair.colon;
    } else if (node.type === 'seq' && typeof step === 'number') {
      inFlow ||= node.flow;
      const entry: SeqEntry | undefined = node.entries[step];
      if (entry === undefined) return undefined;
      shape = shapeOfEntry(shape);
      place = {
        in: { list: node, entry, index: step, keyEnd },
        value: entry.value,
        ...{ shape, parentShape, inFlow },
      };
      keyEnd = entry.start;
    } else return undefined;
    node = place.value;
  }
  return place;
}
