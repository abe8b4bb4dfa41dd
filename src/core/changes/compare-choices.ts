import { editDistance } from '../compare/edit-distance.js';
import { likenessOfTexts } from '../history/index.js';
import { choiceLetter } from '../view/choice-letter.js';
import type { Detail } from './detail.js';
import { diffWords } from './diff-words.js';
import { compareMaps } from './compare-values.js';
import { valueText } from './value-text.js';

interface Choice {
  readonly place: number;
  readonly text: string;
  readonly correct: boolean;
  /** What else is said of it. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** Two choices of which so much is the same are one that was reworded. */
const alike = 0.5;

/** What changed among the choices of a question; the key first, since it decides what is right. */
export function compareChoices(before: unknown, after: unknown): readonly Detail[] {
  const [old, now] = [choicesOf(before), choicesOf(after)];
  const pairs = matchChoices(old, now);
  const removed = old.filter((each) => !pairs.has(each));
  const found = new Set(pairs.values());
  const added = now.filter((each) => !found.has(each));
  const details: Detail[] = [...compareKeys(old, now, pairs)];
  for (const [was, is] of pairs) {
    const name = choiceLetter(is.place);
    if (was.text !== is.text) {
      const pieces = diffWords(was.text, is.text);
      details.push({ what: 'choice-reworded', name, before: was.text, after: is.text, pieces });
    }
    for (const detail of compareMaps(was.more, is.more, new Set())) {
      details.push({ ...detail, name, what: 'choice-changed' });
    }
  }
  for (const { place, text } of removed) {
    details.push({ what: 'choice-removed', name: choiceLetter(place), before: text });
  }
  for (const { place, text } of added) {
    details.push({ what: 'choice-added', name: choiceLetter(place), after: text });
  }
  const order = [...pairs].sort(([a], [b]) => a.place - b.place).map(([, { place }]) => place);
  if (order.some((place, i) => i > 0 && place < order[i - 1]!)) {
    details.push({ what: 'choices-moved' });
  }
  return details;
}

/** The key is another one if another choice is right, not if the right one stands elsewhere. */
function compareKeys(
  old: readonly Choice[],
  now: readonly Choice[],
  pairs: ReadonlyMap<Choice, Choice>,
): readonly Detail[] {
  const was = old.filter(({ correct }) => correct);
  const is = now.filter(({ correct }) => correct);
  const same = was.length === is.length && was.every((each) => pairs.get(each)?.correct === true);
  if (same) return [];
  return [{ what: 'key', before: keyText(was), after: keyText(is) }];
}

function keyText(keys: readonly Choice[]): string {
  return keys.map(({ place, text }) => `${choiceLetter(place)} (${text})`).join(', ');
}

function choicesOf(value: unknown): readonly Choice[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).map((entry, place) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      return { place, text: valueText(entry), correct: false, more: {} };
    }
    const { text, correct, ...more } = entry as Readonly<Record<string, unknown>>;
    return { place, text: valueText(text ?? ''), correct: correct === true, more };
  });
}

/** By words; of two single words by letters. */
function likenessOf(before: string, after: string): number {
  const like = likenessOfTexts({ text: before }, { text: after });
  const longer = Math.max(before.length, after.length);
  if (like >= alike || longer > longestSpelt) return like;
  const edits = editDistance(before, after, longer);
  return edits === undefined ? like : 1 - edits / longer;
}

const longestSpelt = 60;

function matchChoices(old: readonly Choice[], now: readonly Choice[]): Map<Choice, Choice> {
  const pairs = new Map<Choice, Choice>();
  const left = new Set(now);
  const take = (was: Choice, is: Choice | undefined): void => {
    if (is === undefined) return;
    pairs.set(was, is);
    left.delete(is);
  };
  for (const was of old)
    take(
      was,
      [...left].find(({ text }) => text === was.text),
    );
  for (const was of old.filter((each) => !pairs.has(each))) {
    const best = [...left]
      .map((is) => ({ is, like: likenessOf(was.text, is.text) }))
      .filter(({ like }) => like >= alike)
      .sort((a, b) => b.like - a.like || a.is.place - b.is.place)[0];
    take(was, best?.is);
  }
  // What is left at its place was written anew there, where no choice came or went.
  if (old.length === now.length) {
    for (const was of old.filter((each) => !pairs.has(each))) {
      take(
        was,
        [...left].find(({ place }) => place === was.place),
      );
    }
  }
  return pairs;
}
