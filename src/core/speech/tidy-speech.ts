import { spokenCode } from './spoken-code.js';
import type { Speaker } from './speaker.js';

/** What no voice can say, and no XML may hold: controls, marks of direction, halves of a character. */
const unspeakable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFDD0-\uFDEF\uFEFF\uFFF0-\uFFFF]|\p{Cs}|\p{Co}/gu;

/** A text as it is handed to a voice: one line, with signs that voices leave out in words. */
export function tidySpeech(text: string, speaker: Speaker): string {
  const { words } = speaker;
  const { signs } = words;
  const line = text
    .replace(unspeakable, ' ')
    // First, so that no other pattern meets a long run of blanks.
    .replace(/\s+/g, ' ')
    .replace(/_{2,}|\.{4,}|…{2,}/g, ` ${words.blank} `)
    .replace(/(\d)\s?[–—]\s?(?=[-−]?\d)/g, `$1 ${words.to} `)
    .replace(/(?<![\p{L}\p{N}])[-−](?=\d)/gu, `${words.minus} `)
    .replace(/\s*±\s*/g, ` ${words.plusMinus} `)
    .replace(/\s*≤\s*/g, ` ${signs['<=']} `)
    .replace(/\s*≥\s*/g, ` ${signs['>=']} `)
    .replace(/\s*≠\s*/g, ` ${signs['!=']} `)
    .replace(/\s*[→⇒⟶]\s*/g, ` ${signs['->']} `)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])(?= |$)/g, words.language === 'fr' ? ' $1' : '$1')
    .trim();
  // A text of signs alone is about these signs.
  return line === '' || /[\p{L}\p{N}]/u.test(line) ? line : spokenCode(line, words);
}
