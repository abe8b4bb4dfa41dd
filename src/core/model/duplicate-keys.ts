import type { YamlNode } from '../yaml/index.js';
import type { Finding } from './finding.js';

/** Tells every key that stands twice in one map, at the second, with the first one's place. */
export function findDuplicateKeys(node: YamlNode | null, findings: Finding[]): void {
  if (node === null) return;
  if (node.type === 'seq') {
    for (const entry of node.entries) findDuplicateKeys(entry.value, findings);
    return;
  }
  if (node.type !== 'map') return;
  const { pairs } = node;
  for (let i = 0; i < pairs.length; i++) {
    const { key, value } = pairs[i]!;
    // Maps are short: looking back costs less than a set.
    for (let j = 0; j < i; j++) {
      const first = pairs[j]!.key;
      if (first.text !== key.text) continue;
      findings.push({
        rule: 'duplicate-key',
        message: 'duplicate',
        start: key.start,
        end: key.end,
        data: { key: key.text },
        related: [{ start: first.start, end: first.end, message: 'It stands here first.' }],
      });
      break;
    }
    if (value !== null && value.type !== 'scalar') findDuplicateKeys(value, findings);
  }
}
