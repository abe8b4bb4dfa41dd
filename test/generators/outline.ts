/** Trees of nodes as mind maps have them, with texts that mean something to XML, HTML, Markdown and YAML. */
import fc from 'fast-check';
import type { OutlineNode } from '../../src/core/convert/outline/outline-node.js';

const texts = [
  ...[
    'Atoms',
    'Cell wall',
    'a < b & c > d',
    '1984.',
    '1. First',
    '- dash',
    '# no heading',
    '+ plus',
  ],
  ...[
    'std::vector<int>',
    '> said',
    '```',
    'C #',
    '[x]: y',
    '| a | b |',
    '5 $ and 6 $',
    'Été — « dû »',
  ],
  ...['key: value', '=== ', '***', 'a_b_c', '2 * 3 * 4', 'C:\\new', '&amp;', '<b>', '細胞', 'خلية'],
];

/** Plain texts of one line. */
export const arbitraryNodeText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...texts),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[\s\p{C}\ue100\ue101]+/gu, ' ').trim())
      .filter((text) => text !== ''),
  );

/** Trees without notes, of up to four levels; `text` is plain. */
export function arbitraryForest(
  text: fc.Arbitrary<string> = arbitraryNodeText(),
  levels = 4,
): fc.Arbitrary<readonly OutlineNode[]> {
  const children = levels === 1 ? fc.constant([]) : arbitraryForest(text, levels - 1);
  const node = fc.record({ text, note: fc.constant(''), children });
  return fc.array(node, { maxLength: levels === 4 ? 4 : 2 });
}

/** What a tree says, without what does not matter. */
export interface Shape {
  readonly text: string;
  readonly children: readonly Shape[];
}
