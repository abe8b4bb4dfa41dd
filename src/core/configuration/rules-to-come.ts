/**
 * Rules that the published list names and no version carries yet. A configuration may already speak
 * of them, so that one file serves a team whose members have different versions; what it says has no
 * effect. A rule that arrives leaves this list (a test sees to it).
 */
export const rulesToCome: ReadonlySet<string> = new Set([
  'absolute-term',
  'all-of-the-above',
  'back-too-long',
  'clang',
  'combined-choice',
  'double-negative',
  'duplicate-choice',
  'duplicate-question',
  'front-equals-back',
  'grammar-cue',
  'key-position',
  'key-run',
  'list-on-the-back',
  'longest-key',
  'missing-explanation',
  'missing-feedback',
  'mixed-precision',
  'near-duplicate-question',
  'negative-stem',
  'none-of-the-above',
  'orphan-objective',
  'overlapping-ranges',
  'repeated-prefix',
  'stem-asks-nothing',
  'too-few-choices',
  'too-many-choices',
  'true-false-length',
  'unbalanced-matching',
  'uneven-choices',
  'unsorted-numbers',
  'vague-term',
]);
