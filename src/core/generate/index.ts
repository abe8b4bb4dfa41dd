// What lives here: what a language model is asked for, and what of its answer may become part of a bank.
// What may not: asking it (the host does), writing files; deciding what is taken (a person does).
// Where its data comes from: a bank as it is read, and the text of answers, which nobody can trust.
export { type AppliedProposals, applyProposals } from './apply-proposals.js';
export { takesDistractors } from './edit-of-answer.js';
export { generateEdits } from './generate-edits.js';
export { generateItems, type Generated, type GenerationHost } from './generate-items.js';
export { generateTranslation } from './generate-translation.js';
export { bankStyle } from './bank-style.js';
export { generatedKinds } from './item-shapes.js';
export { longestAnswer, longestText, mostItems, mostTranslated } from './limits.js';
export type { PromptMessage } from './prompt-message.js';
export type { Proposal, ProposedChange } from './proposal.js';
export { beginningOfSource, notesOf, selectedText, type SourceText } from './source-text.js';
export { oneLine } from './one-line.js';
