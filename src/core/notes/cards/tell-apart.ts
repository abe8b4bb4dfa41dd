import type { Span } from '../../text/span.js';
import { foldText } from '../../markdown/fold.js';
import { proseOf } from '../../markdown/index.js';
import type { CardText } from './cards-in-text.js';
import { printOf, printOfCard } from './card-prints.js';
import { groupBy } from '../group-by.js';

/** A card on its way into a bank. */
export interface Draft {
  readonly card: CardText;
  /** What it is made of: several places, where one thing is asked at several. */
  readonly spans: readonly Span[];
  /** What it stands under in lists, and the heading of that: Markdown. */
  readonly above: string | undefined;
  readonly under: string | undefined;
  readonly isLoose: boolean;
  /** Whether it may be what something has, as in `Capital: Paris`. */
  readonly isPart: boolean;
  /** What it asks where it is not told apart from others. */
  readonly bare: CardText;
}

/**
 * Drafts that ask each for one thing: what stands under `France` and under `Prussia` with the words
 * `Capital: …` is asked as `France: Capital` and `Prussia: Capital`; what is asked in the same words still
 * becomes one card that has all that is said.
 */
export function tellApart<T extends Draft>(drafts: readonly T[]): readonly T[] {
  const named = drafts.map((draft) => (draft.isLoose ? withContext(draft) : draft));
  const unclear = new Set<T>();
  const owners = new Set<string | undefined>();
  for (const group of groupBy(named, ({ card }) => printOfCard(card)).values()) {
    if (saysTheSame(group) || isUnderTheSame(group)) continue;
    for (const draft of group) unclear.add(draft);
    // Where one line tells what a country has, those beside it do.
    if (group.every(isPartOf)) for (const { under } of group) owners.add(under);
  }
  for (const draft of named) {
    if (isPartOf(draft) && owners.has(draft.under)) unclear.add(draft);
  }
  const apart = named.map((draft) => (unclear.has(draft) ? withContext(draft) : draft));
  const whole = new Map<T, T | undefined>();
  for (const group of groupBy(apart, ({ card }) => printOfCard(card)).values()) {
    if (saysTheSame(group)) continue;
    for (const draft of group) whole.set(draft, undefined);
    whole.set(group[0]!, joined(group));
  }
  return apart.flatMap((draft) => (whole.has(draft) ? (whole.get(draft) ?? []) : [draft]));
}

function isPartOf({ isPart, isLoose, above }: Draft): boolean {
  return isPart && !isLoose && above === undefined;
}

/** A draft that says what it is about, where it is under something and does not say that itself. */
function withContext<T extends Draft>(draft: T): T {
  const { card, above, under } = draft;
  const context = above ?? under;
  if (context === undefined) return draft;
  if ('front' in card) {
    return { ...draft, card: { ...card, front: `${context}: ${card.front}` } };
  }
  const isSaid = printOf(card.cloze).includes(foldText(proseOf(context).text));
  if (isSaid || /\{\{|\}\}/.test(context)) return draft;
  return { ...draft, card: { cloze: `${context}: ${card.cloze}` } };
}

/** Lines, or a list, behind which a line of its own would be a part of it. */
const severalLines = /\n|^(?:-|\d+\.)\s/;

function joined<T extends Draft>(group: readonly T[]): T {
  const [draft] = group as readonly [T];
  const { card } = draft;
  if (!('front' in card)) return draft;
  const backs = new Map(group.map((each) => [printOf(backOf(each)), backOf(each)]));
  const said = [...backs.values()];
  const back = said.join(said.some((each) => severalLines.test(each)) ? '\n\n' : '\n');
  const spans = group.flatMap((each) => each.spans);
  return { ...draft, card: { front: card.front, back }, spans };
}

function saysTheSame(group: readonly Draft[]): boolean {
  return new Set(group.map((draft) => printOf(backOf(draft)))).size === 1;
}

function isUnderTheSame(group: readonly Draft[]): boolean {
  return new Set(group.map(({ above, under }) => above ?? under)).size === 1;
}

function backOf({ card }: Draft): string {
  return 'front' in card ? card.back : '';
}
