import type { Pair, ScalarNode, YamlNode } from '../yaml/index.js';
import type { Finding } from '../problem/finding.js';

const LONG = 32;

/** Tells every key that stands twice in one map, at the second, with the first one's place. */
export function findDuplicateKeys(node: YamlNode | null, findings: Finding[]): void {
  if (node === null) return;
  if (node.type === 'seq') {
    for (const entry of node.entries) findDuplicateKeys(entry.value, findings);
    return;
  }
  if (node.type !== 'map') return;
  const { pairs } = node;
  // Maps are short, and looking back costs less than a table; but not in a map of thousands.
  const firsts = pairs.length > LONG ? new Map<string, ScalarNode>() : undefined;
  for (let i = 0; i < pairs.length; i++) {
    const { key, value } = pairs[i]!;
    const first = firsts === undefined ? findBefore(pairs, i) : firsts.get(key.text);
    if (first === undefined) firsts?.set(key.text, key);
    else {
      findings.push({
        rule: 'duplicate-key',
        message: 'duplicate',
        start: key.start,
        end: key.end,
        data: { key: key.text },
        related: [{ start: first.start, end: first.end, message: 'It stands here first.' }],
      });
    }
    if (value !== null && value.type !== 'scalar') findDuplicateKeys(value, findings);
  }
}

function findBefore(pairs: readonly Pair[], index: number): ScalarNode | undefined {
  const { text } = pairs[index]!.key;
  for (let i = 0; i < index; i++) if (pairs[i]!.key.text === text) return pairs[i]!.key;
  return undefined;
}
