// What lives here: an item as its learner meets it, and Markdown as HTML, for the preview, quizzes and printing.
// What may not: the DOM, judging, grading; addresses and math are left to each host as slots.
// Where its data comes from: items that `core/model` read, as plain data.
export { type RenderOptions, renderText } from './render-text.js';
export {
  type CodeSlot,
  fillSlots,
  type GapSlot,
  type MathSlot,
  type MediaSlot,
  type RenderedText,
  type Slot,
  slotMark,
} from './slots.js';
export { type ShownFeedback, type ShownItem, shownItem } from './shown-item.js';
export type {
  ShownAnswer,
  ShownBody,
  ShownChoice,
  ShownCriterion,
  ShownPair,
} from '../model/kinds/shown.js';
export { kindName } from './kind-name.js';
