import type { TextOptions } from '../shared/rich-text.js';

/** A Markdown text of a bank, by what history calls the bank, as an element. */
export type TextOf = (bank: string, text: string, options?: TextOptions) => HTMLElement;
