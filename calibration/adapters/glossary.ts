import type { DraftFlashcard } from '../../src/core/convert/index.js';
import { toMarkdown } from '../html.js';
import type { Adapted, Adapter } from './adapter.js';
import { dedent, endOfBlock, rstToMarkdown } from './rst.js';

/** Glossaries of textbooks in CNXML: a term, and what it means. Those with formulas are skipped. */
export const cnxmlGlossary: Adapter = (text) => {
  const definitions = [...text.matchAll(/<definition\b[^>]*>([^]*?)<\/definition>/g)];
  return cardsOf(
    definitions.map(([, body = '']) => {
      if (/<(?:m:)?math\b|<media\b/.test(body)) return undefined;
      const [, term = ''] = /<term\b[^>]*>([^]*?)<\/term>/.exec(body) ?? [];
      const [, meaning = ''] = /<meaning\b[^>]*>([^]*?)<\/meaning>/.exec(body) ?? [];
      return { front: flat(term), back: flat(meaning) };
    }),
  );
};

/** Glossaries in reStructuredText: `.. glossary::`, terms, and definitions indented below them. */
export const rstGlossary: Adapter = (text) => {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\t', '        ').split('\n');
  const cards: (DraftFlashcard | undefined)[] = [];
  for (const [at, line] of lines.entries()) {
    if (!/^\s*\.\. glossary::/.test(line)) continue;
    const block = dedent(lines.slice(at + 1, endOfBlock(lines, at)));
    for (const [i, term] of block.entries()) {
      if (/^(?:\s|:|$)/.test(term)) continue;
      const back = rstToMarkdown(block.slice(i + 1, endOfBlock(block, i)).join('\n'));
      cards.push(back === 'à compléter' ? undefined : { front: rstToMarkdown(term), back });
    }
  }
  return cardsOf(cards);
};

function cardsOf(cards: readonly (DraftFlashcard | undefined)[]): Adapted {
  const flashcards = cards.filter(
    (card) => card !== undefined && card.front !== '' && (card.back ?? '') !== '',
  ) as readonly DraftFlashcard[];
  return { questions: [], flashcards, skipped: cards.length - flashcards.length };
}

function flat(xml: string): string {
  return toMarkdown(xml).replace(/\s+/g, ' ');
}
