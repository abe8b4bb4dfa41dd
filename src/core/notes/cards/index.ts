// What lives here: flashcards out of notes, by what is written there alone: no model, no guess at meaning.
// What may not: asking which of them are wanted, which is the host's.
// Where its data comes from: a bank as core/document reads it, and a part of it that somebody selected.
export { addCards } from './add-cards.js';
export { cardsInText } from './cards-in-text.js';
export { cardsFromNotes, type NoteCard } from './cards-from-notes.js';
export { partAt } from './part-at.js';
