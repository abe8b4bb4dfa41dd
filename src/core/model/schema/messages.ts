/** Message templates by message id; `{name}` takes `data.name`. */
type Messages = Readonly<Record<string, string>>;

/**
 * What the problems of this folder say, by rule: the rules of the structure group take their messages
 * from here, so that the words stand beside the code that fills them in.
 *
 * `{place}` is a key in backquotes or “Entry 2 of `tags`”; `{expected}` and `{found}` come from
 * `phrase.ts`.
 */
export const schemaMessages = {
  'unknown-key': {
    unknown: 'There is no key `{key}` in {inside}. Take it away, or look for the right name.',
    'unknown-of-few': 'There is no key `{key}` in {inside}, which may have {known}.',
    'unknown-did-you-mean': 'There is no key `{key}` in {inside}. Did you mean `{nearest}`?',
    'belongs-elsewhere':
      '`{key}` is a key of {owner}, not of {inside}. Take it away, or move it to its place.',
    'not-with': '`{key}` does not go with `{other}`. Take one of them away.',
  },
  'missing-key': {
    missing: '`{key}` is missing: {inside} needs it.',
    'with-other': '`{key}` is missing: `{other}` is of use only beside it.',
    'no-items': 'The bank holds nothing yet. Give it `questions`, `flashcards` or `notes`.',
    'front-or-cloze': 'This flashcard has no text. Give it `front` and `back`, or `cloze`.',
  },
  'wrong-type': {
    type: '{place} should be {expected}, but {found} was found.',
    'not-a-map': '{place} should be written as keys and values with {keys}, but {found} was found.',
    'listed-names':
      '{place} is a list, but each entry needs its id in front of its text. Write it without a dash, on a line of its own: `{example}`.',
    'decimal-comma':
      '{place} should be {expected}, and {found} has a comma in it. Write `{value}` with a point.',
    'quoted-number':
      '{place} should be a number, but its quotes make it text. Write `{value}` without quotes.',
  },
  'wrong-value': {
    value: '{place} should be {expected}, but {found} was found.',
    'value-did-you-mean':
      '{place} should be {expected}, but {found} was found. Did you mean `{nearest}`?',
    version:
      'This Quizwright reads version 1 of the format, but {found} was found. Write `quizwright: 1`.',
    'bare-percent':
      '{place} should be {expected}, but the number {value} has no `%`. Write `{value}%`, if that is meant.',
    'bare-duration':
      '{place} should be a duration, but the number {value} has no unit. Write `{value}s` for seconds, `{value}m` for minutes.',
    'empty-list': '{place} has no entries. Write at least one, or take the key away.',
    'list-length': '{place} should have {needed} entries, but {length} were found.',
    'range-order':
      '`range` begins with {low}, which is above {high}. Write the lower number first: `[{high}, {low}]`.',
  },
  'kind-conflict': {
    'two-kinds':
      '`{first}` makes this {firstKind}, and `{second}` {secondKind}. Keep one of the two keys.',
    'kind-and-key':
      '`kind` says that this is {firstKind}, but `{second}` makes it {secondKind}. Change `kind`, or take `{second}` away.',
    'two-answers': '`{first}` and `{second}` both say what is right. Keep one of them.',
    'cloze-and-side':
      '`cloze` makes cards by itself, so there is no place for `{second}`. Keep `cloze`, or `front` and `back`.',
  },
  'missing-answer': {
    'no-answer':
      'Nothing says what is right. Add {keys}, or write `status: draft` until you have it.',
    'no-answer-of-kind':
      'This is {kind}, but {keys} is missing. Add it, or write `status: draft` until you have it.',
  },
  'not-a-list': {
    'one-value':
      '{place} should be a list, but {found} was found. Write it on a line of its own after `- `.',
  },
  'empty-text': {
    key: '{place} has no value. Write {expected} after it, or take the key away.',
    entry: '{place} has no value. Write {expected} after the dash, or take the dash away.',
    quoted: '{place} is empty. Write {expected}, or take it away.',
  },
  'invalid-id': {
    characters:
      'An id has only letters, digits, `-`, `_` and `.`, but {found} has {character} in it.',
    reserved: '{found} is a name that programs keep for themselves. Choose another id.',
  },
  'no-correct-choice': {
    none: 'No choice is marked as right. Write `correct: true` under the text of the right one.',
    'none-plain':
      'No choice is marked as right. Write the right one as `- text: …`, and `correct: true` on the line below, right under `text`.',
  },
  'several-correct-choices': {
    several:
      '`kind: single-choice` has one right choice, but choices {first} and {number} are both marked. Take one `correct: true` away, or `kind`.',
  },
  'incomplete-draft': {
    'no-answer': 'This draft has no answer yet, so quizzes and exports leave it out.',
    'no-key': 'This draft has no choice marked as right yet, so quizzes and exports leave it out.',
    'no-back': 'This draft has no `back` yet, so quizzes and exports leave it out.',
  },
} as const satisfies Readonly<Record<string, Messages>>;
