import { spokenCode } from './spoken-code.js';
import type { Speaker } from './speaker.js';
import { spokenRanges } from './spoken-ranges.js';
import { primaryLanguage, type SpeechWords } from './words/index.js';

/**
 * What is neither seen nor said: soft hyphens, places to break a line, marks of direction. The joiners U+200C and
 * U+200D stay: they make other letters and other pictures of their neighbours.
 */
const silent = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/** What no voice can say, and no XML may hold: controls, halves of a character. */
const unspeakable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFF0-\uFFFF]|\p{Cs}|\p{Co}/gu;

/** Before a minus that belongs to the number behind it. */
const beforeSign = /(?<=^|[\s([{=<>≤≥≠≈+×·÷*/^,;:|±~"'„“‘‚«¿¡])[-−](?=\d)/g;

/** A text as it is handed to a voice: one line, with signs that voices leave out in words. */
export function tidySpeech(text: string, { language, within: words }: Speaker): string {
  const plain = text
    .replace(silent, '')
    .replace(unspeakable, ' ')
    // First, so that no other pattern meets a long run of blanks.
    .replace(/\s+/g, ' ')
    .replace(/_{2,}|\.{4,}|…{2,}/g, ` ${words?.blank ?? '…'} `);
  const line = (words === undefined ? plain : inWords(plain, words))
    .replace(/\s+/g, ' ')
    .replace(primaryLanguage(language) === 'fr' ? / ([.,])(?= |$)/g : / ([.,;:!?])(?= |$)/g, '$1')
    .trim();
  if (!/[^\s\p{Cf}\p{Mn}]/u.test(line)) return '';
  // A text of signs alone is about these signs.
  return words === undefined || /[\p{L}\p{N}]/u.test(line) ? line : spokenCode(line, words);
}

function inWords(line: string, words: SpeechWords): string {
  const { signs } = words;
  return (
    spokenRanges(line, words.to)
      .replace(beforeSign, `${words.minus} `)
      // Unlike a dash, it is nothing else.
      .replace(/\s*−\s*(?=[\p{L}\p{N}(])/gu, ` ${words.minus} `)
      .replace(/\s*±\s*/g, ` ${words.plusMinus} `)
      .replace(/\s*≤\s*/g, ` ${signs['<=']} `)
      .replace(/\s*≥\s*/g, ` ${signs['>=']} `)
      .replace(/\s*≠\s*/g, ` ${signs['!=']} `)
      .replace(/\s*[→⇒⟶]\s*/g, ` ${signs['->']} `)
  );
}
