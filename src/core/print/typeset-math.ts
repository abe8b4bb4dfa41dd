import { renderToString } from 'katex';
// It gives KaTeX `\ce` and `\pu`.
import 'katex/contrib/mhchem';
import { isTooLongToSet } from '../markdown/longest-tex.js';
import { escapeHtml } from './html.js';

/** Math as MathML, which needs no fonts of its own; what cannot be set stays as it is written. */
export function typesetMath(tex: string, display: boolean): string {
  const written = (): string => escapeHtml(display ? `$$${tex}$$` : `$${tex}$`);
  if (isTooLongToSet(tex)) return written();
  try {
    // As in the preview: commands that link or include are off.
    return renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      throwOnError: false,
      trust: false,
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 50,
    });
  } catch {
    // Nested too deep, say.
    return written();
  }
}
