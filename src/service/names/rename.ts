import { type BankDocument, readBankInSteps, updateBank } from '../../core/document/index.js';
import { applyEdits, type Edit, type Span } from '../../core/text/span.js';
import { atOnce } from '../in-steps.js';
import type { Tell } from '../tell.js';
import { definitionsOf, nameAt, type PlacedName, placesOfNameInSteps } from './bank-names.js';
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
  return definitionsOf(document, use)[0]?.use.title ?? use.text;
}

type Renaming = Generator<undefined, readonly Edit[] | Refusal>;

/** The edits that rename what stands at an offset, everywhere in its bank; or why there are none. */
export function renameAt(
  document: BankDocument,
  offset: number,
  typed: string,
  tell: Tell,
): readonly Edit[] | Refusal {
  return atOnce(renameInSteps(document, offset, typed, tell));
}

/** The same, part by part: a large bank is read again for it. */
export function* renameInSteps(
  document: BankDocument,
  offset: number,
  typed: string,
  tell: Tell,
): Renaming {
  const found = renamableAt(document, offset, tell);
  if ('refused' in found) return found;
  const { place } = found;
  const to = checkNewName(document, place, typed, tell);
  if ('refused' in to) return to;
  if (to.written === found.placeholder) return [];
  // Where two items have one id, it is this one that gets another.
  if (place.use.sort === 'item') return yield* renamePlaces(document, [place], place.use, to, tell);
  return yield* renameEverywhereInSteps(document, place.use, to, tell);
}

/** The same where nobody chose a place: for a tag in the other banks. */
export function* renameEverywhereInSteps(
  document: BankDocument,
  name: Name,
  to: NewName,
  tell: Tell,
): Renaming {
  const places = yield* placesOfNameInSteps(document, name);
  return yield* renamePlaces(document, places, name, to, tell);
}

function* renamePlaces(
  document: BankDocument,
  places: readonly PlacedName[],
  { sort, text }: Name,
  to: NewName,
  tell: Tell,
): Renaming {
  const only = sort === 'item' ? places[0]?.item : undefined;
  const renaming = { sort, text, to: to.text, ...(only === undefined ? {} : { only }) };
  for (const { kept, removed, style } of waysToWrite(places, renaming)) {
    const edits = [...removed];
    for (const place of kept) {
      const isHeading = sort === 'heading' && place.use.role === 'definition';
      const edit = writeName(place, isHeading ? to.written : to.text, style);
      if (edit !== undefined && !isNoChange(edit, document)) edits.push(edit);
    }
    yield;
    // What was written is read again, and must mean just what it should.
    const after = yield* readAgain(document, edits);
    if (yield* isSameButRenamed(document, after, renaming)) return edits;
  }
  const refused = tell(
    '`{0}` cannot be renamed: another part of the bank repeats it by an alias (`*…`), or it could not be written there.',
    text,
  );
  return { refused };
}

interface Way {
  readonly kept: readonly PlacedName[];
  readonly removed: readonly Edit[];
  readonly style: WritingStyle;
}

/** From the one that changes least to the one that is sure. */
function* waysToWrite(
  places: readonly PlacedName[],
  { sort, text, to }: Name & { readonly to: string },
): Generator<Way> {
  const apart: Merged = { places, edits: [] };
  const merged = sort === 'tag' && text !== to ? mergeTags(places, to) : apart;
  const hasAliases = places.some(({ use }) => use.aliased === 'name');
  for (const { places: kept, edits: removed } of merged.edits.length > 0
    ? [merged, apart]
    : [apart]) {
    for (const forAliases of hasAliases ? [false, true] : [false]) {
      for (const inQuotes of [false, true])
        yield { kept, removed, style: { inQuotes, forAliases } };
    }
  }
}

/** So many edits cost less than a new reading. */
const fewEdits = 8;

function* readAgain(
  document: BankDocument,
  edits: readonly Edit[],
): Generator<undefined, BankDocument> {
  if (edits.length <= fewEdits) return updateBank(document, edits);
  return yield* readBankInSteps(applyEdits(document.text, edits));
}

function isNoChange({ start, end, text }: Edit, document: BankDocument): boolean {
  return document.text.slice(start, end) === text;
}
