import { escapeHtml } from '../../text/escape-html.js';
import { htmlToMarkdown, textOfHtml } from '../markup/html-to-markdown.js';
import { replaceBetween } from './replace-between.js';

/** The address that the bank has for a file of Anki’s media. */
export type MediaAddress = (name: string) => string;

/** The name itself as an address, for files that are to be put beside the bank. */
export const besideBank: MediaAddress = (name) =>
  name.replace(/[%?#\\]/g, (sign) => encodeURIComponent(sign));

/** A field of a note, which is HTML with signs of Anki’s own, as Markdown. */
export function fieldToMarkdown(html: string, address: MediaAddress = besideBank): string {
  return htmlToMarkdown(withMedia(withMath(html), address));
}

/** A text without HTML as a field: it is shown as it was typed. */
export function plainField(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}

/** Math that Anki sets with LaTeX, as it is written for MathJax, which is known already. */
function withMath(html: string): string {
  if (!/\[latex\]|\[\$|<anki-mathjax/i.test(html)) return html;
  let text = replaceBetween(html, '[latex]', '[/latex]', latexText);
  text = replaceBetween(text, '[$$]', '[/$$]', (tex) => `\\[${oneText(tex)}\\]`);
  text = replaceBetween(text, '[$]', '[/$]', (tex) => `\\(${oneText(tex)}\\)`);
  return replaceBetween(text, '<anki-mathjax', '</anki-mathjax>', (inner) => {
    const at = inner.indexOf('>');
    const tex = oneText(inner.slice(at + 1));
    return /block="?true/i.test(inner.slice(0, at)) ? `\\[${tex}\\]` : `\\(${tex}\\)`;
  });
}

/** LaTeX may be one formula, words with formulas, or a line of TeX. */
function latexText(written: string): string {
  const text = oneText(written);
  const [, block] = /^\$\$([^$]+)\$\$$/.exec(text) ?? /^\\\[([^]*)\\\]$/.exec(text) ?? [];
  if (block !== undefined) return `\\[${block}\\]`;
  if (text.includes('$')) return text.replace(/\$([^$]+)\$/g, '\\($1\\)');
  return /[\\^_{}=]/.test(text) ? `\\[${text}\\]` : text;
}

/** The lines that Anki’s editor makes of a formula are blanks in it. */
function oneText(html: string): string {
  return html.replace(/<\/?(?:br|div|p|span)\b[^<>]*>/gi, ' ').trim();
}

const source =
  /(<(?:img|audio|video)\b[^<>]*?\ssrc\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** Sounds and films are written like images, as the format has it; files get the bank’s addresses. */
function withMedia(html: string, address: MediaAddress): string {
  let text = html.replace(
    source,
    (all, before: string, quoted?: string, single?: string, bare?: string) => {
      const written = textOfHtml(quoted ?? single ?? bare ?? '');
      if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(written)) return all;
      return `${before}"${escapeHtml(address(decoded(written)))}"`;
    },
  );
  text = replaceBetween(text, '[sound:', ']', (name) => {
    const written = textOfHtml(name);
    const isWeb = /^https?:\/\//i.test(written);
    return `<img src="${escapeHtml(isWeb ? written : address(written))}" alt="">`;
  });
  for (const tag of ['audio', 'video']) {
    text = replaceBetween(text, `<${tag}`, `</${tag}>`, (inner) => {
      const end = inner.indexOf('>');
      const [, at] = /\ssrc="([^"]*)"/i.exec(inner.slice(0, end)) ?? [];
      if (at === undefined) return '';
      const alt = escapeHtml(textOfHtml(inner.slice(end + 1)));
      return `<img src="${at}" alt="${alt}">`;
    });
  }
  return text;
}

/** Addresses of images may be written with `%20`; a lone `%` is a name’s own. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
