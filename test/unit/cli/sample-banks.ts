/** A bank without a single problem. */
export const goodBank = [
  'quizwright: 1',
  'title: Loyalty',
  'questions:',
  '  - id: range',
  '    question: Which scores make a promoter?',
  '    choices:',
  '      - 0 to 6',
  '      - text: 9 to 10',
  '        correct: true',
  '',
].join('\n');

/** Another bank without a single problem, which asks something else. */
export const otherBank = goodBank.replace('promoter', 'detractor');

/** One problem that has a safe fix: `questoin`. */
export const misspeltBank = [
  'quizwright: 1',
  'title: Loyalty',
  'questions:',
  '  - id: range',
  '    questoin: Which scores make a promoter?',
  '    choices:',
  '      - 0 to 6',
  '      - text: 9 to 10',
  '        correct: true',
  '',
].join('\n');

/** One info and no error: a draft that lacks its answer. */
export const draftBank = [
  'quizwright: 1',
  'title: Loyalty',
  'questions:',
  '  - id: range',
  '    question: Which scores make a promoter?',
  '    status: draft',
  '',
].join('\n');
