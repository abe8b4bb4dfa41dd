import type { Gap } from '../markdown/gaps.js';

/** A part of a rendered text that each host makes in its own way. */
export type Slot = MathSlot | GapSlot | CodeSlot | MediaSlot;

/** Math, as TeX without its dollar signs. */
export interface MathSlot {
  readonly type: 'math';
  readonly tex: string;
  readonly display: boolean;
}

/** A gap of a cloze, by its place among all of the text. */
export interface GapSlot {
  readonly type: 'gap';
  readonly index: number;
  readonly gap: Gap;
}

/** A block of code. One with gaps in it is no slot: its signs cannot be coloured around them. */
export interface CodeSlot {
  readonly type: 'code';
  readonly text: string;
  /** As written behind the fence, in lower case; empty where nothing is. */
  readonly language: string;
}

/** An image, sound or video. */
export interface MediaSlot {
  readonly type: 'media';
  /** As written, with Markdown's escapes resolved. */
  readonly address: string;
  /** What describes it, as plain text. */
  readonly alt: string;
  readonly title: string;
}

/** A text as HTML, in which slot `i` stands as `slotMark(i)`. */
export interface RenderedText {
  readonly html: string;
  readonly slots: readonly Slot[];
  /** Whether it is words in a line, with no blocks. */
  readonly inline: boolean;
}

/** Stands for a slot; nothing in a bank can write it, since raw HTML is text. */
export function slotMark(index: number): string {
  return `<span data-slot="${index}"></span>`;
}

/** The text as HTML, each slot as `write` has it, which answers with HTML. */
export function fillSlots(
  { html, slots }: RenderedText,
  write: (slot: Slot, index: number) => string,
): string {
  return html.replace(/<span data-slot="(\d+)"><\/span>/g, (mark, index: string) => {
    const slot = slots[Number(index)];
    return slot === undefined ? mark : write(slot, Number(index));
  });
}
