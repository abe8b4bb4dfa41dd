import { parseBullet } from './bullets.js';
import { findDeckTitle } from './deck.js';
import { parseMarkedCards } from './deck-marks.js';
import { readLineForms } from './line-forms.js';
import { findMapTitle } from './mind-map.js';
import type { PageLine } from './page-lines.js';
import { splitSections } from './sections.js';
import { isChrome, isCorrectMark, parseFinalBrackets, toSectionKind } from './site-words.js';

/** The three sorts of study page, and text that is none of them. */
export type Shape = 'study-set' | 'deck' | 'mind-map' | 'text';

export interface ShapeGuess {
  readonly shape: Shape;
  readonly confidence: number;
}

const mostMapChrome = 6;
const mostHeadLines = 2;

/** Two cards of a deck may have answers that begin alike; every item of a study set is doubled. */
export const mostChanceRepeats = 2;

/** Tells by the marks of each site which sort of page this is. */
export function detectShape(lines: readonly PageLine[]): ShapeGuess {
  if (lines.length === 0) return { shape: 'text', confidence: 0 };
  if (findMapTitle(lines) !== undefined) return { shape: 'mind-map', confidence: 0.95 };

  const sections = countSections(lines);
  const repeats = countRepeats(lines);
  const marks = countMarks(lines);
  if (sections > 0 && (repeats > 1 || marks > 0)) return { shape: 'study-set', confidence: 0.95 };
  if (findDeckTitle(lines) !== undefined && repeats <= mostChanceRepeats) {
    return { shape: 'deck', confidence: 0.9 };
  }
  if (repeats > mostChanceRepeats || marks > 1 || (repeats > 0 && (sections > 0 || marks > 0))) {
    return { shape: 'study-set', confidence: 0.8 };
  }
  if (lines.slice(0, mostMapChrome).some(({ text }) => /\bcoggle\b/i.test(text))) {
    return { shape: 'mind-map', confidence: 0.8 };
  }
  const hasBullet = lines.some(({ text }) => parseBullet(text) !== undefined);
  if (sections > 0 && hasBullet && !isMostlyOutside(lines)) {
    return { shape: 'study-set', confidence: 0.5 };
  }
  return detectUntitledDeck(lines);
}

/** Questions alone make a deck of any text that asks often enough. */
function detectUntitledDeck(lines: readonly PageLine[]): ShapeGuess {
  if (parseMarkedCards(lines) !== undefined) return { shape: 'deck', confidence: 0.5 };
  const asking = readLineForms(lines, undefined).filter(
    ({ asking }) => asking === 'question' || asking === 'mark',
  ).length;
  if (asking >= 2 && asking * 8 >= lines.length && asking * 1.2 < lines.length) {
    return { shape: 'deck', confidence: 0.4 };
  }
  return { shape: 'text', confidence: 0.1 };
}

/** Menus stand above the first section of a page; a text of which most stands there is something else. */
function isMostlyOutside(lines: readonly PageLine[]): boolean {
  const outside = splitSections(lines)
    .filter(({ kind }) => kind === 'head')
    .flatMap((section) => section.lines)
    .filter(({ text }) => !isChrome(text)).length;
  return outside > mostHeadLines && outside * 3 > lines.length;
}

function countSections(lines: readonly PageLine[]): number {
  const kinds = new Set(lines.map(({ text }) => toSectionKind(text)));
  kinds.delete(undefined);
  return kinds.size;
}

export function countRepeats(lines: readonly PageLine[]): number {
  return lines.filter(
    ({ key, text }, index) => key === lines[index + 1]?.key && parseBullet(text) === undefined,
  ).length;
}

function countMarks(lines: readonly PageLine[]): number {
  return lines.filter(({ text }) => {
    const brackets = parseFinalBrackets(text);
    return brackets !== undefined && isCorrectMark(brackets.inside);
  }).length;
}
