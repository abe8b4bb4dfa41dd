import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../text/span.js';
import type { EventCollector } from './read-events.js';

/** What stands in prose and is none: shown as one `\uFFFC`. */
export type ObjectKind = 'code' | 'image' | 'address' | 'math' | 'gap';

/** A part of a Markdown text that a reader does not see as it is written. */
export interface Cut extends Span {
  /** What is seen instead. */
  readonly text: string;
  readonly object?: ObjectKind;
}

/** Signs that make something of the text around them and are not seen themselves. */
const signs: ReadonlySet<string> = new Set([
  'atxHeadingSequence',
  'blockQuotePrefix',
  'definition',
  'emphasisSequence',
  'escapeMarker',
  'hardBreakEscape',
  'htmlText',
  'labelLink',
  'labelMarker',
  'linePrefix',
  'lineSuffix',
  'listItemPrefix',
  'reference',
  'resource',
  'setextHeadingLine',
  'strongSequence',
  'thematicBreak',
]);

const objects: Readonly<Record<string, ObjectKind>> = {
  autolink: 'address',
  codeFenced: 'code',
  codeIndented: 'code',
  codeText: 'code',
  image: 'image',
};

/** Finds what of a Markdown text is not prose, and what of it is emphasised. */
export class ProseCollector implements EventCollector {
  readonly cuts: Cut[] = [];
  readonly emphasis: Span[] = [];
  readonly #text: string;
  /** The end of the part that is cut as a whole, whatever is found inside it. */
  #within = -1;

  constructor(text: string) {
    this.#text = text;
  }

  enter(type: string, span: Span): void {
    if (span.start < this.#within) return;
    if (type === 'emphasis' || type === 'strong') this.emphasis.push(span);
    const object = objects[type];
    if (object !== undefined) this.#cut({ ...span, text: '\uFFFC', object });
    else if (signs.has(type)) this.#cut({ ...span, text: '' });
    else if (type === 'htmlFlow') this.#cutTags(span);
    else if (type === 'characterReference') {
      this.#cut({ ...span, text: decode(this.#text.slice(span.start + 1, span.end - 1)) });
    }
  }

  exit(): void {}

  #cut(cut: Cut): void {
    this.cuts.push(cut);
    this.#within = cut.end;
  }

  #cutTags({ start, end }: Span): void {
    for (const tag of this.#text.slice(start, end).matchAll(/<[^<>]*>/g)) {
      const at = start + tag.index;
      this.cuts.push({ start: at, end: at + tag[0].length, text: '' });
    }
    this.#within = end;
  }
}

/** The character that `&name;` or `&#number;` stands for. */
function decode(reference: string): string {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(reference);
  if (number === null) return decodeNamedCharacterReference(reference) || '\uFFFD';
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
