import type { OptionPhrases } from '../../language/index.js';
import type { ChoiceView } from '../../view/index.js';
import { bare } from './choice-parts.js';

/** A choice that is two others with an "and" between them. */
export interface JoinedChoice {
  readonly choice: ChoiceView;
  readonly first: ChoiceView;
  readonly second: ChoiceView;
}

/** No combination in words is longer. */
const longest = 200;

/**
 * The first choice that joins two others. Where the stem names both, it is a value like them; among more
 * choices it also is one where one of them denies both, or the parts are numbers: roots, voltages.
 */
export function findJoined(
  choices: readonly ChoiceView[],
  phrases: OptionPhrases,
  stem: string,
): JoinedChoice | undefined {
  const shortest = lengthOfTwo(choices);
  for (const choice of choices) {
    const { length } = choice.text;
    // Choices of like length join nothing.
    if (length > longest || length < shortest || !phrases.andWord.test(choice.text)) continue;
    const whole = bare(choice.text);
    const parts = whole.replace(phrases.bothWord, '').split(phrases.andWord);
    if (parts.length !== 2) continue;
    const found = parts.map((part) => choices.find(({ text }) => bare(text) === bare(part)));
    const [first, second] = found;
    if (first === undefined || second === undefined || first === second) continue;
    if (parts.every((part) => stem.toLowerCase().includes(bare(part)))) return undefined;
    const others = choices.filter((other) => !found.includes(other) && other !== choice);
    const alone = others.every(({ prose }) => speaksOfOthers(prose.folded, phrases));
    const joins = alone || phrases.bothWord.test(whole) || !areValues(parts, others, phrases);
    return joins ? { choice, first, second } : undefined;
  }
  return undefined;
}

/** Signs around choices, which are not compared: brackets, stops. */
const mostSigns = 8;

/** How long a choice is at least that joins two others. */
function lengthOfTwo(choices: readonly ChoiceView[]): number {
  let [first, second] = [Infinity, Infinity];
  for (const { text } of choices) {
    if (text.length < first) [first, second] = [text.length, first];
    else if (text.length < second) second = text.length;
  }
  return first + second - mostSigns;
}

function areValues(
  parts: readonly string[],
  others: readonly ChoiceView[],
  { neitherWords, none, perhapsNone }: OptionPhrases,
): boolean {
  if (parts.every((part) => /\d/.test(part))) return true;
  return others.some(
    ({ firstWord, prose: { folded } }) =>
      neitherWords.has(firstWord) ||
      none.find(folded) !== undefined ||
      perhapsNone.find(folded) !== undefined,
  );
}

function speaksOfOthers(folded: string, { all, none, perhapsNone }: OptionPhrases): boolean {
  return [all, none, perhapsNone].some((phrases) => phrases.find(folded) !== undefined);
}
