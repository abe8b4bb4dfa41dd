import type { BankDocument } from '../../core/document/index.js';
import type { ItemReading, PlacedItem, PlainData } from '../../core/model/reading.js';
import { idFromText, IdMint } from '../../core/rules/shared/mint-id.js';
import type { Edit, Span } from '../../core/text/span.js';
import { nodeAt, scalarMap } from '../../core/yaml/index.js';
import type { Tell } from '../tell.js';
import { comesOutAs, type ExpectedItem } from './comes-out-as.js';
import { changed, isWhole, keyPlace } from './converted.js';
import type { Refactoring } from './refactoring.js';
import { stimuliOf, withStimulus } from './stimuli.js';
import { keyBefore } from './key-before.js';
import { writePair } from './write-value.js';

/** Less is no passage. */
const shortest = 20;

/**
 * Takes a passage out of a stem, and out of every other stem that has it too, and makes a stimulus of it:
 * what is selected, or, where nothing is, what stands above the last paragraph if it stands in another
 * stem.
 */
export function extractStimulus(
  document: BankDocument,
  item: PlacedItem,
  selection: Span,
  tell: Tell,
): Refactoring | undefined {
  const passage = passageAt(document, item, selection);
  if (passage === undefined) return undefined;
  const isSelected = selection.start < selection.end;
  const sharing = document.items.filter((each) => restOf(each, passage) !== undefined);
  if (!sharing.includes(item) || (!isSelected && sharing.length < 2)) return undefined;
  const stimuli = stimuliOf(document);
  const known = Object.entries(stimuli).find(([, text]) => text === passage)?.[0];
  const id = known ?? new IdMint((each) => each in stimuli).mint(idFromText(passage));
  const edits: Edit[] = [];
  if (known === undefined) {
    const added = withStimulus(document, id, passage);
    if (added === undefined) return undefined;
    edits.push(...added);
  }
  const fresh = new Map<ItemReading, { readonly data: PlainData }>();
  for (const each of sharing) {
    const rest = restOf(each, passage)!;
    const data = { ...each.reading.data, question: rest, stimulus: id };
    const own = changed(each, {
      replace: { question: writePair('question', rest, keyPlace(each)) },
      behind: { [keyBefore(each.reading, 'stimulus')]: `stimulus: ${id}` },
    });
    if (own === undefined) return undefined;
    edits.push(...own);
    fresh.set(each.reading, { data });
  }
  const items = (readings: readonly ItemReading[]): readonly ExpectedItem[] =>
    readings.map((each) => fresh.get(each) ?? each);
  const head = { ...document.head.data, stimuli: { ...stimuli, [id]: passage } };
  const after = comesOutAs(document, edits, { items, head });
  if (after === undefined) return undefined;
  const title =
    sharing.length > 1
      ? tell('Extract to a stimulus, out of {0} questions', sharing.length)
      : tell('Extract to a stimulus');
  return { title, sort: 'extract', edits };
}

/** What a stem says without a passage; undefined where it does not have it as a whole, or nothing is left. */
function restOf(item: PlacedItem, passage: string): string | undefined {
  const { data, list } = item.reading;
  const { question } = data;
  if (list !== 'questions' || typeof question !== 'string' || 'stimulus' in data) return undefined;
  if (!isWhole(item)) return undefined;
  const at = question.indexOf(passage);
  if (at < 0) return undefined;
  const before = question.slice(0, at).trimEnd();
  const behind = question.slice(at + passage.length);
  const ends = before === '' || /\n\s*$/.test(question.slice(0, at)) || /[.!?…:»”"]$/.test(before);
  const begins = behind.trim() === '' || /^\s*\n/.test(behind) || /[.!?…»”"]$/.test(passage);
  const rest = [before, behind.trim()].filter((part) => part !== '').join('\n\n');
  return ends && begins && rest !== '' ? rest : undefined;
}

function passageAt(
  { items }: BankDocument,
  item: PlacedItem,
  { start, end }: Span,
): string | undefined {
  const { reading, offset } = item;
  const node = nodeAt(reading.node, ['question']);
  if (node?.type !== 'scalar' || reading.source[node.start] === '*' || !isWhole(item))
    return undefined;
  const from = start - offset;
  const to = end - offset;
  if (from < node.start || to > node.end + 1) return undefined;
  if (start === end) {
    const paragraphs = node.text.trim().split(/\n[ \t]*\n/);
    const passage = paragraphs.slice(0, -1).join('\n\n').trim();
    const isShared =
      passage.length >= shortest &&
      items.some((each) => each !== item && restOf(each, passage) !== undefined);
    return isShared ? passage : undefined;
  }
  const map = scalarMap(node, reading.source);
  const offsetOf = (place: number): number => {
    let low = 0;
    let high = node.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (map(middle) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const passage = node.text.slice(offsetOf(from), offsetOf(to)).trim();
  return passage.length >= shortest ? passage : undefined;
}
