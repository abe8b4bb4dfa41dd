import type { DraftPair } from '../../draft-bank.js';
import { pairsOrOpen } from '../scored/matches.js';
import { childrenOf, descendantsOf, type QtiNode } from '../source/node.js';
import { asPair } from './declarations.js';
import { declarationOf, type ItemParts, markdownIn, rateIn, type ReadPart } from './parts.js';

/** Two lists to match, or one in which some belong together. */
export function pairsPart(parts: ItemParts, interaction: QtiNode): ReadPart {
  const declared = declarationOf(parts, interaction);
  const sets = childrenOf(interaction, 'simpleMatchSet');
  const words = new Map(
    descendantsOf(interaction, 'simpleAssociableChoice').map((node) => [
      node.attributes['identifier'] ?? '',
      markdownIn(parts, node),
    ]),
  );
  const { mapping, correct } = declared;
  const earning = (mapping?.entries ?? []).filter(({ value }) => value > 0).map(({ key }) => key);
  const right = correct.length > 0 ? correct : earning;
  const pairs = right.flatMap((pair): readonly DraftPair[] => {
    const [a = '', b = ''] = asPair(pair).split(' ');
    const [left, other] = [words.get(a), words.get(b)];
    return left === undefined || other === undefined ? [] : [{ left, right: other }];
  });
  const inSecond = sets[1] === undefined ? [] : childrenOf(sets[1], 'simpleAssociableChoice');
  const used = new Set(pairs.flatMap(({ left, right: other }) => [left, other]));
  const unused = [...words.values()].filter((text) => !used.has(text));
  const rights =
    inSecond.length > 0
      ? inSecond.map((node) => words.get(node.attributes['identifier'] ?? '') ?? '')
      : unused;
  const { body, told } = pairsOrOpen(pairs, rights, parts.isOurs ? 1 : 2);
  if (told !== undefined) parts.texts.tell('warning', told, interaction);
  const whole = rateIn(parts, declared.id, right);
  const part = rateIn(parts, declared.id, right.slice(0, 1));
  const isWhole = parts.isOurs
    ? mapping === undefined
    : (whole?.score ?? 0) > 0 && part !== undefined && part.score <= 0;
  const left = leftAlone(sets[0], right, words);
  return {
    body: {
      ...body,
      ...(body.pairs !== undefined && isWhole ? { 'partial-credit': 'none' } : {}),
      ...(left.length === 0
        ? {}
        : { checks: [...(body.checks ?? []), `nothing belonged to ${left.join(', ')}`] }),
    },
    right: whole,
    wrong: rateIn(parts, declared.id, []),
  };
}

/** What stands on the left and belongs to nothing. */
function leftAlone(
  set: QtiNode | undefined,
  pairs: readonly string[],
  words: ReadonlyMap<string, string>,
): readonly string[] {
  const used = new Set(pairs.flatMap((pair) => asPair(pair).split(' ')));
  return childrenOf(set, 'simpleAssociableChoice')
    .map(({ attributes }) => attributes['identifier'] ?? '')
    .filter((id) => !used.has(id))
    .map((id) => `“${words.get(id) ?? id}”`);
}

/** Entries to bring into an order. */
export function orderPart(parts: ItemParts, interaction: QtiNode): ReadPart {
  const declared = declarationOf(parts, interaction);
  const words = new Map(
    childrenOf(interaction, 'simpleChoice').map((node) => [
      node.attributes['identifier'] ?? '',
      markdownIn(parts, node) || '…',
    ]),
  );
  const found = declared.correct.flatMap((id) => words.get(id) ?? []);
  const isTold = found.length >= Math.min(2, words.size);
  const rest = words.size - found.length;
  return {
    body: {
      order: isTold ? found : [...words.values()],
      ...(!isTold
        ? {
            status: 'draft' as const,
            checks: ['the source does not say the order: this is how it lists the entries'],
          }
        : rest > 0
          ? { checks: [`${rest} of the entries had no place in the order`] }
          : {}),
    },
    right: rateIn(parts, declared.id, declared.correct),
    wrong: rateIn(parts, declared.id, []),
  };
}
