import type { ItemReading } from '../../model/reading.js';
import { applyEdits, type Edit, shiftSpan, type Span } from '../../text/span.js';
import {
  collectAnchors,
  pairOf,
  readYamlText,
  type SeqNode,
  toPlainData,
} from '../../yaml/index.js';
import { slotsInBrackets, slotsOfLines } from './choice-slots.js';

/**
 * The edits that put the choices of an item into another order: `order[i]` is the present index of the
 * choice that is to stand at `i`. Each takes along the remarks above it and behind it; blank lines,
 * commas and line breaks stay where they are, and nothing outside the list is touched. Undefined where
 * that cannot be done without doubt, or a pinned choice would lose its place.
 */
export function reorderChoices(
  item: ItemReading,
  order: readonly number[],
): readonly Edit[] | undefined {
  const { map, source } = item;
  const pair = map === null ? undefined : pairOf(map, 'choices');
  const list = pair?.value;
  if (pair === undefined || list?.type !== 'seq') return undefined;
  if (!mayMove(item, list, order)) return undefined;
  const slots = list.flow ? slotsInBrackets(list, source) : slotsOfLines(list, source, pair.colon);
  if (slots === undefined) return undefined;
  const edits: Edit[] = [];
  for (const [i, from] of order.entries()) {
    if (from === i) continue;
    const [to, moved] = [slots[i]!, slots[from]!];
    edits.push({ ...to.body, text: source.slice(moved.body.start, moved.body.end) });
    const remark = source.slice(moved.remark.start, moved.remark.end);
    if (remark !== source.slice(to.remark.start, to.remark.end)) {
      edits.push({ ...to.remark, text: remark });
    }
  }
  // A list in brackets begins and ends with them.
  const all = list.flow ? list : { start: slots[0]!.body.start, end: slots.at(-1)!.body.end };
  return says(source, all, edits, order) ? edits : undefined;
}

/** Faults anywhere in an item after which nobody can tell what its lines belong to. */
const unclear: ReadonlySet<string> = new Set(['syntax', 'merge-conflict', 'duplicate-key']);

function mayMove(
  { findings, data, source }: ItemReading,
  list: SeqNode,
  order: readonly number[],
): boolean {
  const choices = data['choices'];
  if (!Array.isArray(choices) || choices.length === 0) return false;
  if (choices.length !== list.entries.length) return false;
  if (order.length !== choices.length || new Set(order).size !== order.length) return false;
  for (const [i, from] of order.entries()) {
    const choice: unknown = choices[from];
    if (choice === undefined) return false;
    const isPinned = typeof choice === 'object' && (choice as { pin?: unknown })?.pin === true;
    if (isPinned && from !== i) return false;
  }
  const isBroken = findings.some(
    ({ rule, start }) => unclear.has(rule) || (list.start <= start && start < list.end),
  );
  // The list may be an alias; and what is repeated further down must stand first.
  return !isBroken && source[list.start] !== '*' && collectAnchors(list).size === 0;
}

/** Whether the edits do what they are to do: the same choices in another order, the same remarks. */
function says(
  source: string,
  all: Span,
  edits: readonly Edit[],
  order: readonly number[],
): boolean {
  const text = source.slice(all.start, all.end);
  const own = edits.map((edit) => ({ ...shiftSpan(edit, -all.start), text: edit.text }));
  const before = read(text);
  const after = read(applyEdits(text, own));
  return (
    after.choices.length === order.length &&
    after.choices.every((choice, i) => choice === before.choices[order[i]!]) &&
    after.remarks === before.remarks &&
    after.faults === before.faults
  );
}

/** What a list says, in a form that can be compared. */
function read(text: string): { choices: string[]; remarks: string; faults: number } {
  const { node, comments, findings } = readYamlText(text);
  const choices: unknown = toPlainData(node);
  const trimmed = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? value.trim() : value;
  return {
    choices: Array.isArray(choices) ? choices.map((each) => JSON.stringify(each, trimmed)) : [],
    remarks: comments
      .map(({ start, end }) => text.slice(start, end).trimEnd())
      .toSorted()
      .join('\n'),
    faults: findings.length,
  };
}
