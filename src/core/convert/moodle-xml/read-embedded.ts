import { textOfHtml } from '../markup/html-to-markdown.js';
import { hasWildcard, literal } from '../moodle/read-typed.js';
import { asNumber } from '../moodle/numbers.js';
import { withMath, writeGap, writeMenu } from './write-gap.js';

/** One answer of an embedded question: `%50%text#feedback`. */
interface Alternative {
  readonly text: string;
  /** Undefined where nothing says it: then the answer is wrong. */
  readonly percent: number;
  /** HTML. */
  readonly feedback: string;
}

/** A gap of a text as Moodle writes it, and as the format does. */
export interface EmbeddedGap {
  readonly start: number;
  readonly end: number;
  readonly points: number;
  /** With its braces. */
  readonly written: string;
  readonly caseSensitive: boolean;
  /** What a gap has no place for. */
  readonly lost: readonly string[];
  readonly isUnclear: boolean;
}

const start =
  /\{(\d{0,6}):(NUMERICAL|NM|MULTICHOICE(?:_(?:V|H|S|VS|HS))?|MC(?:V|H|S|VS|HS)?|SHORTANSWER(?:_C)?|SAC?|MWC?|MULTIRESPONSE(?:_(?:H|S|HS))?|MR(?:H|S|HS)?):/g;

/** Finds the embedded questions of a text, as Moodle’s own pattern does, in one go. */
export function embeddedGaps(text: string): readonly EmbeddedGap[] {
  const gaps: EmbeddedGap[] = [];
  let behind = 0;
  for (const match of text.matchAll(start)) {
    if (match.index < behind) continue;
    const read = alternatives(text, match.index + match[0].length);
    // No brace closes it, so none closes any behind it.
    if (read === undefined) break;
    behind = read.end;
    if (read.answers.length === 0) continue;
    const points = match[1] === '' ? 1 : Number(match[1]);
    gaps.push({ start: match.index, end: behind, points, ...gapOf(match[2]!, read.answers) });
  }
  return gaps;
}

/** The answers up to the brace that closes them; undefined where none does. */
function alternatives(
  text: string,
  from: number,
): { readonly answers: readonly Alternative[]; readonly end: number } | undefined {
  const answers: Alternative[] = [];
  let begin = from;
  let hash: number | undefined;
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (sign !== '~' && sign !== '#' && sign !== '}') continue;
    if (text[at - 1] === '\\') continue;
    if (sign === '#') {
      // `&#8211;` is a sign by its number.
      if (text[at - 1] !== '&' && !text.endsWith('&amp;', at)) hash ??= at;
      continue;
    }
    const answer = text.slice(begin, hash ?? at);
    const feedback = hash === undefined ? '' : text.slice(hash + 1, at);
    if (answer.trim() !== '') answers.push(alternative(answer, feedback));
    begin = at + 1;
    hash = undefined;
    if (sign === '}') return { answers, end: at + 1 };
  }
  return undefined;
}

function alternative(written: string, feedback: string): Alternative {
  const [sign, percent] = /^\s*(?:=|%(-?\d+(?:[.,]\d*)?)%)/.exec(written) ?? [];
  return {
    text: written.slice(sign?.length ?? 0),
    percent:
      percent === undefined ? (sign === undefined ? 0 : 100) : Number(percent.replace(',', '.')),
    feedback: feedback.replace(/\\(?=[#}~])/g, ''),
  };
}

/** HTML in a gap as words. */
function words(html: string): string {
  return textOfHtml(html.replace(/<br\s*\/?>/gi, ' ').replaceAll('\\~', '~'))
    .replace(/\\(?=[#}])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

type Gap = Pick<EmbeddedGap, 'written' | 'caseSensitive' | 'lost' | 'isUnclear'>;

function gapOf(type: string, read: readonly Alternative[]): Gap {
  const lost = read
    .filter(({ feedback }) => feedback.trim() !== '')
    .map(({ text, feedback }) => `to “${words(text)}” Moodle says: ${words(feedback)}`);
  if (/^M(?:C|ULTICHOICE|R|ULTIRESPONSE)/.test(type)) {
    return { ...menu(type, read, lost), caseSensitive: false };
  }
  const isNumber = type.startsWith('N');
  const accepted = read.filter(({ percent }) => percent === 100);
  const best = accepted.length > 0 ? accepted : read.filter(({ percent }) => percent > 0);
  const answers = best.map(({ text }) => {
    const plain = words(text);
    if (isNumber) return numberIn(plain, lost);
    if (hasWildcard(plain)) lost.push(`\`*\` stood for any text in “${literal(plain)}”`);
    return literal(plain);
  });
  for (const { text, percent } of read) {
    if (percent > 0 && percent < 100 && accepted.length > 0) {
      lost.push(`“${words(text)}” earned ${percent} %`);
    }
  }
  const kept = answers.filter((answer) => answer !== '');
  return {
    written: writeGap(kept.length === 0 ? ['…'] : kept),
    caseSensitive: type.endsWith('C'),
    lost,
    isUnclear: kept.length === 0,
  };
}

/** `3.14:0.01` is a number and how far off one may be. */
function numberIn(text: string, lost: string[]): string {
  const [number = '', around] = text.split(':');
  const far = around === undefined ? undefined : asNumber(around);
  if (far !== undefined && far !== 0) lost.push(`“${number.trim()}” was right within ${far}`);
  return number.trim();
}

/** Boxes to tick become a menu, too: a gap has one answer. */
function menu(
  type: string,
  read: readonly Alternative[],
  lost: string[],
): Pick<EmbeddedGap, 'written' | 'lost' | 'isUnclear'> {
  const most = Math.max(...read.map(({ percent }) => percent));
  const key = most <= 0 ? undefined : read.find(({ percent }) => percent === most)!;
  const isSeveral = /^M(?:R|ULTIR)/.test(type);
  const right = read.filter(({ percent }) => percent > 0);
  if (isSeveral && right.length > 1) {
    const texts = right.map(({ text }) => `“${words(text)}”`).join(', ');
    lost.push(`several of these were to be ticked: ${texts}`);
  } else {
    for (const { text, percent } of right) {
      if (percent !== 100 || text !== key?.text) lost.push(`“${words(text)}” earned ${percent} %`);
    }
  }
  const others = read.filter((each) => each !== key).map(({ text }) => menuEntry(text));
  const first = key === undefined ? '…' : menuEntry(key.text);
  return {
    written: writeMenu(first, others),
    lost,
    isUnclear: key === undefined || (isSeveral && right.length > 1),
  };
}

/** What can be chosen is escaped once more, as it is HTML there. */
function menuEntry(html: string): string {
  const text = words(html).replace(/&(?:[a-z][a-z\d]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/gi, (sign) =>
    textOfHtml(`|${sign}|`).slice(1, -1),
  );
  return withMath(text);
}
