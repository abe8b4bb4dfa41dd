import type { DraftPair } from '../draft-bank.js';
import { parseBullet } from './bullets.js';
import { repairEmphasis } from './emphasis.js';
import { foldText } from './fold-text.js';
import { isRule, toCells } from './markdown-table.js';
import type { PageLine } from './page-lines.js';
import { isCorrectMark, isSignUp, parseFinalBrackets } from './site-words.js';

/** What may stand between the halves of a pair; the later ones only where matching is asked for. */
const certainSigns = [' = ', ' → ', ' -> ', ' ⇒ ', ' => ', ' ↔ '];
const doubtfulSigns = [' : ', ': ', ' – ', ' — ', ' - '];

/**
 * Reads the lines below a stem as pairs to match; nothing where they are not all pairs. Where the
 * stem does not ask to match anything, it takes a table, or at least three equations.
 */
export function parsePairs(
  lines: readonly PageLine[],
  stem: string,
  asked: boolean,
): DraftPair[] | undefined {
  const shown = lines.filter((line) => !isSignUp(line.text));
  if (shown.length < 2 || shown.some(({ text }) => isMarked(text))) return undefined;
  const table = parsePairTable(shown, stem);
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

/** A line that is marked as right is a choice, whatever signs are in it. */
function isMarked(text: string): boolean {
  const brackets = parseFinalBrackets(text);
  return brackets !== undefined && isCorrectMark(brackets.inside);
}

function splitAtSign(text: string, sign: string): DraftPair | undefined {
  const at = text.indexOf(sign);
  if (at <= 0) return undefined;
  const left = text.slice(0, at).trim();
  const right = text.slice(at + sign.length).trim();
  if (left === '' || right === '') return undefined;
  return { left: repairEmphasis(left), right: repairEmphasis(right) };
}

function parsePairTable(lines: readonly PageLine[], stem: string): DraftPair[] | undefined {
  const body = isRule(lines[1])
    ? lines.slice(2)
    : lines.slice(namesColumns(lines[0], stem) ? 1 : 0);
  const pairs: DraftPair[] = [];
  for (const line of body) {
    const [left, right, ...more] = (toCells(line) ?? []).filter((cell) => cell !== '');
    if (left === undefined || right === undefined || more.length > 0) return undefined;
    pairs.push({
      left: repairEmphasis(parseBullet(left)?.text ?? left),
      right: repairEmphasis(right),
    });
  }
  return pairs.length > 1 ? pairs : undefined;
}

/** Whether a row holds the names of the columns: the stem says what is matched with what. */
function namesColumns(line: PageLine | undefined, stem: string): boolean {
  const words = new Set(foldText(stem).match(/\p{L}+/gu));
  const cells = toCells(line) ?? [];
  return cells.length > 0 && cells.every((cell) => words.has(foldText(cell)));
}
