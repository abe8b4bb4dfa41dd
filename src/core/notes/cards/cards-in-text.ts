import type { Span } from '../../text/span.js';
import { onOneLine } from '../on-one-line.js';
import { type Blocks, type Bullet, readBlocks } from '../read-blocks.js';
import { gapsOfLine } from './gaps-of-line.js';
import { readMarkedLine, unmarked } from './marked-line.js';
import { linesOf, type Table, tableIn } from './table-rows.js';
import { termOfLine } from './term-of-line.js';

/** What a card asks and says: Markdown. */
export type CardText =
  { readonly front: string; readonly back: string } | { readonly cloze: string };

/** A card that can be made of a text; its span is what it is made of, in offsets of the text. */
export interface TextCard extends Span {
  readonly card: CardText;
}

/** The cards that can be made of a Markdown text, in the order in which they stand. */
export function cardsInText(text: string): readonly TextCard[] {
  const { bullets, paragraphs } = readBlocks(text);
  const cards: TextCard[] = [];
  for (const bullet of bullets) addBullet(bullet, text, cards);
  addParagraphs(paragraphs, text, cards);
  return cards.toSorted((a, b) => a.start - b.start);
}

function addBullet(bullet: Bullet, text: string, cards: TextCard[]): void {
  const { start, end, children } = bullet;
  const written = onOneLine(text.slice(start, end)).replace(/^\[[ xX]\]\s+/, '');
  const table = tableIn(text.slice(start, end));
  if (table !== undefined) addRows(table, start, cards);
  else {
    const line = readMarkedLine(written);
    const term = termOfLine(line, 'list');
    if (term === undefined) addGaps(written, { start, end }, cards);
    else if (term.definition !== '') {
      cards.push({ start, end, card: { front: term.term, back: term.definition } });
    } else if (children.length > 0) {
      const back = children.map((child) => `- ${onOneLine(text.slice(child.start, child.end))}`);
      cards.push({ start, end, card: { front: term.term, back: back.join('\n') } });
    }
  }
  for (const child of children) addBullet(child, text, cards);
}

function addParagraphs(paragraphs: Blocks['paragraphs'], text: string, cards: TextCard[]): void {
  for (const [i, { start, end }] of paragraphs.entries()) {
    const written = text.slice(start, end);
    const table = tableIn(written);
    if (table !== undefined) addRows(table, start, cards);
    const prose = table === undefined ? written : written.slice(0, table.start).trimEnd();
    if (prose === '') continue;
    const before = paragraphs[i - 1];
    const isNext = before !== undefined && text.slice(before.end, start).trim() === '';
    const above = isNext ? text.slice(before.start, before.end) : '';
    const defined = definitionIn(prose, above);
    if (defined !== undefined) {
      const from = defined.isAbove ? before!.start : start;
      cards.push({ start: from, end: start + prose.length, card: defined.card });
    } else addLines(prose, start, cards);
  }
}

/** `Term`, and on the next line, or behind a blank one, `: what it is`. */
function definitionIn(
  prose: string,
  above: string,
): { readonly card: CardText; readonly isAbove: boolean } | undefined {
  const lines = linesOf(prose).map((line) => line.text);
  const isAbove = isDefinition(lines[0]!);
  const term = isAbove ? above : lines[0]!;
  const rest = isAbove ? lines : lines.slice(1);
  if (!isDefinition(rest[0] ?? '') || term === '' || term.includes('\n')) return undefined;
  const said: string[] = [];
  for (const line of rest) {
    if (isDefinition(line)) said.push(line.slice(1).trim());
    else said.push(`${said.pop() ?? ''} ${line}`);
  }
  return { card: { front: unmarked(term), back: said.join('\n') }, isAbove };
}

function isDefinition(line: string): boolean {
  return /^:[ \t]+\S/.test(line);
}

/** A paragraph whose every line has a term is a list of them; any other is prose. */
function addLines(prose: string, start: number, cards: TextCard[]): void {
  const lines = linesOf(prose);
  const terms = lines.map((line) => termOfLine(readMarkedLine(line.text), 'paragraph'));
  if (terms.every((term) => term !== undefined && term.definition !== '')) {
    for (const [i, term] of terms.entries()) {
      const card = { front: term!.term, back: term!.definition };
      cards.push({ start: start + lines[i]!.start, end: start + lines[i]!.end, card });
    }
    return;
  }
  const whole = onOneLine(prose);
  const term = lines.length > 1 ? termOfLine(readMarkedLine(whole), 'paragraph') : undefined;
  const span = { start, end: start + prose.length };
  // The first line names it, the others go on with what it is.
  if (term !== undefined && term.definition !== '' && whole.startsWith('**')) {
    cards.push({ ...span, card: { front: term.term, back: term.definition } });
  } else addGaps(whole, span, cards);
}

function addGaps(line: string, span: Span, cards: TextCard[]): void {
  for (const cloze of gapsOfLine(readMarkedLine(line))) cards.push({ ...span, card: { cloze } });
}

/** Of two columns the second is the back; of more, each is told with its heading. */
function addRows({ header, rows }: Table, start: number, cards: TextCard[]): void {
  for (const row of rows) {
    const [front = '', ...others] = row.cells;
    const said = others.flatMap((cell, i) => {
      if (cell === '') return [];
      const name = header[i + 1]!.replace(/\s*[:：]$/u, '');
      return [header.length === 2 || name === '' ? cell : `${name}: ${cell}`];
    });
    if (front === '' || said.length === 0) continue;
    const card = { front: unmarked(front), back: said.join('\n') };
    cards.push({ start: start + row.start, end: start + row.end, card });
  }
}
