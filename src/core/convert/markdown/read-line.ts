import { anyOf } from './words/index.js';

/** What a line is by its form; where it belongs is for its neighbours to say. */
export type PlainLine =
  | { readonly sort: 'blank' | 'rule' }
  | { readonly sort: 'stem'; readonly number: number; readonly text: string }
  | {
      readonly sort: 'choice';
      readonly letter: string;
      /** Its number, where what stands before it may be a Roman one: `ii)`. */
      readonly roman?: number;
      readonly text: string;
      readonly marked: boolean;
      /** The whole line, for where it is no choice after all. */
      readonly raw: string;
    }
  | { readonly sort: 'box'; readonly text: string; readonly marked: boolean; readonly raw: string }
  | { readonly sort: 'answer' | 'explanation' | 'hint' | 'heading'; readonly text: string }
  | { readonly sort: 'answer-key' }
  | { readonly sort: 'text'; readonly text: string };

/** `1.`, `2)`, `Question 3:`, `Q4 -`, `**5.**`; a heading's signs before it do not count. */
const stem = new RegExp(
  `^(?:#{1,6}\\s+)?(\\*\\*|__)?(?:(?:${anyOf('question')})\\s*(?:n[°o]\\s*)?)?(\\d{1,4})\\s?(?:[.):]|[-–—](?=\\s))(?:\\1)?(?:(?:\\s+|(?<=\\d[.)])(?=\\p{L}))(\\S.*))?$`,
  'iu',
);
/** `a)`, `(b)`, `C.`, `*d)`, `- **e)**`, `[x] f.`; `A.` and `b)` may stand right before the text. */
const choice =
  /^(?:[-•·]\s+)?(\*{1,3}|__|[✓✔✅→>]\s?|\[[x*✓✔]\]\s*)?\s?(\()?([A-La-l])\s?([.):\]]|[-–](?=\s))(\*\*)?(?:\s+|(?<=[A-L]\.)(?=[\p{L}\d])(?!\p{L}\.)|(?<=[A-La-l]\))(?=[\p{L}\d]))(\S.*)$/u;
/** `ii)`, `(iv)`, `III.` */
const romanChoice =
  /^(?:[-•·]\s+)?(\*{1,3}|__|[✓✔✅→>]\s?|\[[x*✓✔]\]\s*)?\s?(\()?(i{1,3}|i?v|vi{1,3}|i?x|I{1,3}|I?V|VI{1,3}|I?X)\s?([.)])(\*\*)?\s+(\S.*)$/u;
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const box =
  /^(?:(?:[-*+]|\d{1,2}[.)])\s+)?(?:\[([ xX*✓✔]?)\]|\(([ xX*✓✔]?)\)|(?:☐|([☑☒])))\s+(\S.*)$/u;
const answer = labelled('answer');
const explanation = labelled('explanation');
const hint = labelled('hint');
const answerKey = new RegExp(`^[#*_\\s]*(?:${anyOf('answerKey')})\\s*:?[*_\\s]*$`, 'iu');
const heading = /^#{1,6}\s+(\S.*?)\s*#*$/;
const rule = /^(?:[-=_*]\s*){3,}$/;
/** `(correct)`, `✓` or a star behind a choice. */
const markBehind = new RegExp(
  `\\s*(?:[✓✔✅]|\\*+|[(\\[](?:${anyOf('correct')})[)\\]]|[←⇐]|<--?)\\s*$`,
  'iu',
);

/** A label such as `Answer:`, with emphasis around it or without. */
function labelled(key: 'answer' | 'explanation' | 'hint'): RegExp {
  return new RegExp(
    `^(?:[-•>]\\s+)?[*_]{0,3}(?:${anyOf(key)})[*_]{0,3}\\s*[:=][*_]{0,3}\\s*(.*)$`,
    'iu',
  );
}

/** More of a line than this is not looked at for its form. */
const longest = 4_000;

/** Tells what a line is. */
export function readLine(line: string): PlainLine {
  const text = line.trim();
  if (text === '') return { sort: 'blank' };
  if (text.length > longest) return { sort: 'text', text };
  if (rule.test(text)) return { sort: 'rule' };
  if (answerKey.test(text)) return { sort: 'answer-key' };
  for (const [sort, form] of [
    ['answer', answer],
    ['explanation', explanation],
    ['hint', hint],
  ] as const) {
    const found = form.exec(text);
    if (found !== null) return { sort, text: withoutEmphasis(found[1]!.trim()) };
  }
  const lettered = choice.exec(text) ?? (box.test(text) ? null : romanChoice.exec(text));
  if (lettered !== null && (lettered[2] === undefined || lettered[4] === ')')) {
    return toChoice(lettered, text);
  }
  const boxed = box.exec(text);
  if (boxed !== null) {
    const mark = (boxed[1] ?? boxed[2] ?? boxed[3] ?? '').trim();
    return { sort: 'box', text: boxed[4]!, marked: mark !== '', raw: text };
  }
  const numbered = stem.exec(text);
  if (numbered !== null) {
    const [, bold, number, own = ''] = numbered;
    // `**1. All of it**`
    const isOpen = bold !== undefined && own.endsWith(bold) && !own.slice(0, -2).includes(bold);
    return { sort: 'stem', number: Number(number), text: isOpen ? own.slice(0, -2).trim() : own };
  }
  const titled = heading.exec(text);
  if (titled !== null) return { sort: 'heading', text: titled[1]! };
  return { sort: 'text', text };
}

function toChoice(found: RegExpExecArray, raw: string): PlainLine {
  const [, before = '', , letter, , , rest] = found as unknown as string[];
  let text = rest!;
  let marked = before.trim() !== '';
  // `**b) text**`: what opened before the letter ends behind the text.
  if (before === '**' || before === '__') text = text.replace(/(?:\*\*|__)\s*$/, '');
  else if (markBehind.test(text) && !/^\*\*.*\*\*$/.test(text)) {
    text = text.replace(markBehind, '');
    marked = true;
  }
  const bold = /^(\*\*|__)(.+)\1$/.exec(text);
  if (bold !== null && !bold[2]!.includes(bold[1]!)) {
    text = bold[2]!;
    marked = true;
  }
  const own = letter!.toLowerCase();
  const roman = romans.indexOf(own) + 1;
  const number = roman === 0 ? {} : { roman };
  return { sort: 'choice', letter: own, ...number, text: text.trim(), marked, raw };
}

function withoutEmphasis(text: string): string {
  return /^(\*\*|__)([^*_]+)\1$/.exec(text)?.[2] ?? text;
}
