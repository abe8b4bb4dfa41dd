import type { Language } from './language.js';

export const english: Language = {
  code: 'en',
  name: 'English',
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
