import type { ImportProblem } from '../converter.js';
import { parseBullet } from './bullets.js';
import type { Repeat } from './repeats.js';
import { isSignUp, toTruth } from './site-words.js';

/** So many different questions do not share one answer. */
const leastUses = 3;
const leastShare = 0.25;

/**
 * Takes away the line that stands for hidden answers: the known invitations to sign up, and, in
 * languages that are not known, a line that ends so many items alike that it is no answer.
 */
export function dropHiddenAnswers(items: readonly Repeat[], problems: ImportProblem[]): Repeat[] {
  const uses = new Map<string, number>();
  for (const { body } of items) {
    const last = body.at(-1)?.text;
    if (last !== undefined) uses.set(last, (uses.get(last) ?? 0) + 1);
  }
  const isInvitation = (text: string) =>
    (uses.get(text) ?? 0) >= Math.max(leastUses, leastShare * items.length) &&
    parseBullet(text) === undefined &&
    toTruth(text) === undefined &&
    text.includes(' ');
  return items.map(({ head, body }) => ({
    head,
    body: body.filter(({ text, start, end }) => {
      if (isSignUp(text)) return false;
      if (!isInvitation(text)) return true;
      const message = 'This line ends many items alike and was taken for a hidden answer.';
      problems.push({ start, end, severity: 'warning', message });
      return false;
    }),
  }));
}
