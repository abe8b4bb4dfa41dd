import type { Language } from './language.js';

export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
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
