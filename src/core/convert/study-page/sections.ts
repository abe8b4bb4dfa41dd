import { parseBullet } from './bullets.js';
import type { PageLine } from './page-lines.js';
import { measureRepeat } from './repeats.js';
import { isCertainChrome, isChrome, toSectionKind, type SectionKind } from './site-words.js';

export interface Section {
  /** `head` is what stands before any title. */
  readonly kind: SectionKind | 'head';
  readonly lines: PageLine[];
}

/** Notes this short, above the items and without a list, are only the site's buttons and a title. */
const shortestNotes = 6;

/**
 * Cuts a study set at its section titles. The same words may be a term, a definition or a heading of
 * the notes; what stands around a line decides.
 */
export function splitSections(lines: readonly PageLine[]): Section[] {
  let current: Section = { kind: 'head', lines: [] };
  const sections: Section[] = [current];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isCertainChrome(line.text)) continue;
    const kind = toSectionKind(line.text);
    if (kind !== undefined && opensSection(lines, index, kind, current)) {
      current = { kind, lines: [] };
      sections.push(current);
      // A title may be shown twice, as everything else is.
      if (lines[index + 1]?.key === line.key) index += 1;
    } else {
      current.lines.push(line);
      if (kind !== undefined && lines[index + 1]?.key === line.key) {
        current.lines.push(line);
        index += 1;
      }
    }
  }
  return demoteButtons(sections);
}

function opensSection(
  lines: readonly PageLine[],
  index: number,
  kind: SectionKind,
  current: Section,
): boolean {
  const doubled = lines[index + 1]?.key === lines[index]?.key;
  const next = index + (doubled ? 2 : 1);
  const inItems = current.kind === 'questions' || current.kind === 'flashcards';
  const itemsFollow = startsItems(lines, next);
  if (doubled && inItems) return kind === 'notes' ? !itemsFollow : itemsFollow;
  if (kind === 'end') return true;
  if (current.kind === 'notes' && current.lines.length > 0) return kind !== 'notes' && itemsFollow;
  if (current.kind === 'end') return kind === 'notes' ? startsList(lines, next) : itemsFollow;
  if (!inItems || current.lines.length === 0) return true;
  // Right below a term, a line that is followed by the next term is the term's definition.
  const belowTerm = lines[index - 1]?.key === lines[index - 2]?.key;
  if (kind === current.kind) return false;
  if (kind === 'notes' || (current.kind === 'flashcards' && belowTerm)) return !itemsFollow;
  return true;
}

function startsList(lines: readonly PageLine[], start: number): boolean {
  return lines.slice(start, start + 3).some((line) => parseBullet(line.text) !== undefined);
}

/** Whether a repeated stem or term comes next, past the site's own lines. */
function startsItems(lines: readonly PageLine[], start: number): boolean {
  for (let index = start; index < Math.min(start + 6, lines.length); index += 1) {
    const line = lines[index];
    if (line === undefined) return false;
    if (parseBullet(line.text) === undefined && measureRepeat(lines, index) > 0) return true;
    if (!isChrome(line.text) && toSectionKind(line.text) === undefined) return false;
  }
  return false;
}

/**
 * The words of section titles also stand on the buttons at the top of the page: what follows such a
 * button up to the first items belongs to the head.
 */
function demoteButtons(sections: Section[]): Section[] {
  const hasItems = ({ kind, lines }: Section) =>
    (kind === 'questions' || kind === 'flashcards') && lines.some((_, at) => measureRepeat(lines, at) > 0);
  const firstItems = sections.findIndex(hasItems);
  return sections.map((section, index) => {
    const button =
      index < firstItems &&
      section.lines.length <= shortestNotes &&
      section.lines.every((line) => parseBullet(line.text) === undefined);
    return button ? { kind: 'head', lines: section.lines } : section;
  });
}
