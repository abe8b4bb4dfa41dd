import { findMath } from '../../markdown/index.js';
import type { Gap } from '../../markdown/gaps.js';
import { escapeHtml } from '../../text/escape-html.js';
import type { ExportBody } from '../export-bank/export-bank.js';
import { type HtmlOptions, markdownToHtml } from '../markup/markdown-to-html.js';

type Cloze = Extract<ExportBody, { readonly type: 'cloze' }>;

/** Signs of nobody stand for gaps while the text around them becomes HTML. */
const [open, close] = ['\ue120', '\ue121'];

/** The whole points that Moodle gives to each gap. */
export function pointsOfGaps({ gaps }: Cloze, points: number): number {
  return points === 0 ? 0 : Math.max(1, Math.round(points / Math.max(1, gaps.length)));
}

/** What a gap accepts. */
export function acceptedIn({ answers }: Gap): readonly string[] {
  return answers.map(({ text }) => text).filter((text) => text !== '');
}

/** The text with its gaps as Moodle’s embedded questions. */
export function clozeHtml(body: Cloze, stem: string, points: number, options: HtmlOptions): string {
  const each = pointsOfGaps(body, points);
  const text = body.text.replace(/[\ue120\ue121]/g, '  ');
  const html = markdownToHtml(text, { ...options, gap: ({ index }) => `${open}${index}${close}` })
    // What only looks like an embedded question.
    .replace(/\{(?=\d*:|#)/g, '&#123;')
    .replace(/\ue120(\d+)\ue121/g, (_, index: string) => {
      const gap = body.gaps[Number(index)];
      return gap === undefined ? '' : embedded(gap, each, body.typing.caseSensitive);
    });
  if (stem === '') return html;
  const asked = markdownToHtml(stem, options).replace(/\{(?=\d*:|#)/g, '&#123;');
  return `<div class="question">${asked}</div>\n<div class="cloze">${html}</div>`;
}

function embedded(gap: Gap, points: number, caseSensitive: boolean): string {
  if (gap.dropdown) {
    const entries = [...acceptedIn(gap), ...gap.others.map(({ text }) => text)].map(entryHtml);
    return `{${points}:MULTICHOICE_S:=${entries.map(encoded).join('~')}}`;
  }
  const type = caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER';
  const answers = acceptedIn(gap).map((text) => `=${encoded(text.replaceAll('*', '\\*'))}`);
  return `{${points}:${type}:${answers.join('~')}}`;
}

/** An entry of a menu is HTML. */
function entryHtml(text: string): string {
  let html = '';
  let at = 0;
  for (const { start, end } of findMath(text)) {
    const tex = text.slice(start, end).replace(/^\$+|\$+$/g, '');
    html += `${escapeHtml(text.slice(at, start))}\\(${escapeHtml(tex)}\\)`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/**
 * Every sign that means something there, by its number, which Moodle decodes; behind a backslash it
 * takes one away afterwards.
 */
function encoded(text: string): string {
  return text
    .replace(/\\(?=[#}])/g, '\\\\')
    .replace(/\s+/g, ' ')
    .replace(/[&<>"'~#{}=%\\@]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
