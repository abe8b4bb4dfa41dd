import type { MoodleFormat, MoodleText } from '../moodle/moodle-text.js';
import { unmarked } from './gift-block.js';

const formats: readonly string[] = ['moodle', 'html', 'markdown', 'plain'];

/** A text with the format that it says itself, in brackets, or else has from its question. */
export function giftText(marked: string, otherwise: MoodleFormat): MoodleText {
  const text = marked.trim();
  const [all, name] = /^\[([a-z]*)\]/.exec(text) ?? [];
  return all !== undefined && formats.includes(name!)
    ? { format: name as MoodleFormat, text: evenLines(unmarked(text.slice(all.length))) }
    : { format: otherwise, text: evenLines(unmarked(text)) };
}

function evenLines(text: string): string {
  return text.replace(/^[^\S\n]*\n|\s+$/g, '').trim();
}
