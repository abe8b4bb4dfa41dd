import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Edit } from '../../core/text/span.js';
import type { Tell } from '../tell.js';
import { evenChoices, readChoiceMaps } from './choice-maps.js';
import { comesOutAs, withItem } from './comes-out-as.js';
import { changed, converted, without } from './converted.js';
import { namesOf } from './losses.js';
import { markAsKey, unmarkKey } from './mark-choice.js';
import type { Refactoring } from './refactoring.js';
import type { MapChange } from './rewrite-map.js';

/**
 * Between one key and several. `kind` alone makes a question with one key one that may have several;
 * with the cursor on a choice, that choice becomes a key beside the others, or the only one.
 */
export function convertChoices(
  document: BankDocument,
  item: PlacedItem,
  at: number,
  tell: Tell,
): readonly Refactoring[] {
  const { data, kind } = item.reading;
  const choices = readChoiceMaps(data);
  if (choices === undefined || (kind !== 'single-choice' && kind !== 'multiple-answer')) return [];
  // A share of the points means another thing where several are right.
  if (choices.some(({ weight }) => weight !== undefined)) return [];
  const keys = choices.flatMap(({ correct }, i) => (correct === true ? [i] : []));
  const context = { document, item };
  const offered: (Refactoring | undefined)[] = [];
  if (kind === 'single-choice') {
    offered.push(toSeveral(context, tell));
    if (at >= 0 && !keys.includes(at)) {
      const several = tell('Make this choice right, too (multiple answers)');
      offered.push(withKeys(context, several, [...keys, at], 'multiple-answer'));
      offered.push(withKeys(context, tell('Make this choice the key'), [at], 'single-choice'));
    }
  } else if (at < 0 || keys.length === 1) {
    if (keys.length === 1) offered.push(toOne(context, keys, tell));
  } else if (keys.includes(at)) offered.push(toOne(context, [at], tell));
  else {
    const right = tell('Make this choice right, too');
    offered.push(withKeys(context, right, [...keys, at], 'multiple-answer'));
  }
  return offered.filter((each) => each !== undefined);
}

interface Context {
  readonly document: BankDocument;
  readonly item: PlacedItem;
}

function toSeveral({ document, item }: Context, tell: Tell): Refactoring | undefined {
  const { data } = item.reading;
  const edits = converted(document, item, kindChange(item, 'multiple-answer', true), {
    ...data,
    kind: 'multiple-answer',
  });
  return (
    edits && { title: tell('Convert to a question with multiple answers'), sort: 'rewrite', edits }
  );
}

function toOne(
  { document, item }: Context,
  keys: readonly number[],
  tell: Tell,
): Refactoring | undefined {
  const { data } = item.reading;
  const lost = 'partial-credit' in data ? ['partial-credit'] : [];
  const others = readChoiceMaps(data)!.filter(({ correct }) => correct === true).length - 1;
  const title =
    others > 0
      ? tell('Make this choice the only key (single choice; {0} others become wrong)', others)
      : lost.length > 0
        ? tell('Convert to a single-choice question (without {0})', namesOf(lost))
        : tell('Convert to a single-choice question');
  return withKeys({ document, item }, title, keys, 'single-choice', lost);
}

/** The `kind` of a question where it is written, or where it has to be. */
function kindChange({ reading }: PlacedItem, kind: string, needed: boolean): MapChange {
  if ('kind' in reading.data) {
    return needed ? { replace: { kind: `kind: ${kind}` } } : { remove: ['kind'] };
  }
  return needed ? { before: { question: `kind: ${kind}` } } : {};
}

function withKeys(
  { document, item }: Context,
  title: string,
  keys: readonly number[],
  kind: 'single-choice' | 'multiple-answer',
  lost: readonly string[] = [],
): Refactoring | undefined {
  const { data } = item.reading;
  const before = readChoiceMaps(data)!;
  const edits: Edit[] = [];
  for (const [i, { correct }] of before.entries()) {
    const isKey = keys.includes(i);
    if (isKey === (correct === true)) continue;
    const own = isKey ? markAsKey(item, i) : unmarkKey(item, i);
    if (own === undefined) return undefined;
    edits.push(...own);
  }
  // One key needs no kind, and one that says otherwise goes; several keys say it themselves.
  const old = data['kind'];
  const goes = old !== undefined && old !== kind && kind === 'single-choice';
  const stays = old !== undefined && !goes;
  const remove = goes ? ['kind', ...lost] : lost;
  const ofItem = changed(item, {
    remove,
    ...(stays ? { replace: { kind: `kind: ${kind}` } } : {}),
  });
  if (ofItem === undefined) return undefined;
  const all = [...ofItem, ...edits];
  const choices = before.map((choice, i) => ({ ...choice, correct: keys.includes(i) }));
  const expected = {
    data: { ...without(data, ...remove), ...(stays ? { kind } : {}), choices },
    evened: evenChoices,
  };
  return comesOutAs(document, all, { items: withItem(item, expected) })
    ? { title, sort: 'rewrite', edits: all }
    : undefined;
}
