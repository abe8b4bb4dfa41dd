// What lives here: a bank's text as a document that can be read, edited and read again where it changed.
// What may not: what makes an item right (core/model) and how YAML is read (core/yaml).
// Where its data comes from: the text of a file, and the edits that an editor reports.
export {
  type BankDocument,
  type PlacedBlock,
  placeItem,
  readBank,
  readBankInSteps,
  updateBank,
} from './bank-document.js';
export type { BlockContent } from './block.js';
