// What lives here: the notes of a bank as an outline, with the place of everything in the bank's text, and
// which items are about what.
// What may not: how notes are shown (core/render, the pages), and how a bank is edited (core/edit).
// Where its data comes from: the head of a bank as it was read.
export { headingOfItem, itemsByHeading } from './items-by-heading.js';
export { type NoteHeading, headingsInNotes, noteHeadingsOf } from './note-headings.js';
export { type NoteLink, noteLinksOf } from './note-links.js';
export { NotePlaces } from './note-places.js';
export { type NoteSection, sectionsOfNotes } from './note-sections.js';
export { type NoteText, noteTextsIn, notesEntryOf } from './note-texts.js';
export { type NoteNode, outlineOfNotes } from './outline.js';
