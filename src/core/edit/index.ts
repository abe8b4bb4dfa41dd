// What lives here: changes of what an item says, as the smallest edits of its text.
// What may not: deciding what should be said; what a form or a menu looks like.
// Where its data comes from: a bank as core/document reads it, and the changes that a host asks for.
export type { ItemChange } from './change.js';
export { append, type EditedBank, editItem } from './edit-item.js';
export { insertItem, insertItems, moveItem, removeItem } from './edit-items.js';
export { saysSame } from './same-else.js';
export type { ItemData } from './write-items.js';
export { writeBehindKey } from './write-value.js';
