import type { DraftChoice, DraftQuestion } from '../../core/convert/index.js';
import type { BankDocument } from '../../core/document/index.js';
import type { PlacedItem } from '../../core/model/reading.js';
import type { Edit } from '../../core/text/span.js';
import { type MapNode, type Pair, pairOf, writeText } from '../../core/yaml/index.js';
import { comesOutAs, withItem } from '../refactor/comes-out-as.js';
import { linesOfItem } from '../refactor/move-item.js';
import { breakOf, columnOf, lineEnd, lineStart } from '../refactor/source-lines.js';

/** What says what is right: a question with one of these has no use for choices. */
const answers = [
  ...['answer', 'pattern', 'range', 'cloze', 'pairs', 'order', 'model-answer', 'rubric'],
] as const;

/**
 * The edits that write choices into the question of the cursor: into its `choices`, or under a new key where
 * nothing says yet what is right. Undefined where the cursor is in no such question.
 */
export function insertChoices(
  document: BankDocument,
  at: number,
  { choices = [] }: DraftQuestion,
): readonly Edit[] | undefined {
  const item = questionAt(document, at);
  const node = item?.reading.node;
  if (item === undefined || node?.type !== 'map' || node.flow) return undefined;
  const pair = pairOf(node, 'choices');
  const made =
    pair === undefined
      ? newKey(document, item, node, choices)
      : intoList(document, at, item, pair, choices);
  if (made === undefined) return undefined;
  const before = Array.isArray(item.reading.data['choices']) ? item.reading.data['choices'] : [];
  const [head, rest] = [before.slice(0, made.index), before.slice(made.index + made.replaced)];
  const fresh = choices.map((choice) => (choice.correct === true ? choice : choice.text));
  const data = { ...item.reading.data, choices: [...head, ...fresh, ...rest] };
  const known = item.reading.findings.map(({ rule }) => rule);
  const mayTell = [...known, 'no-correct-choice', 'several-correct-choices'];
  const after = comesOutAs(document, [made.edit], { items: withItem(item, { data, mayTell }) });
  return after && [made.edit];
}

/** The question that the cursor is in or right below, with no other key of the bank between them. */
function questionAt({ items, head }: BankDocument, at: number): PlacedItem | undefined {
  const item = items.findLast(({ offset }) => offset <= at);
  if (item === undefined || item.reading.list !== 'questions') return undefined;
  const isLeft = head.entries.some(({ offset, pair }) => {
    const start = offset + pair.start;
    return item.offset < start && start <= at;
  });
  return isLeft ? undefined : item;
}

interface Made {
  readonly edit: Edit;
  /** Before which choice they stand, and how many entries without a value they replace. */
  readonly index: number;
  readonly replaced: number;
}

function newKey(
  document: BankDocument,
  item: PlacedItem,
  node: MapNode,
  choices: readonly DraftChoice[],
): Made | undefined {
  const end = linesOfItem(document, item)?.end;
  if (end === undefined || pairOf(node, 'question') === undefined) return undefined;
  if (answers.some((key) => pairOf(node, key) !== undefined)) return undefined;
  const { text } = document;
  const column = columnOf(text, item.offset + node.start);
  const lines = [`${' '.repeat(column)}choices:`, ...linesOf(text, choices, column + 2)];
  const eol = breakOf(text);
  return { edit: { start: end, end, text: eol + lines.join(eol) }, index: 0, replaced: 0 };
}

function intoList(
  { text }: BankDocument,
  at: number,
  { offset }: PlacedItem,
  { key, colon, value }: Pair,
  choices: readonly DraftChoice[],
): Made | undefined {
  const isEmpty = value === null || (value.type === 'scalar' && value.text === '');
  if (!isEmpty && (value.type !== 'seq' || value.flow)) return undefined;
  const entries = value?.type === 'seq' ? value.entries : [];
  const keyEnd = lineEnd(text, offset + colon);
  if (!/^:[ \t]*$/.test(text.slice(offset + colon, keyEnd))) return undefined;
  if (at < offset + key.start) return undefined;
  const line = { start: lineStart(text, at), end: lineEnd(text, at) };
  const isLoose = /^[ \t]*(?:-[ \t]*)?$/.test(text.slice(line.start, line.end)) && at > keyEnd;
  const own = columnOf(text, offset + key.start);
  const dash = text.slice(line.start, line.end).indexOf('-');
  const first = entries[0];
  const column =
    first === undefined
      ? isLoose && dash > own
        ? dash
        : own + 2
      : columnOf(text, offset + first.start);
  const index = entries.filter((entry) => offset + entry.start < line.start).length;
  const last = entries.at(-1);
  const end = last === undefined ? keyEnd : lineEnd(text, offset + last.end);
  // Below its list, only the depth of the cursor says that it is still meant.
  if (at > end && last !== undefined && (!isLoose || columnOf(text, at) < column)) return undefined;
  const eol = breakOf(text);
  const lines = linesOf(text, choices, column).join(eol);
  if (isLoose) {
    const replaced = entries.some((each) => offset + each.start === line.start + dash) ? 1 : 0;
    return { edit: { ...line, text: lines }, index, replaced };
  }
  // Behind the choice that the cursor is in.
  const here = entries.findLast((entry) => offset + entry.start <= at);
  const behind = here === undefined ? keyEnd : lineEnd(text, offset + here.end);
  const edit = { start: behind, end: behind, text: eol + lines };
  return { edit, index: here === undefined ? 0 : entries.indexOf(here) + 1, replaced: 0 };
}

/** Choices as entries of a list whose dashes stand at a column. */
function linesOf(text: string, choices: readonly DraftChoice[], column: number): string[] {
  const lineBreak = breakOf(text);
  const indent = ' '.repeat(column);
  return choices.flatMap((choice) =>
    choice.correct === true
      ? [
          `${indent}- text: ${writeText(choice.text, { indent: column + 4, lineBreak })}`,
          `${indent}  correct: true`,
        ]
      : [`${indent}- ${writeText(choice.text, { indent: column + 2, lineBreak })}`],
  );
}
