import type { ReviewRating } from '../../core/history/index.js';

/** What a line of a program asks for. */
export type Asks =
  | { readonly asks: 'rate'; readonly rating: ReviewRating }
  | { readonly asks: 'grade'; readonly answer: unknown }
  | { readonly asks: 'skip' }
  | { readonly asks: 'undo' }
  | { readonly asks: 'nothing'; readonly message: string };

const ratings: Readonly<Record<string, ReviewRating>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Reads a line; what it cannot be is a sentence. */
export function readReply(line: string): Asks {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return nothing('That line is no JSON. A rating is a line such as {"rating": "good"}.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return nothing('A rating is a line such as {"rating": "good"}.');
  }
  const reply = value as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(reply, 'rating')) return readRating(reply['rating']);
  if (Object.hasOwn(reply, 'answer')) return { asks: 'grade', answer: reply['answer'] };
  if (reply['undo'] === true) return { asks: 'undo' };
  return nothing(
    'There is no `rating` in that line. A rating is a line such as {"rating": "good"}; {"rating": null} skips the card, {"undo": true} takes the last rating back.',
  );
}

function readRating(given: unknown): Asks {
  if (given === null) return { asks: 'skip' };
  if (given === 1 || given === 2 || given === 3 || given === 4)
    return { asks: 'rate', rating: given };
  if (typeof given === 'string' && Object.hasOwn(ratings, given)) {
    return { asks: 'rate', rating: ratings[given]! };
  }
  return nothing('A rating is one of "again", "hard", "good" and "easy", or 1, 2, 3, 4.');
}

function nothing(message: string): Asks {
  return { asks: 'nothing', message };
}
