import type { MeasureText } from './estimate-width.js';
import type { Run, RunStyle } from './run.js';

/** A label in lines, each as wide as it is told, or less. */
export interface WrappedLabel {
  readonly lines: readonly (readonly Run[])[];
  /** Of the widest line, in pixels. */
  readonly width: number;
}

/** Words, single signs of scripts that have no blanks, and what is between them. */
const pieces =
  /\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]+/gu;

/** Breaks a label into lines no wider than `most` pixels; a word that is wider itself is broken, too. */
export function wrapLabel(label: readonly Run[], measure: MeasureText, most: number): WrappedLabel {
  const lines: Line[] = [new Line()];
  for (const { style, text } of label) {
    for (const [piece] of text.matchAll(pieces)) {
      for (const part of fitting(piece, style, measure, most)) {
        const width = measure(part, style);
        let line = lines.at(-1)!;
        if (line.width + width > most && !line.isEmpty) {
          if (part.trim() === '') continue;
          lines.push((line = new Line()));
        }
        // No line begins with a blank.
        if (!line.isEmpty || part.trim() !== '') line.add({ style, text: part }, width);
      }
    }
  }
  const shown = lines.map((line) => line.runs);
  return { lines: shown, width: Math.max(...lines.map((line) => line.width)) };
}

class Line {
  readonly runs: { style: RunStyle; text: string }[] = [];
  width = 0;

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  add({ style, text }: Run, width: number): void {
    const last = this.runs.at(-1);
    if (last?.style === style) last.text += text;
    else this.runs.push({ style, text });
    this.width += width;
  }
}

/** A word in parts that have room in a line: addresses and chains of signs have no blanks. */
function* fitting(
  word: string,
  style: RunStyle,
  measure: MeasureText,
  most: number,
): Generator<string> {
  if (word.length < 8 || measure(word, style) <= most) {
    yield word;
    return;
  }
  let part = '';
  let width = 0;
  for (const sign of word) {
    const own = measure(sign, style);
    if (part !== '' && width + own > most) {
      yield part;
      [part, width] = ['', 0];
    }
    part += sign;
    width += own;
  }
  yield part;
}
