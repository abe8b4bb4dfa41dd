import { parseBullet, parseNumber } from './bullets.js';
import type { ImportProblem } from '../converter.js';
import { repairEmphasis, stripWholeEmphasis } from './emphasis.js';
import { parseTable, type TableRun } from './markdown-table.js';
import { closeFences, isLoneBullet } from './markdown-text.js';
import type { PageLine } from './page-lines.js';

export interface Notes {
  readonly markdown: string;
  /** The first heading, which tells what the page is about. */
  readonly firstHeading?: string;
  readonly checks: readonly string[];
}

type Block =
  | { readonly kind: 'heading'; readonly line: PageLine; readonly level: number }
  | { readonly kind: 'paragraph'; readonly line: PageLine }
  | { readonly kind: 'entry'; readonly line: PageLine; readonly marker: string; text: string }
  | { readonly kind: 'table'; readonly table: TableRun };

const longestHeading = 120;
const longestHeadingOverText = 80;
const mostLeadWords = 6;

/** Notes as Markdown: headings, lists with their depth where the page shows it, tables, paragraphs. */
export function toNotes(lines: readonly PageLine[], problems: ImportProblem[]): Notes {
  const blocks = markHeadings(toBlocks(lines));
  const checks: string[] = [];
  const output: string[] = [];
  const depths: number[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== 'entry') depths.length = 0;
    if (before !== undefined && needsBlankLine(before, block)) output.push('');
    if (block.kind === 'heading') {
      output.push(`${'#'.repeat(block.level)} ${toHeadingText(block.line.text)}`);
    } else if (block.kind === 'entry') {
      const depth = toDepth(depths, block.line.indent);
      output.push(`${'  '.repeat(depth)}${block.marker} ${repairEmphasis(block.text)}`);
    } else if (block.kind === 'table') {
      for (const row of block.table.markdown) output.push(row);
      for (const row of block.table.ragged) {
        problems.push({
          start: row.start,
          end: row.end,
          severity: 'warning',
          message: 'This row of the table has another number of cells than its head.',
        });
      }
      if (block.table.ragged.length > 0) {
        checks.push(
          `in a table, ${countRows(block.table.ragged.length)} fitted to the columns of its head`,
        );
      }
    } else {
      output.push(escapeParagraph(repairEmphasis(block.line.text)));
    }
    before = block;
  }
  const heading = blocks.find((block) => block.kind === 'heading');
  return {
    markdown: closeFences(output).join('\n'),
    ...(heading !== undefined && { firstHeading: toHeadingText(heading.line.text) }),
    checks,
  };
}

function countRows(count: number): string {
  return count === 1 ? 'one row was' : `${count} rows were`;
}

function toBlocks(lines: readonly PageLine[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const table = parseTable(lines, index);
    if (table !== undefined) {
      blocks.push({ kind: 'table', table });
      index += table.count - 1;
      continue;
    }
    const number = parseNumber(line.text);
    const entry = number ?? parseBullet(line.text);
    const last = blocks.at(-1);
    if (entry !== undefined) {
      const next = isLoneBullet(line.text) ? lines[index + 1] : undefined;
      if (next !== undefined && parseBullet(next.text) === undefined) index += 1;
      const text = next === undefined ? entry.text : next.text;
      if (text === '') continue;
      blocks.push({ kind: 'entry', line, marker: number?.marker ?? '-', text });
    } else if (last?.kind === 'entry' && /^\p{Ll}/u.test(line.text) && !line.afterBlank) {
      last.text += ` ${line.text}`;
    } else {
      blocks.push({ kind: 'paragraph', line });
    }
  }
  return blocks;
}

/** From the end, since what a line is depends on what follows it. */
function markHeadings(blocks: Block[]): Block[] {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind === 'entry' && isNumberedTitle(block, blocks[index - 1], blocks[index + 1])) {
      blocks[index] = { kind: 'heading', line: block.line, level: 2 };
    }
    if (block?.kind !== 'paragraph') continue;
    const marks = /^#{1,6}(?= )/.exec(block.line.text)?.[0].length;
    if (marks !== undefined || opensSection(block.line.text, blocks[index + 1])) {
      blocks[index] = { kind: 'heading', line: block.line, level: Math.max(2, marks ?? 2) };
    }
  }
  return blocks;
}

/** `2. Osmosis` over bullets, alone among them: a numbered title and not an entry. */
function isNumberedTitle(
  block: Block,
  before: Block | undefined,
  next: Block | undefined,
): boolean {
  return isNumber(block) && !isNumber(before) && next?.kind === 'entry' && !isNumber(next);
}

function isNumber(block: Block | undefined): boolean {
  return block?.kind === 'entry' && block.marker !== '-';
}

/** A line without a full stop over a list, a table, another heading or a longer text. */
function opensSection(text: string, next: Block | undefined): boolean {
  if (next === undefined || text.length > longestHeading || /[.;,!…]$/.test(text)) return false;
  if (/^\p{Ll}/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
  // Over a list a colon at the end of a sentence leads to it; after a word or two it is a title's.
  if (text.endsWith(':') && text.split(' ').length > mostLeadWords) return false;
  if (next.kind !== 'paragraph') return true;
  return (
    text.length <= longestHeadingOverText &&
    text.length * 1.5 < next.line.text.length &&
    /[.!?…:]$/.test(next.line.text)
  );
}

function toHeadingText(text: string): string {
  return stripWholeEmphasis(text.replace(/^#{1,6} /, '').trim()).replace(/\s*:$/, '');
}

/** Keeps the stack of indents of the lists around an entry; how many are left is its depth. */
function toDepth(indents: number[], indent: number): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if (indents.length === 0 || (indents.at(-1) ?? 0) < indent) indents.push(indent);
  return Math.min(indents.length - 1, 6);
}

function needsBlankLine(before: Block, block: Block): boolean {
  if (block.kind === 'heading' || before.kind === 'table') return true;
  if (block.kind === 'paragraph') return before.kind !== 'heading';
  if (before.kind === 'paragraph' && isNumber(block)) return true;
  return block.kind === 'table' && before.kind !== 'heading';
}

/** A paragraph that opens like a quotation or is only dashes is neither. */
function escapeParagraph(text: string): string {
  return /^(?:>|[-=_*]+$|\+ )/.test(text) ? `\\${text}` : text;
}
