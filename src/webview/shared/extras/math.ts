// Typeset math: a script that a page loads with its first bank that has some.
import { render } from 'katex';
import 'katex/dist/katex.css';
import type { MathExtra } from './extras.js';

/** Longer, it is no formula that anybody reads. */
const longest = 20_000;

const extra: MathExtra = {
  typeset(tex, display, into) {
    if (tex.length > longest) return;
    // It makes elements, so that no text of a bank becomes HTML; commands that link or include are off.
    render(tex, into, {
      displayMode: display,
      throwOnError: false,
      trust: false,
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 50,
    });
  },
};

window.quizwrightMath = extra;
