import { proseOf, readGaps } from '../../markdown/index.js';
import type { Mark, MarkedLine } from './marked-line.js';

/** More than this is no word to be missed. */
const longestAnswer = 60;
/** Fewer letters around gaps tell nobody what is missing. */
const fewestLettersAround = 6;

/** The end of a sentence: signs, what closes quotes, and blanks before anything but a small letter. */
const sentenceEnd = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([¿¡]*[^\p{Ll}\s])|[。！？][”’」』）]*/gu;
/** `Dr.`, `z. B.`, `e.g.` and initials. */
const abbreviation = /(?:^|[\s.(])(?:\p{Lu}\p{Ll}?|\p{L}|\p{L}\.\p{L}|vs|cf|etc|ca)$/u;

/**
 * The sentences of a line that have words in bold, as a cloze each: a gap in the place of every such word.
 * Sentences that are nothing but bold are left out, and so is what cannot be written as a gap.
 */
export function gapsOfLine(line: MarkedLine, fewest = fewestLettersAround): readonly string[] {
  const marks = line.marks.filter(({ sort }) => sort === 'strong');
  if (marks.length === 0) return [];
  const bounds = boundsOf(line);
  return bounds.flatMap((end, i) => {
    const start = bounds[i - 1] ?? 0;
    const own = marks.filter((mark) => mark.start >= start && mark.end <= end);
    const cloze = own.length === 0 ? undefined : clozeOf(line, start, end, own, fewest);
    return cloze === undefined ? [] : [cloze];
  });
}

/** Where the sentences of a line end, the last one with the line. */
function boundsOf({ masked, marks }: MarkedLine): readonly number[] {
  const ends: number[] = [];
  for (const { 0: sign, index } of masked.matchAll(sentenceEnd)) {
    const end = index + sign.length;
    if (marks.some((mark) => mark.start < end && end < mark.end)) continue;
    if (sign.startsWith('.') && abbreviation.test(masked.slice(Math.max(0, index - 6), index)))
      continue;
    ends.push(end);
  }
  if (ends.at(-1) !== masked.length) ends.push(masked.length);
  return ends;
}

function clozeOf(
  { text }: MarkedLine,
  start: number,
  end: number,
  marks: readonly Mark[],
  fewest: number,
): string | undefined {
  const answers: string[] = [];
  let cloze = '';
  let around = '';
  let at = start;
  for (const mark of marks) {
    const answer = plainOf(text.slice(mark.inner.start, mark.inner.end));
    if (answer === undefined) continue;
    around += text.slice(at, mark.start);
    cloze += `${text.slice(at, mark.start)}{{${escaped(answer)}}}`;
    answers.push(answer);
    at = mark.end;
  }
  around += text.slice(at, end);
  cloze = (cloze + text.slice(at, end)).trim();
  if (answers.length === 0 || /\{\{|\}\}/.test(around)) return undefined;
  const letters = around.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < fewest) return undefined;
  return readsAs(cloze, answers) ? cloze : undefined;
}

/** Answers are plain: what a reader sees of the words; undefined where that is not words alone. */
function plainOf(markdown: string): string | undefined {
  const { text, objects } = proseOf(markdown);
  const answer = text.trim();
  if (objects.length > 0 || answer.length > longestAnswer) return undefined;
  return /[\p{L}\p{N}]/u.test(answer) ? answer : undefined;
}

function escaped(answer: string): string {
  return answer.replaceAll(/[{}|~]|^=|:(?=:)/g, String.raw`\$&`);
}

/** Whether a cloze has just these gaps, with these answers. */
function readsAs(cloze: string, answers: readonly string[]): boolean {
  const { gaps, unclosed } = readGaps(cloze);
  return (
    unclosed.length === 0 &&
    gaps.length === answers.length &&
    gaps.every(
      (gap, i) =>
        gap.answers.length === 1 &&
        gap.answers[0]!.text === answers[i] &&
        gap.hint === undefined &&
        gap.number === undefined &&
        !gap.dropdown,
    )
  );
}
