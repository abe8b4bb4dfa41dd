import assert from 'node:assert/strict';

import { ScalarPlace } from '../../../../src/core/lint/scalar-place.js';
import { readYaml, type ScalarNode } from '../../../../src/core/yaml/index.js';
import { growsInProportion } from '../../../time-taken.js';

const line = 'All of *this* is a line of a long text';

/** A long text of so many lines in each style that can hold one. */
const styles: Readonly<Record<string, (lines: number) => string>> = {
  literal: (lines) => `|\n${`  ${line}\n`.repeat(lines)}`,
  folded: (lines) => `>-\n${`  ${line}\n\n`.repeat(lines)}`,
  double: (lines) => `"${`${line}\\n\\\n  `.repeat(lines)}"\n`,
  single: (lines) => `'${`${line}\n\n  `.repeat(lines)}'\n`,
  plain: (lines) => `${`${line}\n\n  `.repeat(lines)}\n`,
};

function textOf(source: string): ScalarNode {
  const { node } = readYaml(source);
  assert.equal(node?.type, 'map');
  const value = node.pairs[0]?.value;
  assert.equal(value?.type, 'scalar');
  return value;
}

describe('ScalarPlace', () => {
  for (const [style, write] of Object.entries(styles)) {
    it(`tells the places of many parts of a ${style} text, each asked for on its own`, () => {
      growsInProportion(
        (n) => {
          const source = `notes: ${write(n)}`;
          const node = textOf(source);
          for (let i = 0; i < n; i++) {
            const from = node.text.indexOf('this', (i * node.text.length) / (n + 1));
            const { start, end } = new ScalarPlace(node, source, false).span(from, from + 4);
            assert.equal(source.slice(start, end), 'this');
          }
        },
        { from: 500 },
      );
    });
  }

  it('keeps apart what one text is in two sources', () => {
    const source = `notes: ${styles['literal']!(100)}`;
    const node = textOf(source);
    const from = node.text.indexOf('this', 100);
    const before = new ScalarPlace(node, source, false).span(from, from + 4);
    const wider = source.replaceAll('\n  ', '\n   ');
    const after = new ScalarPlace(node, wider, false).span(from, from + 4);
    assert.equal(wider.slice(after.start, after.end), 'this');
    assert.notDeepEqual(after, before);
  });
});
