import type { Gap } from '../../markdown/gaps.js';
import { findMath } from '../../markdown/math.js';
import { escapeHtml } from '../../text/escape-html.js';
import { markdownToHtml } from '../markup/markdown-to-html.js';

/** Where a file of the bank is for Anki: a name without folders; undefined where it is not brought along. */
export type FileAddress = (path: string) => string | undefined;

/** A Markdown text as a field of Anki: HTML, math for MathJax, sounds in Anki’s own brackets. */
export function fieldHtml(markdown: string, address: FileAddress): string {
  return markdownToHtml(markdown, { address, playable });
}

/** A text with gaps as the first field of a Cloze note. */
export function clozeHtml(markdown: string, gaps: readonly Gap[], address: FileAddress): string {
  const numbers = gapNumbers(gaps);
  const marked = markdownToHtml(markdown, {
    address,
    playable,
    // Signs for private use, so that what is escaped around gaps leaves their braces alone.
    gap: ({ index }) => `\ue110${index}\ue111`,
    math: (tex, display) => math(tex.replaceAll('{{', '{ {'), display),
  });
  return marked
    .replaceAll('{{', '{<!-- -->{')
    .replace(/\ue110(\d+)\ue111/g, (_, index: string) =>
      gapHtml(gaps[Number(index)]!, numbers[Number(index)]!),
    );
}

/** Gaps of one number share a card, also in Anki; those without one have a card each. */
export function gapNumbers(gaps: readonly Gap[]): readonly number[] {
  const taken = new Set(gaps.flatMap(({ number }) => number ?? []));
  let next = 1;
  return gaps.map(({ number }) => {
    if (number !== undefined) return number;
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  });
}

/** Anki has one answer and one hint: others stand behind strokes, choices in the hint. */
function gapHtml({ answers, others, dropdown, hint }: Gap, number: number): string {
  const answer = answers.map(({ text }) => text).join(' / ');
  const entries = [...answers, ...others].map(({ text }) => text).sort();
  const hints = [...(dropdown ? [entries.join(' / ')] : []), ...(hint ? [hint.text] : [])];
  const shown = words(answer === '' ? '…' : answer);
  const told = hints.length === 0 ? '' : `::${words(hints.join(' · '))}`;
  return `{{c${number}::${shown}${told}}}`;
}

/** Plain words with math, in which no sign ends the gap. */
function words(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, contentStart, contentEnd, display } of findMath(text)) {
    const tex = text.slice(contentStart, contentEnd).trim();
    const spaced = tex.replace(/([{}:])(?=\1)/g, '$1 ');
    parts.push(plain(text.slice(from, start)), math(spaced, display));
    from = end;
  }
  return `${parts.join('')}${plain(text.slice(from))}`;
}

function plain(text: string): string {
  const html = escapeHtml(text)
    .replace(/([{}:])(?=\1)/g, '$1<!-- -->')
    .replace(/\r?\n/g, '<br>');
  return /[{}:]$/.test(html) ? `${html}<!-- -->` : html;
}

function math(tex: string, display: boolean): string {
  return display ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`;
}

function playable(address: string): string {
  return `[sound:${escapeHtml(address)}]`;
}
