// Coloured code: a script that a page loads with its first bank that has a block of code in a language.
import highlighter from 'highlight.js/lib/common';
import type { CodeExtra } from './extras.js';

/** Longer, colouring would hold the page. */
const longest = 50_000;

const extra: CodeExtra = {
  colour(text, language) {
    if (text.length > longest || highlighter.getLanguage(language) === undefined) return undefined;
    return highlighter.highlight(text, { language, ignoreIllegals: true }).value;
  },
};

window.quizwrightCode = extra;
