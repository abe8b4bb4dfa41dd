import highlighter from 'highlight.js/lib/common';
import { escapeHtml } from './html.js';

/** Longer, nobody reads it on paper. */
const longest = 50_000;

/** A block of code as HTML, its words marked where its language is known. */
export function markCode(text: string, language: string): string {
  if (text.length > longest || language === '') return escapeHtml(text);
  if (highlighter.getLanguage(language) === undefined) return escapeHtml(text);
  return highlighter.highlight(text, { language, ignoreIllegals: true }).value;
}
