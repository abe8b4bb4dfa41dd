import type { DraftPair } from '../draft-bank.js';
import { parseBullet } from './bullets.js';
import { repairEmphasis } from './emphasis.js';
import { toCells } from './markdown-table.js';
import type { PageLine } from './page-lines.js';
import { isSignUp } from './site-words.js';

/** What may stand between the halves of a pair; the later ones only where matching is asked for. */
const certainSigns = [' = ', ' → ', ' -> ', ' ⇒ ', ' => ', ' ↔ '];
const doubtfulSigns = [' : ', ': ', ' – ', ' — ', ' - '];

/**
 * Reads the lines below a stem as pairs to match; nothing where they are not all pairs. Where the
 * stem does not ask to match anything, it takes a table, or at least three equations.
 */
export function parsePairs(lines: readonly PageLine[], asked: boolean): DraftPair[] | undefined {
  const shown = lines.filter((line) => !isSignUp(line.text));
  if (shown.length < 2) return undefined;
  const table = parsePairTable(shown);
  const listed = shown.some((line) => parseBullet(line.text) !== undefined);
  if (table !== undefined && (asked || !listed)) return table;
  if (!asked && (listed || shown.length < 3)) return undefined;
  const texts = shown.map((line) => parseBullet(line.text)?.text ?? line.text);
  for (const sign of asked ? [...certainSigns, ...doubtfulSigns] : certainSigns) {
    const pairs = texts.map((text) => splitAtSign(text, sign));
    if (pairs.every((pair) => pair !== undefined)) return pairs;
  }
  return undefined;
}

function splitAtSign(text: string, sign: string): DraftPair | undefined {
  const at = text.indexOf(sign);
  if (at <= 0) return undefined;
  const left = text.slice(0, at).trim();
  const right = text.slice(at + sign.length).trim();
  if (left === '' || right === '') return undefined;
  return { left: repairEmphasis(left), right: repairEmphasis(right) };
}

function parsePairTable(lines: readonly PageLine[]): DraftPair[] | undefined {
  const rows = lines.map((line) => toCells(line)?.filter((cell) => cell !== ''));
  const isRule = (cells: readonly string[] | undefined) =>
    cells !== undefined && cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell));
  // The row above a row of dashes holds the columns' names.
  const body = isRule(rows[1]) ? rows.slice(2) : rows;
  const pairs: DraftPair[] = [];
  for (const [left, right, ...more] of body.map((cells) => cells ?? [])) {
    if (left === undefined || right === undefined || more.length > 0) return undefined;
    pairs.push({
      left: repairEmphasis(parseBullet(left)?.text ?? left),
      right: repairEmphasis(right),
    });
  }
  return pairs.length > 1 ? pairs : undefined;
}
