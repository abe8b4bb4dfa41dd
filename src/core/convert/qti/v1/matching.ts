import type { DraftPair } from '../../draft-bank.js';
import { acceptedTexts } from './accepted.js';
import type { ItemParts, ReadBody } from './parts.js';
import { inOwnOrder } from './own-answers.js';
import { rateBy } from './rules.js';
import { pairsOrOpen } from '../scored/matches.js';

/** Each response is a left side, its choices are the right sides of all. */
export function matchingBody(parts: ItemParts): ReadBody {
  const { responses, rules, texts, stem, node, isOurs } = parts;
  const right = new Map<string, readonly string[]>();
  const pairs: DraftPair[] = [];
  const rights = new Map<string, string>();
  for (const response of responses) {
    const left = texts.markdown(response.label, response.node);
    const ids = acceptedTexts(rules, response.id).map(({ text }) => text);
    right.set(response.id, ids);
    for (const choice of inOwnOrder(response.choices, isOurs)) {
      if (!rights.has(choice.id)) rights.set(choice.id, texts.markdown(choice.html, choice.node));
    }
    const own = new Map(response.choices.map(({ id }) => [id, rights.get(id)!]));
    for (const id of ids) {
      const text = own.get(id) ?? rights.get(id);
      if (text !== undefined) pairs.push({ left, right: text });
    }
  }
  const { body, told } = pairsOrOpen(pairs, [...rights.values()], isOurs ? 1 : 2);
  if (told !== undefined) texts.tell('warning', told, node);
  return {
    stem: texts.markdown(stem, node),
    body,
    right: rateBy(rules, right),
    wrong: rateBy(rules, new Map()),
  };
}
