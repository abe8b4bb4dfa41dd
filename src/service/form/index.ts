// What lives here: an item as a form: what it shows, what a change of it is in the text, its words.
// What may not: the DOM, vscode; how YAML is written (core/edit).
// Where its data comes from: a bank that is open, and what somebody does in the form.
export { type FormEdits, FormSession, type ShownForm } from './form-session.js';
