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

/** A section being read, and whether an item has begun in it. */
interface OpenSection extends Section {
  hasItems: boolean;
}

/**
 * Cuts a study set at its section titles. The same words may be a term, a definition or a heading of
 * the notes; what stands around a line decides.
 */
export function splitSections(lines: readonly PageLine[]): Section[] {
  let current: OpenSection = { kind: 'head', lines: [], hasItems: false };
  const sections: OpenSection[] = [current];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isCertainChrome(line.text)) continue;
    const kind = toSectionKind(line.text);
    const doubled = isSame(line, lines[index + 1]);
    if (kind !== undefined && opensSection(lines, index, kind, current)) {
      current = { kind, lines: [], hasItems: false };
      sections.push(current);
      // A title may be shown twice, as everything else is; of three, two are a term like the title.
      if (doubled && !isSame(line, lines[index + 2])) index += 1;
    } else {
      current.lines.push(line);
      current.hasItems ||= doubled;
      if (kind !== undefined && doubled) {
        current.lines.push(line);
        index += 1;
      }
    }
  }
  return demoteButtons(sections);
}

function isSame(line: PageLine | undefined, other: PageLine | undefined): boolean {
  return line !== undefined && line.key === other?.key;
}

function opensSection(
  lines: readonly PageLine[],
  index: number,
  kind: SectionKind,
  current: OpenSection,
): boolean {
  const doubled = isSame(lines[index], lines[index + 1]);
  const next = index + (doubled ? 2 : 1);
  const inItems = current.kind === 'questions' || current.kind === 'flashcards';
  const itemsFollow = startsItems(lines, next);
  if (doubled && inItems && !isSame(lines[index], lines[index + 2])) {
    // A term, unless what such a title promises comes at once.
    if (kind === current.kind) return false;
    return kind === 'notes' ? startsList(lines, next) : measureRepeat(lines, next) > 0;
  }
  if (kind === 'end') return true;
  if (current.kind === 'notes' && current.lines.length > 0) return kind !== 'notes' && itemsFollow;
  if (current.kind === 'end') return kind === 'notes' ? startsList(lines, next) : itemsFollow;
  if (!inItems || current.lines.length === 0) return !doubled || !inItems || itemsFollow;
  if (kind === current.kind) return !current.hasItems;
  // Right below a term, a line that is followed by the next term is the term's definition.
  const belowTerm = isSame(lines[index - 1], lines[index - 2]);
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
function demoteButtons(sections: readonly OpenSection[]): Section[] {
  const firstItems = sections.findIndex(
    ({ kind, hasItems }) => (kind === 'questions' || kind === 'flashcards') && hasItems,
  );
  return sections.map((section, index) => {
    const button =
      index < firstItems &&
      section.lines.length <= shortestNotes &&
      section.lines.every((line) => parseBullet(line.text) === undefined);
    return button ? { kind: 'head', lines: section.lines } : section;
  });
}
