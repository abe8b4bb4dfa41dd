import type { ItemReading } from './reading.js';

/** The key of what an item asks: the stem of a question, the front of a flashcard, or a cloze. */
export function askingKey({
  list,
  data,
}: Pick<ItemReading, 'list' | 'data'>): 'question' | 'front' | 'cloze' {
  const key = list === 'flashcards' ? 'front' : 'question';
  return typeof data[key] === 'string' ? key : 'cloze';
}
