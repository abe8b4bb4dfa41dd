import { sortFeedback } from '../scored/feedback.js';
import type { GapSaid } from '../scored/gaps.js';
import { isNear } from '../scored/rate.js';
import { numberQuestion, textQuestion } from '../scored/typed.js';
import { childrenOf, numberIn, type QtiNode } from '../source/node.js';
import { candidateNumbers, candidateTexts } from './accepted.js';
import { withSaid } from '../scored/feedback.js';
import { ownNumbers, ownTexts } from './own-answers.js';
import { declarationOf, type ItemParts, markdownIn, rateIn, type ReadPart } from './parts.js';

/** What is typed: a number where one is declared, else words. */
export function typedPart(parts: ItemParts, interaction: QtiNode): ReadPart {
  const { baseType } = declarationOf(parts, interaction);
  const number =
    baseType === 'float' || baseType === 'integer' ? numberPart(parts, interaction) : undefined;
  return number ?? textPart(parts, interaction);
}

function textPart(parts: ItemParts, interaction: QtiNode): ReadPart {
  const declared = declarationOf(parts, interaction);
  if (parts.isOurs && declared.mapping !== undefined)
    return ownTexts(parts, declared.mapping.entries);
  const candidates = candidateTexts(parts.processing, declared);
  const rated = candidates.map(({ text }) => rateIn(parts, declared.id, [text]));
  const best = Math.max(0, ...rated.map((each) => each?.score ?? 0));
  const most = parts.isOurs ? (parts.most ?? best) : best;
  const right = rated.find((each) => each !== undefined && isNear(each.score, best));
  const wrong = rateIn(parts, declared.id, [nobodyTypes]);
  const single = new Map(candidates.map(({ text }, i) => [text, rated[i]]));
  const { own, feedback, explanation } = sortFeedback(parts.said, {
    right,
    wrong,
    single,
    isShared: parts.isShared,
  });
  const body = textQuestion(
    candidates.map(({ text, caseSensitive }, i) => ({
      text,
      // Where nothing earns anything, by rules that we can follow, what is declared does.
      share: best > 0 ? (rated[i]?.score ?? 0) / most : 1,
      feedback: own.get(text),
      caseSensitive,
    })),
  );
  return { body: withSaid(body, feedback, explanation), right, wrong, done: true };
}

const nobodyTypes = '\u2063';

function numberPart(parts: ItemParts, interaction: QtiNode): ReadPart | undefined {
  const declared = declarationOf(parts, interaction);
  if (parts.isOurs) return ownNumbers(parts);
  const candidates = candidateNumbers(parts.processing, declared);
  const rated = candidates.map(({ number, low, high }) =>
    rateIn(parts, declared.id, [String(number ?? (low + high) / 2)]),
  );
  const best = Math.max(0, ...rated.map((each) => each?.score ?? 0));
  const most = parts.isOurs ? (parts.most ?? best) : best;
  const right = rated.find((each) => each !== undefined && isNear(each.score, best));
  const wrong = rateIn(parts, declared.id, [nobodyTypes]);
  const single = new Map(candidates.map((_, i) => [String(i), rated[i]]));
  const { own, feedback, explanation } = sortFeedback(parts.said, {
    right,
    wrong,
    single,
    isShared: parts.isShared,
  });
  const body = numberQuestion(
    candidates.map((each, i) => ({
      ...each,
      share: best > 0 ? (rated[i]?.score ?? 0) / most : 1,
      feedback: own.get(String(i)),
    })),
  );
  if (body === undefined) return undefined;
  return { body: withSaid(body, feedback, explanation), right, wrong, done: true };
}

/** What fills a gap of a text, typed or chosen from a list. */
export function gapOf(
  parts: ItemParts,
  interaction: QtiNode,
): { readonly said: GapSaid; readonly isExact: boolean; readonly isRich: boolean } {
  const declared = declarationOf(parts, interaction);
  if (interaction.name === 'inlineChoiceInteraction') {
    const choices = childrenOf(interaction, 'inlineChoice').map((node) => ({
      id: node.attributes['identifier'] ?? '',
      text: plain(markdownIn(parts, node)),
    }));
    const scored = choices.map(({ id }) => rateIn(parts, declared.id, [id])?.score ?? 0);
    const best = Math.max(...scored);
    const key =
      choices.find(({ id }) => declared.correct.includes(id)) ??
      (best > 0 ? choices[scored.indexOf(best)] : undefined);
    const others = choices.filter((choice) => choice !== key).map(({ text }) => text);
    return { said: { answers: [key?.text ?? ''], others }, isExact: false, isRich: false };
  }
  const isNumber = declared.baseType === 'float' || declared.baseType === 'integer';
  const numbers = isNumber ? candidateNumbers(parts.processing, declared) : [];
  const candidates = candidateTexts(parts.processing, declared);
  const rated = candidates.map(({ text }) => rateIn(parts, declared.id, [text])?.score);
  const isRated = rated.some((score) => (score ?? 0) > 0);
  const kept = candidates.filter((_, i) => !isRated || (rated[i] ?? 0) > 0);
  const scores = new Set(
    kept.map(({ text }) => rated[candidates.findIndex((each) => each.text === text)]),
  );
  return {
    said: { answers: kept.map(({ text }) => (isNumber ? String(numberIn(text) ?? text) : text)) },
    isExact: kept.some(
      ({ text, caseSensitive }) => caseSensitive && text.toLowerCase() !== text.toUpperCase(),
    ),
    // What a gap of a text has no place for.
    isRich: scores.size > 1 || numbers.some(({ low, high }) => low < high),
  };
}

/** A gap takes words, without signs of Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/\s+/g, ' ');
}
