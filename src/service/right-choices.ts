import type { BankDocument } from '../core/document/index.js';
import type { Problem } from '../core/lint/index.js';
import type { PlacedItem } from '../core/model/reading.js';
import type { Span } from '../core/text/span.js';
import { nodeAt } from '../core/yaml/index.js';
import type { OfferedFix } from './fixes.js';
import { itemAt } from './place.js';
import { evenChoices, readChoiceMaps } from './refactor/choice-maps.js';
import { comesOutAs, withItem } from './refactor/comes-out-as.js';
import { markAsKey } from './refactor/mark-choice.js';
import { shortMarkdown } from './short-text.js';
import type { Tell } from './tell.js';

/** Of more choices nobody reads a list. */
const most = 12;

/**
 * Where no choice is marked as right, each can be: only the author knows which. All of them where the problem
 * stands; with the cursor on a choice, that one.
 */
export function rightChoicesAt(
  document: BankDocument,
  problems: readonly Problem[],
  { start, end }: Span,
  tell: Tell,
): readonly OfferedFix[] {
  const item = itemAt(document, start);
  const list = item && nodeAt(item.reading.node, ['choices']);
  if (item === undefined || list?.type !== 'seq') return [];
  const listEnd = item.offset + list.end;
  const problem = problems.find(
    ({ rule, start: told }) =>
      rule === 'no-correct-choice' && told >= item.offset && told <= listEnd,
  );
  if (problem === undefined || end < problem.start || start > listEnd) return [];
  const choices = readChoiceMaps(item.reading.data) ?? [];
  if (choices.length > most) return [];
  const isOn = list.entries.findIndex(
    (entry) => start >= item.offset + entry.start && end <= item.offset + entry.end,
  );
  return choices.flatMap(({ text }, index) => {
    if ((isOn >= 0 && index !== isOn) || typeof text !== 'string' || text.trim() === '') return [];
    const edits = markedRight(document, item, index);
    if (edits === undefined) return [];
    const title = tell('Mark “{0}” as right', shortMarkdown(text, 'text'));
    return [{ problem, title, edits, preferred: false }];
  });
}

/** The edits, if they say that this choice is right and change nothing else. */
function markedRight(
  document: BankDocument,
  item: PlacedItem,
  index: number,
): OfferedFix['edits'] | undefined {
  const edits = markAsKey(item, index);
  if (edits === undefined) return undefined;
  const { data } = item.reading;
  const choices = readChoiceMaps(data)!.map((choice, i) => ({ ...choice, correct: i === index }));
  const expected = { data: { ...data, choices }, evened: evenChoices };
  return comesOutAs(document, edits, { items: withItem(item, expected) }) && edits;
}
