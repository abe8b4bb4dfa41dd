// What makes flashcards of notes: loaded when somebody asks for them.
export { makeFlashcards } from './make-flashcards.js';
