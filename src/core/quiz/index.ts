// What lives here: a quiz: which items are asked, in what order, what an answer is worth, what comes out.
// What may not: hosts, files, clocks and chance of their own; time and seed are arguments.
// Where its data comes from: banks that `core/document` read; what is right is said by each kind's folder.
export type { Answer, PartVerdict, Tell } from '../model/kinds/graded.js';
export {
  answerMisfit,
  gradeAnswer,
  isGradable,
  modelAnswer,
  pointsOf,
  type Verdict,
} from './grade.js';
export { type Presented, presentedEntry } from './presented.js';
export { entriesOf, type QuizEntry } from './quiz-entry.js';
export {
  bankItems,
  type QuizBank,
  type QuizItem,
  quizItems,
  type QuizItems,
  withRef,
} from './quiz-item.js';
export { type EntryResult, type GroupResult, quizResult, type QuizResult } from './quiz-result.js';
export {
  answerQuiz,
  beginQuiz,
  type EntryState,
  finishQuiz,
  fitsEntry,
  flagEntry,
  goToEntry,
  gradeWritten,
  misfitOf,
  nextEntry,
  pauseQuiz,
  type QuizSession,
  readHints,
  runQuiz,
  stateOf,
  timeLeft,
  undoAnswer,
  waitingEntries,
  wordsOf,
} from './quiz-session.js';
export { type OwnWords, ownWords } from './own-words.js';
export { withoutUnasked } from './keep-entries.js';
export { answerText } from './answer-text.js';
export { resultCsv } from './result-csv.js';
export { clockTime, modeName, type ResultHead } from './result-head.js';
export { resultJson } from './result-json.js';
export { resultMarkdown } from './result-markdown.js';
export { type RefreshedQuiz, refreshQuiz } from './refresh-quiz.js';
export { isLastEntry, placeInQuiz, quizSize, whyAsked } from './quiz-place.js';
export { timeSpent } from './quiz-clock.js';
export {
  answerRecord,
  begunRecord,
  endedRecord,
  endRecords,
  gradedRecord,
  markRecord,
  type QuizRecord,
} from './quiz-records.js';
export { openQuizzes, type QuizStep, resumeQuiz, type ResumedQuiz } from './resume-quiz.js';
export type { PastAnswers } from './weakness.js';
export {
  adaptsIn,
  buildQuiz,
  type BuiltQuiz,
  type FeedbackTime,
  type QuizMode,
  quizModes,
  type QuizRequest,
  type QuizSetup,
} from './quiz-setup.js';
export { type CardSides, cardSides, withGaps } from './card-sides.js';
