// Cards to be cut out: which a flashcard makes, and that each back is behind its front.
import assert from 'node:assert/strict';
import { lettersFor } from '../../../../src/core/print/card-room.js';
import { printItem, printText, wordsOf } from './print.js';

const cards = (item: string): [front: string, back: string][] => {
  const html = printItem(item, { sheet: 'flashcards' }, 'flashcards');
  const texts = [
    ...html.matchAll(
      /<div class="card-text"[^>]*>([^]*?)<\/div><div class="card-foot">[^]*?<span>(\d+)<\/span>/g,
    ),
  ];
  const half = texts.length / 2;
  const backs = new Map(texts.slice(half).map(([, words, number]) => [number, wordsOf(words!)]));
  return texts.slice(0, half).map(([, words, number]) => [wordsOf(words!), backs.get(number)!]);
};

describe('the cards of a flashcard', () => {
  it('are one, or two where it is asked in both directions', () => {
    assert.deepEqual(cards('front: F\nback: B'), [['F', 'B']]);
    assert.deepEqual(cards('front: F\nback: B\nreverse: true'), [
      ['F', 'B'],
      ['B', 'F'],
    ]);
  });

  it('are one for each gap, or for each number of gaps', () => {
    assert.deepEqual(cards('cloze: A {{b|x}} and {{c::hint}}.'), [
      ['A … and c .', 'A b (x) and c .'],
      ['A b and hint .', 'A b and c .'],
    ]);
    assert.deepEqual(cards('cloze: "{{c1::a}} {{c2::b}} {{c1::c}}"'), [
      ['… b …', 'a b c'],
      ['a … c', 'a b c'],
    ]);
  });
});

describe('pages of cards', () => {
  const bank = (count: number): string =>
    `title: T\nflashcards:\n${Array.from({ length: count }, (_, i) => `  - {front: F${i + 1}, back: B${i + 1}}`).join('\n')}\n`;

  it('have eight cards, and the backs in rows that are turned', () => {
    const html = printText(bank(11), { sheet: 'flashcards' });
    const pages = html
      .split('<section ')
      .slice(1)
      .map((page) => page.match(/[FB]\d+|is-none/g));
    assert.deepEqual(pages, [
      ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'],
      ['B2', 'B1', 'B4', 'B3', 'B6', 'B5', 'B8', 'B7'],
      ['F9', 'F10', 'F11'],
      ['B10', 'B9', 'is-none', 'B11'],
    ]);
  });

  it('have larger cards for what is too long, and smaller letters before that', () => {
    assert.equal(lettersFor('A word', 'small'), 16);
    assert.ok(lettersFor('word '.repeat(60), 'small')! < 12);
    assert.equal(lettersFor('word '.repeat(600), 'small'), undefined);
    const html = printText(
      `title: T\nflashcards:\n  - {front: F, back: ${'word '.repeat(300)}}\n  - {front: G, back: B}\n`,
      { sheet: 'flashcards' },
    );
    assert.deepEqual(
      [...html.matchAll(/card-page is-(\w+) is-(\w+)/g)].map(([, size, side]) => `${size} ${side}`),
      ['small front', 'small back', 'large front', 'large back'],
    );
  });
});
