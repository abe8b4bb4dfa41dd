import { cells } from '../formats/display-width.js';
import type { Paint, Style } from '../formats/paint.js';
import { visible } from '../formats/visible.js';

/** Words of one look; `\n` in them ends a line. */
export interface Run {
  readonly text: string;
  readonly styles: readonly Style[];
}

interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const cell of cells(text)) width += cell.width;
  return width;
}

/**
 * Runs as lines of at most so many columns, parted between words; a longer word is parted inside. What
 * a terminal would obey is written out.
 */
export function wrapRuns(runs: readonly Run[], columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const line of linesOf(runs)) {
    let words: Word[] = [];
    let width = 0;
    const flush = (): void => {
      lines.push(paintWords(words, paint));
      words = [];
      width = 0;
    };
    for (const word of wordsOf(line)) {
      if (words.length > 0 && width + 1 + word.width > columns) flush();
      for (const piece of word.width > columns ? pieces(word, columns) : [word]) {
        if (words.length > 0 && width + 1 + piece.width > columns) flush();
        width += (words.length > 0 ? 1 : 0) + piece.width;
        words.push(piece);
      }
    }
    flush();
  }
  return lines;
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, styles } of runs) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)!.push({ text: part, styles });
    }
  }
  return lines;
}

function* wordsOf(line: readonly Run[]): Generator<Word> {
  let runs: Run[] = [];
  for (const { text, styles } of line) {
    for (const [i, part] of text.split(/[ \t\r]+/).entries()) {
      if (i > 0 && runs.length > 0) {
        yield toWord(runs);
        runs = [];
      }
      if (part !== '') runs.push({ text: visible(part), styles });
    }
  }
  if (runs.length > 0) yield toWord(runs);
}

function toWord(runs: readonly Run[]): Word {
  return { runs, width: runs.reduce((sum, { text }) => sum + widthOf(text), 0) };
}

/** A word that no line has room for, an address or a text without blanks, in parts that have. */
function pieces({ runs }: Word, columns: number): Word[] {
  const out: Word[] = [];
  let part: Run[] = [];
  let width = 0;
  for (const { text, styles } of runs) {
    let piece = '';
    for (const cell of cells(text)) {
      if (width + cell.width > columns && width > 0) {
        if (piece !== '') part.push({ text: piece, styles });
        out.push({ runs: part, width });
        part = [];
        piece = '';
        width = 0;
      }
      piece += cell.text;
      width += cell.width;
    }
    if (piece !== '') part.push({ text: piece, styles });
  }
  if (part.length > 0) out.push({ runs: part, width });
  return out;
}

/** Words with a blank between them; what stands side by side and looks the same is painted at once. */
function paintWords(words: readonly Word[], paint: Paint): string {
  const runs: { text: string; styles: readonly Style[] }[] = [];
  for (const [i, word] of words.entries()) {
    for (const [k, run] of word.runs.entries()) {
      const last = runs.at(-1);
      const blank = i > 0 && k === 0 ? ' ' : '';
      const same = last !== undefined && last.styles.join() === run.styles.join();
      if (same) last.text += blank + run.text;
      else {
        if (blank !== '') runs.push({ text: blank, styles: [] });
        runs.push({ text: run.text, styles: run.styles });
      }
    }
  }
  return runs
    .map(({ text, styles }) => (styles.length > 0 ? paint(text, ...styles) : text))
    .join('');
}
