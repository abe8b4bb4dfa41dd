import type { GapSaid } from '../scored/gaps.js';
import { childrenOf, descendantsOf, type QtiNode } from '../source/node.js';
import { asPair } from './declarations.js';
import { declarationOf, type ItemParts, markdownIn } from './parts.js';

/** Gaps that are filled from one list: each becomes a dropdown of all of it, in the order of the text. */
export function gapsOfMatch(parts: ItemParts, interaction: QtiNode): readonly GapSaid[] {
  const { correct, mapping } = declarationOf(parts, interaction);
  const words = new Map(
    childrenOf(interaction, 'gapText', 'gapImg').map((node) => [
      node.attributes['identifier'] ?? '',
      plain(markdownIn(parts, node)),
    ]),
  );
  const earning = (mapping?.entries ?? []).filter(({ value }) => value > 0).map(({ key }) => key);
  const pairs = (correct.length > 0 ? correct : earning).map((pair) => asPair(pair).split(' '));
  return descendantsOf(interaction, 'gap').map(({ attributes }) => {
    const id = attributes['identifier'] ?? '';
    const pair = pairs.find((each) => each.includes(id));
    const filler = pair?.find((each) => each !== id && words.has(each));
    const answer = words.get(filler ?? '') ?? '';
    const others = [...new Set(words.values())].filter((text) => text !== answer && text !== '');
    return { answers: [answer], others };
  });
}

function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ');
}
