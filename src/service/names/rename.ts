import { type BankDocument, updateBank } from '../../core/document/index.js';
import type { Edit, Span } from '../../core/text/span.js';
import type { Tell } from '../tell.js';
import { nameAt, type PlacedName, placesOfName } from './bank-names.js';
import { type Merged, mergeTags } from './merge-tags.js';
import type { Name } from './name.js';
import { checkNewName, type NewName, type Refusal } from './new-name.js';
import { isSameButRenamed } from './same-but-renamed.js';
import { writeName, type WritingStyle } from './write-name.js';

/** What is to be renamed at an offset, and what to show for it. */
export interface Renamable {
  readonly place: PlacedName;
  readonly span: Span;
  /** As the new name is typed: without quotes; of a heading, the heading itself. */
  readonly placeholder: string;
}

/** What can be renamed at an offset of a bank. */
export function renamableAt(
  document: BankDocument,
  offset: number,
  tell: Tell,
): Renamable | Refusal {
  const place = nameAt(document, offset);
  if (place === undefined) {
    const refused = tell(
      'Nothing to rename here. Ids, objectives, stimuli, tags and headings of the notes have names.',
    );
    return { refused };
  }
  const { start, end, use } = place;
  return { place, span: { start, end }, placeholder: titleOf(document, use) };
}

function titleOf(document: BankDocument, use: PlacedName['use']): string {
  if (use.sort !== 'heading' || use.title !== undefined) return use.title ?? use.text;
  const heading = placesOfName(document, use).find(({ use: { title } }) => title !== undefined);
  return heading?.use.title ?? use.text;
}

/** The edits that rename what stands at an offset, everywhere in its bank; or why there are none. */
export function renameAt(
  document: BankDocument,
  offset: number,
  typed: string,
  tell: Tell,
): readonly Edit[] | Refusal {
  const found = renamableAt(document, offset, tell);
  if ('refused' in found) return found;
  const { place } = found;
  const to = checkNewName(document, place, typed, tell);
  if ('refused' in to) return to;
  if (to.written === found.placeholder) return [];
  return renamePlaces(document, placesToRename(document, place), place.use, to, tell);
}

/** The same name in a bank where nobody chose a place: a tag in the other banks. */
export function renameEverywhere(
  document: BankDocument,
  name: Name,
  to: NewName,
  tell: Tell,
): readonly Edit[] | Refusal {
  return renamePlaces(document, placesOfName(document, name), name, to, tell);
}

/** Where two items have one id, it is this one that gets another. */
function placesToRename(document: BankDocument, place: PlacedName): readonly PlacedName[] {
  return place.use.sort === 'item' ? [place] : placesOfName(document, place.use);
}

/** From the one that changes least to the one that is sure. */
const styles: readonly WritingStyle[] = [
  { inQuotes: false, forAliases: false },
  { inQuotes: true, forAliases: false },
  { inQuotes: false, forAliases: true },
  { inQuotes: true, forAliases: true },
];

function renamePlaces(
  document: BankDocument,
  places: readonly PlacedName[],
  { sort, text }: Name,
  to: NewName,
  tell: Tell,
): readonly Edit[] | Refusal {
  const only = sort === 'item' ? places[0]?.item : undefined;
  const renaming = { sort, text, to: to.text, ...(only === undefined ? {} : { only }) };
  const apart: Merged = { places, edits: [] };
  const merged = sort === 'tag' && text !== to.text ? mergeTags(places, to.text) : apart;
  for (const { places: kept, edits: removed } of merged.edits.length > 0
    ? [merged, apart]
    : [apart]) {
    for (const style of styles) {
      const edits = kept.flatMap((place): Edit[] => {
        const isHeading = sort === 'heading' && place.use.role === 'definition';
        const edit = writeName(place, isHeading ? to.written : to.text, style);
        return edit === undefined || isNoChange(edit, document) ? [] : [edit];
      });
      edits.push(...removed);
      // What was written is read again, and must mean just what it should.
      if (isSameButRenamed(document, updateBank(document, edits), renaming)) return edits;
    }
  }
  const refused = tell(
    '`{0}` cannot be renamed: another part of the bank repeats it by an alias (`*…`), or it could not be written there.',
    text,
  );
  return { refused };
}

function isNoChange({ start, end, text }: Edit, document: BankDocument): boolean {
  return document.text.slice(start, end) === text;
}
