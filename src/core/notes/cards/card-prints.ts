import { foldText } from '../../markdown/fold.js';
import { proseOf } from '../../markdown/index.js';
import type { PlainData } from '../../model/reading.js';
import type { CardText } from './cards-in-text.js';

/** What an item or a card asks, told so that case, signs of Markdown and blanks make no difference. */
export function printsOf(data: PlainData): readonly string[] {
  const { front, cloze, question } = data;
  return [front, cloze, question].filter((text) => typeof text === 'string').map(printOf);
}

/** What a card asks. */
export function printOfCard(card: CardText): string {
  return printOf('front' in card ? card.front : card.cloze);
}

/** A Markdown text without what changes nothing of what it says. */
export function printOf(text: string): string {
  return foldText(wordsOf(text.trim())).replaceAll(/\s+/g, ' ');
}

/** What a reader sees, code and math as they are written. */
function wordsOf(markdown: string): string {
  const { text, objects } = proseOf(markdown);
  let words = '';
  let from = 0;
  for (const { at, source } of objects) {
    words += text.slice(from, at) + markdown.slice(source.start, source.end);
    from = at + 1;
  }
  return words + text.slice(from);
}
