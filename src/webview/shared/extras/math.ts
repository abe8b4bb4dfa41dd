// Typeset math: a script that a page loads with its first bank that has some.
import { render } from 'katex';
// It gives KaTeX `\ce` and `\pu`, for chemistry.
import 'katex/contrib/mhchem';
import 'katex/dist/katex.css';
import { isTooLongToSet } from '../../../core/markdown/longest-tex.js';
import type { MathExtra } from './extras.js';

const extra: MathExtra = {
  typeset(tex, display, into) {
    if (isTooLongToSet(tex)) return;
    try {
      set(tex, display, into);
    } catch (error) {
      // What cannot be set stays as it is written. KaTeX's own remark would be styled by an attribute.
      into.classList.add('math-error');
      into.title = error instanceof Error ? error.message : String(error);
    }
  },
};

function set(tex: string, display: boolean, into: HTMLElement): void {
  // Apart, so that what is half set is not seen.
  const made = document.createElement('span');
  // It makes elements, so that no text of a bank becomes HTML; commands that link or include are off.
  render(tex, made, {
    displayMode: display,
    throwOnError: true,
    trust: false,
    strict: 'ignore',
    maxExpand: 500,
    maxSize: 50,
  });
  into.replaceChildren(...made.childNodes);
}

window.quizwrightMath = extra;
