import { RE2JS, RE2JSSyntaxException } from 're2js';

import type { PatternEngine } from './engine.js';

export const re2: PatternEngine = {
  compile(pattern, ignoreCase) {
    try {
      const regex = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
      return { size: regex.programSize(), fits: (text) => regex.matches(text) };
    } catch (error) {
      if (!(error instanceof RE2JSSyntaxException)) throw error;
      return { error: error.error, part: error.getPattern() };
    }
  },
};
