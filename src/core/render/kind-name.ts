import type { ItemReading } from '../model/reading.js';

/** Says a sentence in the user's language. */
type Tell = (sentence: string) => string;

/** What sort of item it is, in words: the same wherever it is said. */
export function kindName(
  { list, kind }: Pick<ItemReading, 'list'> & { readonly kind?: string | undefined },
  tell: Tell,
): string {
  if (list === 'flashcards') return tell('Flashcard');
  switch (kind) {
    case 'single-choice':
      return tell('Single choice');
    case 'multiple-answer':
      return tell('Multiple answers');
    case 'true-false':
      return tell('True or false');
    case 'short-answer':
      return tell('Short answer');
    case 'numeric':
      return tell('Number');
    case 'cloze':
      return tell('Text with gaps');
    case 'matching':
      return tell('Matching');
    case 'ordering':
      return tell('Ordering');
    case 'open':
      return tell('Open question');
    default:
      return tell('Question without an answer');
  }
}
