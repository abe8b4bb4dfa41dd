import { shareOf, type Tell } from './graded.js';
import type { ItemData } from './kind.js';
import { choicesShown } from './shown-choices.js';
import { type ShownChoice, textOf } from './shown.js';

/** The choices of a question. */
export function choicesOf(data: ItemData): readonly ShownChoice[] {
  const body = choicesShown(data, true);
  return body.type === 'choices' ? body.choices : [];
}

/** Whether a choice is marked as right, and says something. */
export function hasKey(data: ItemData): boolean {
  const choices = data['choices'];
  if (!Array.isArray(choices)) return false;
  // Asked of every question of a bank: nothing is made on the way.
  for (const entry of choices as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { text, correct } = entry as ItemData;
    if (correct === true && textOf(text) !== undefined) return true;
  }
  return false;
}

/**
 * The choices that texts stand for, or the first text that stands for none. Where two choices have one
 * text, nobody can tell them apart: the right one is meant first.
 */
export function choicesNamed(
  choices: readonly ShownChoice[],
  texts: readonly string[],
): ReadonlySet<ShownChoice> | string {
  const named = new Set<ShownChoice>();
  for (const text of texts) {
    const name = even(text);
    const free = choices.filter((choice) => even(choice.text) === name && !named.has(choice));
    const choice = free.find(({ correct }) => correct) ?? free[0];
    if (choice === undefined) return text;
    named.add(choice);
  }
  return named;
}

/** Some systems write `é` as two signs. */
function even(text: string): string {
  return text.trim().normalize('NFC');
}

/** What is wrong with the texts of choices; undefined where each stands for one of its own. */
export function strangeChoice(
  data: ItemData,
  texts: readonly string[],
  tell: Tell,
): string | undefined {
  const choices = choicesOf(data);
  const named = choicesNamed(choices, texts);
  if (typeof named !== 'string') return undefined;
  return choices.some(({ text }) => even(text) === even(named))
    ? tell('A choice is in the list twice.')
    : tell('There is no choice “{0}”.', cut(named));
}

/** The share of the points of each choice of a question of which any has a `weight`. */
export function weightsOf(choices: readonly ShownChoice[]): readonly number[] | undefined {
  const written = choices.map(({ weight }) => shareOf(weight));
  if (written.every((weight) => weight === undefined)) return undefined;
  const said = choices.reduce(
    (sum, { correct }, i) => (correct ? sum + (written[i] ?? 0) : sum),
    0,
  );
  const silent = choices.filter(({ correct }, i) => correct && written[i] === undefined).length;
  // Keys that say nothing share what the others leave.
  const rest = silent === 0 ? 0 : Math.max(0, 1 - said) / silent;
  return choices.map(({ correct }, i) => written[i] ?? (correct ? rest : 0));
}

/** Texts as they stand in a sentence: the first words of long ones. */
export function quoted(texts: readonly string[], tell: Tell): string {
  return texts.map((text) => tell('“{0}”', cut(text))).join(', ');
}

export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length > 80 ? `${signs.slice(0, 79).join('')}…` : line;
}

/** Says what an answer earns that is right in part. */
export function earns(share: number, best: string, tell: Tell): string {
  return tell(
    'That earns {0} % of the points. The best answer is “{1}”.',
    Math.round(share * 100),
    cut(best),
  );
}

/** The first text that is worth the most. */
export function bestOf(
  texts: readonly string[],
  worth: (text: string) => number,
): string | undefined {
  let best: { readonly text: string; readonly worth: number } | undefined;
  for (const text of texts) {
    const mine = worth(text);
    if (best === undefined || mine > best.worth) best = { text, worth: mine };
    if (mine === 1) break;
  }
  return best?.text;
}
