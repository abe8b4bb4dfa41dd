// What lives here: what changed between two versions of banks, as a reviewer would say it.
// What may not: files, git, what a terminal shows.
// Where its data comes from: banks that core/document read, old and new.
export { type BankChange, compareBank, type ItemChange, unreadBank } from './compare-bank.js';
export { type Detail, type Piece } from './detail.js';
export {
  changesMarkdown,
  countsOf,
  isNoText,
  type NamedChange,
  sayUnread,
} from './changes-markdown.js';
export { type ChangeWords, englishChanges, frenchChanges } from './words.js';
export { type Inline, sayDetail, shortened } from './say-detail.js';
