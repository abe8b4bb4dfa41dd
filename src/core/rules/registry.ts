// Every rule: imports by path, entries in the order of docs and listings. `npm run new:rule <group>/<id>`
// adds to both; a test holds them to the files and to docs/rules.
import invalidPattern from './answers/invalid-pattern.js';
import patternAcceptsItsCounterexample from './answers/pattern-accepts-its-counterexample.js';
import patternRejectsItsSample from './answers/pattern-rejects-its-sample.js';
import pickExceedsQuestions from './answers/pick-exceeds-questions.js';
import toleranceCoversZero from './answers/tolerance-covers-zero.js';
import unbalancedMatching from './answers/unbalanced-matching.js';
import unreachableAnswer from './answers/unreachable-answer.js';
import weightsDoNotSum from './answers/weights-do-not-sum.js';
import keyPosition from './balance/key-position.js';
import keyRun from './balance/key-run.js';
import trueFalseLength from './balance/true-false-length.js';
import allOfTheAbove from './choices/all-of-the-above.js';
import combinedChoice from './choices/combined-choice.js';
import duplicateChoice from './choices/duplicate-choice.js';
import noneOfTheAbove from './choices/none-of-the-above.js';
import repeatedPrefix from './choices/repeated-prefix.js';
import tooFewChoices from './choices/too-few-choices.js';
import tooManyChoices from './choices/too-many-choices.js';
import unevenChoices from './choices/uneven-choices.js';
import absoluteTerm from './cues/absolute-term.js';
import clang from './cues/clang.js';
import grammarCue from './cues/grammar-cue.js';
import longestKey from './cues/longest-key.js';
import vagueTerm from './cues/vague-term.js';
import disableWithoutReason from './disables/disable-without-reason.js';
import unknownRuleInDisable from './disables/unknown-rule-in-disable.js';
import unusedDisable from './disables/unused-disable.js';
import incompleteDraft from './drafts/incomplete-draft.js';
import duplicateQuestion from './duplicates/duplicate-question.js';
import nearDuplicateQuestion from './duplicates/near-duplicate-question.js';
import missingExplanation from './feedback/missing-explanation.js';
import missingFeedback from './feedback/missing-feedback.js';
import badEncoding from './file/bad-encoding.js';
import duplicateKey from './file/duplicate-key.js';
import mergeConflict from './file/merge-conflict.js';
import severalDocuments from './file/several-documents.js';
import syntax from './file/syntax.js';
import tabsInYaml from './file/tabs-in-yaml.js';
import tooDeep from './file/too-deep.js';
import backTooLong from './flashcards/back-too-long.js';
import frontEqualsBack from './flashcards/front-equals-back.js';
import listOnTheBack from './flashcards/list-on-the-back.js';
import duplicateId from './ids/duplicate-id.js';
import invalidId from './ids/invalid-id.js';
import missingId from './ids/missing-id.js';
import noCorrectChoice from './keys/no-correct-choice.js';
import severalCorrectChoices from './keys/several-correct-choices.js';
import brokenCodeFence from './markdown/broken-code-fence.js';
import brokenMath from './markdown/broken-math.js';
import htmlInMarkdown from './markdown/html-in-markdown.js';
import smartPunctuationInCode from './markdown/smart-punctuation-in-code.js';
import unknownLanguageTag from './markdown/unknown-language-tag.js';
import mediaCaseMismatch from './media/media-case-mismatch.js';
import mediaOutsideBankFolder from './media/media-outside-bank-folder.js';
import missingAltText from './media/missing-alt-text.js';
import missingMedia from './media/missing-media.js';
import headingLevelSkipped from './notes/heading-level-skipped.js';
import uncoveredHeading from './notes/uncovered-heading.js';
import unknownHeading from './notes/unknown-heading.js';
import mixedPrecision from './numbers/mixed-precision.js';
import overlappingRanges from './numbers/overlapping-ranges.js';
import unsortedNumbers from './numbers/unsorted-numbers.js';
import orphanObjective from './references/orphan-objective.js';
import unknownObjective from './references/unknown-objective.js';
import unknownStimulus from './references/unknown-stimulus.js';
import doubleNegative from './stem/double-negative.js';
import negativeStem from './stem/negative-stem.js';
import stemAsksNothing from './stem/stem-asks-nothing.js';
import kindConflict from './structure/kind-conflict.js';
import missingAnswer from './structure/missing-answer.js';
import missingKey from './structure/missing-key.js';
import notAList from './structure/not-a-list.js';
import unknownKey from './structure/unknown-key.js';
import wrongType from './structure/wrong-type.js';
import wrongValue from './structure/wrong-value.js';
import ambiguousScalar from './text/ambiguous-scalar.js';
import emptyText from './text/empty-text.js';
import textMisread from './text/text-misread.js';
import { type Rule, ruleGroups } from './rule.js';

const inGroups: readonly Rule[] = [
  syntax,
  duplicateKey,
  severalDocuments,
  badEncoding,
  tooDeep,
  tabsInYaml,
  mergeConflict,
  textMisread,
  emptyText,
  ambiguousScalar,
  unknownKey,
  missingKey,
  wrongType,
  wrongValue,
  kindConflict,
  missingAnswer,
  notAList,
  incompleteDraft,
  duplicateId,
  invalidId,
  missingId,
  unknownObjective,
  unknownStimulus,
  orphanObjective,
  noCorrectChoice,
  severalCorrectChoices,
  patternRejectsItsSample,
  patternAcceptsItsCounterexample,
  invalidPattern,
  unreachableAnswer,
  toleranceCoversZero,
  weightsDoNotSum,
  pickExceedsQuestions,
  unbalancedMatching,
  missingMedia,
  mediaOutsideBankFolder,
  mediaCaseMismatch,
  missingAltText,
  brokenMath,
  brokenCodeFence,
  unknownLanguageTag,
  htmlInMarkdown,
  smartPunctuationInCode,
  unknownRuleInDisable,
  unusedDisable,
  disableWithoutReason,
  negativeStem,
  doubleNegative,
  stemAsksNothing,
  duplicateChoice,
  unevenChoices,
  allOfTheAbove,
  noneOfTheAbove,
  combinedChoice,
  repeatedPrefix,
  tooFewChoices,
  tooManyChoices,
  longestKey,
  grammarCue,
  clang,
  absoluteTerm,
  vagueTerm,
  overlappingRanges,
  unsortedNumbers,
  mixedPrecision,
  frontEqualsBack,
  backTooLong,
  listOnTheBack,
  missingExplanation,
  missingFeedback,
  duplicateQuestion,
  nearDuplicateQuestion,
  keyPosition,
  keyRun,
  trueFalseLength,
  headingLevelSkipped,
  unknownHeading,
  uncoveredHeading,
];

/** Every rule, by group. */
export const rules: readonly Rule[] = inGroups.toSorted(
  (a, b) => ruleGroups.indexOf(a.group) - ruleGroups.indexOf(b.group),
);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
