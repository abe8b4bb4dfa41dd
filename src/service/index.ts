// What lives here: what an editor needs of a bank, in offsets and plain data.
// What may not: vscode, Node, the DOM; an editor other than VS Code must be able to use all of it.
// Where its data comes from: texts and edits that the host hands in, read by core.
export {
  type BankFacts,
  bankFacts,
  bankFactsInSteps,
  type ItemFacts,
  type NameFact,
  type NameSort,
} from './bank-facts.js';
export { BankSession } from './bank-session.js';
export { cardAt } from './card/card-at.js';
export { type ChoiceHint, choiceHintsIn } from './choice-hints.js';
export { checkSummary, type CheckCounts, countProblems } from './check-summary.js';
export { mediaCompletions, mediaPlaceAt } from './complete-media.js';
export { type Completion, completionsAt } from './completion.js';
export { type PageParts, webviewPage } from './webview-page.js';
export {
  dueInWords,
  flashcardsInWords,
  problemsInWords,
  questionsInWords,
  remarksInWords,
} from './counted.js';
export { doesNothing } from './does-nothing.js';
export {
  configurationHoverAt,
  configurationLinks,
  type ConfigurationOffer,
  configurationOffersAt,
} from './configuration/help.js';
export type { ConfigurationSchema } from './configuration/schema.js';
export { disableHere, type OfferedRemark } from './disable.js';
export {
  findBanks,
  type FolderEntry,
  type FolderHost,
  type FoundBanks,
  type IgnoresAbove,
  type PathVerdict,
  type SearchLimits,
} from './find-banks.js';
export { fixesAt, type OfferedFix, problemsAt } from './fixes.js';
export { foldsInSteps } from './folding.js';
export type { Fold } from './folds-of-block.js';
export { type HoverText, hoverAt } from './hover.js';
export { itemsIn } from './items-in.js';
export { inSteps, type Turntaking } from './in-steps.js';
export { LaterEngine } from './later-engine.js';
export { type BankLink, linksInSteps, linksOf } from './links.js';
export { MediaCache, type MediaHost } from './media-cache.js';
export {
  countInItems,
  definitionsOf,
  nameAt,
  type PlacedName,
  placesOfName,
  placesOfNameInSteps,
} from './names/bank-names.js';
export type { Name } from './names/name.js';
export { checkNewName, type NewName, type Refusal } from './names/new-name.js';
export {
  type Renamable,
  renamableAt,
  renameAt,
  renameEverywhereInSteps,
  renameInSteps,
} from './names/rename.js';
export {
  bankFileName,
  bankLanguage,
  type Beginning,
  beginnings,
  newBankParts,
} from './new-bank.js';
export { type OutlineEntry, outlineInSteps, outlineOf } from './outline.js';
export {
  type ImageInsertion,
  imageInsertionAt,
  mediaFolderOf,
  mediaName,
  mediaReference,
  type PasteOffer,
  mayBeItems,
  pasteOffers,
} from './paste/index.js';
export { type BankPlace, itemAt, placeAt } from './place.js';
export {
  type AddedIds,
  addIds,
  type Move,
  moveAt,
  type Refactoring,
  refactoringsAt,
} from './refactor/index.js';
export { rightChoicesAt } from './right-choices.js';
export { Rounds } from './rounds.js';
export { selectionAt } from './selection.js';
export { formLenses, type Lens, lensesOf, nextProblem, quizLens } from './lenses.js';
export { partPlaceAt, type SnippetPlace, snippetPlaceAt, snippetText } from './snippet-place.js';
export { type Tell, tellInEnglish } from './tell.js';
export {
  type KnownProblems,
  linesBelow,
  type ListedBank,
  sectionLines,
  type TreeEntry,
  treeEntry,
  type TreeLine,
} from './tree/index.js';
export { turnOffRule } from './turn-off-rule.js';
export { Turns } from './turns.js';
export { type WorkspaceSymbol, workspaceSymbols } from './workspace-symbols.js';
export { valuesInUse } from './values-in-use.js';
export { type Printable, printable } from './printable.js';
