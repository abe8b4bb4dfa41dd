/** A bank with one mistake, a misspelt key in its third line, that the linter knows how to mend. */
export const MISSPELT = 'descripton';
export const MENDED = 'description';

export const misspeltBank = [
  'quizwright: 1',
  'title: Rivers',
  `${MISSPELT}: Of Europe`,
  'questions:',
  '  - question: Which river flows through Paris?',
  '    answer: Seine',
  '',
].join('\n');

export const correctBank = misspeltBank.replace(MISSPELT, MENDED);
