// Random banks and random mistakes, as plain data. They come from fast-check, so a failure shrinks to
// the least bank that shows it.
export { arbitraryBank } from './bank.js';
export { arbitraryFlashcard } from './flashcard.js';
export { arbitraryQuestion } from './question.js';
export { mutateBank, mutateData } from './mutate.js';
export { arbitraryId } from './text.js';
