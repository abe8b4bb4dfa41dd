import type { Language } from './language.js';

export const french: Language = {
  code: 'fr',
  name: 'French',
  words: {
    functionWords: new Set(),
    elisions: new Set(),
    stem: (word) => word,
  },
  negation: {},
  options: {},
  terms: {},
  questions: {},
  agreement: {},
  quantities: {},
  reading: {},
};
