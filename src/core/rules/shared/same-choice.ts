import type { ChoiceView } from '../../view/index.js';
import { latePattern } from '../../text/late-pattern.js';

/**
 * What a learner sees of a choice, with what no eye tells apart evened out: signs of emphasis, blanks,
 * shapes of quotes and dashes, a stop at the end. Code, math and images count letter by letter.
 */
export function seenText(choice: ChoiceView): string {
  const { text } = choice;
  return evenOut(isPlain(text) ? text : shownText(choice));
}

/** The same without the difference of capitals, and without stops and commas. */
export function looseText(seen: string): string {
  return withoutObjects(seen, (words) =>
    words.toLowerCase().replace(/(?<=\p{L})[,;:.]+(?=\s|$)/gu, ''),
  );
}

/** Signs that may be Markdown. */
const sign = /[`*_[\]<&\\$!~#|]|^\s*(?:[-+>]|\d+[.)])\s/m;
/** Tags, and where links lead to: a learner sees the first, and the second is what differs. */
const besides = /<[^<>]*>|\]\([^)]*\)|\]\[[^\]]*\]/g;
/** Signs that are more likely meant than Markdown: `2*3*4`, `__init__`. */
const meantSigns = latePattern(
  () => /[\p{L}\p{N})\]]\*+[\p{L}\p{N}([]|(?<![^\s(])__?[a-z]\w*_(?![\p{L}\p{N}])/u,
);

function isPlain(text: string): boolean {
  return !sign.test(text) || meantSigns().test(text);
}

/** Marks where code, math and the like begin and end. */
const opening = '\uE000';
const closing = '\uE001';

function shownText({ text, prose }: ChoiceView): string {
  let shown = '';
  let signs = '';
  let at = 0;
  let end = 0;
  for (const { at: place, source, kind } of prose.objects) {
    const own = text.slice(source.start, source.end);
    shown += `${prose.text.slice(at, place)}${opening}${contentOf(kind, own)}${closing}`;
    signs += text.slice(end, source.start);
    at = place + 1;
    end = source.end;
  }
  // A backslash outside code is hidden, and may be what the choice is about.
  if ((signs + text.slice(end)).includes('\\')) return text;
  shown += prose.text.slice(at);
  const others = text.match(besides);
  return others === null ? shown : `${shown}${opening}${others.join('')}${closing}`;
}

function contentOf(kind: string, source: string): string {
  if (kind === 'code') return source.replace(/^(`+)([^]*?)\1$/, '$2');
  if (kind !== 'math') return source;
  // Blanks in math are not shown, unless they part a command from a letter.
  return source.replace(/^\$+|\$+$/g, '').replace(/(?<![a-z])\s+|\s+(?![a-z])/gi, '');
}

function evenOut(text: string): string {
  const lines = text.includes('\n');
  return withoutObjects(text, (words) =>
    words
      .normalize('NFC')
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/[‘’ʼ‛´]/g, "'")
      .replace(/[“”„]|«\s?|\s?»/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replaceAll('…', '...')
      // The lines of a longer text may be code, where what they begin with counts.
      .replace(lines ? /(?<=\S)[^\S\n]+/g : /\s+/g, ' ')
      .replace(/(?<=\d) (?=[%°€]|\p{L}{1,4}(?![\p{L}\p{N}]))/gu, '')
      .replace(/(?<=[\p{L}\p{N})"']) (?=[;:!?%])| +(?=\n|$)/gu, ''),
  )
    .trim()
    .replace(/\.$/, '');
}

/** Changes what stands between code, math and the like. */
function withoutObjects(text: string, change: (words: string) => string): string {
  if (!text.includes(opening)) return change(text);
  return text
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part) => (part.startsWith(opening) ? part : change(part)))
    .join('');
}
