import type { PlacedItem } from '../../core/model/reading.js';
import { type Edit, shiftSpan } from '../../core/text/span.js';
import { type MapNode, nodeAt, pairOf, type ScalarNode } from '../../core/yaml/index.js';
import { rewriteMap } from './rewrite-map.js';
import { breakOf, columnOf, lineEnd, remarksIn } from './source-lines.js';
import { rawOneLine, writePair } from './write-value.js';

/** The edits of the bank that mark a choice as right; one that is only its text becomes a map. */
export function markAsKey(item: PlacedItem, index: number): readonly Edit[] | undefined {
  const { node, source } = item.reading;
  const choice = nodeAt(node, ['choices', index]);
  const edits =
    choice?.type === 'map'
      ? markMap(choice, source)
      : choice?.type === 'scalar'
        ? markText(choice, source, isInFlow(item))
        : undefined;
  return edits && inBank(edits, item);
}

/** The edits of the bank that take the mark from a choice; one that is left with its text is only that. */
export function unmarkKey(item: PlacedItem, index: number): readonly Edit[] | undefined {
  const { node, source } = item.reading;
  const choice = nodeAt(node, ['choices', index]);
  if (choice?.type !== 'map') return undefined;
  const text = pairOf(choice, 'text')?.value;
  const raw = text?.type === 'scalar' ? rawOneLine(text, source) : undefined;
  const isOnlyText = choice.pairs.length === 2 && choice.anchor === undefined;
  if (raw !== undefined && isOnlyText && remarksIn(source, choice).length === 0) {
    // Behind a dash, or between brackets, it stands as it stood behind `text:`, or else that is seen.
    return inBank([{ start: choice.start, end: choice.end, text: raw }], item);
  }
  const edits = rewriteMap(source, choice, { remove: ['correct'] });
  return edits && inBank(edits, item);
}

function inBank(edits: readonly Edit[], { offset }: PlacedItem): readonly Edit[] {
  return edits.map((edit) => ({ ...edit, ...shiftSpan(edit, offset) }));
}

function isInFlow({ reading }: PlacedItem): boolean {
  const list = nodeAt(reading.node, ['choices']);
  return list?.type === 'seq' && list.flow;
}

function markMap(choice: MapNode, source: string): readonly Edit[] | undefined {
  return pairOf(choice, 'correct') === undefined
    ? rewriteMap(source, choice, { behind: { text: 'correct: true' } })
    : rewriteMap(source, choice, { replace: { correct: 'correct: true' } });
}

function markText(
  choice: ScalarNode,
  source: string,
  inFlow: boolean,
): readonly Edit[] | undefined {
  const { start, end } = choice;
  const raw = rawOneLine(choice, source);
  if (inFlow) {
    return raw === undefined ? undefined : [{ start, end, text: `{text: ${raw}, correct: true}` }];
  }
  const column = columnOf(source, start);
  const eol = breakOf(source);
  const mark = `${eol}${' '.repeat(column)}correct: true`;
  if (raw === undefined) {
    if (choice.anchor !== undefined || choice.tag !== undefined) return undefined;
    const text = writePair('text', choice.text.trim(), { column, inFlow, eol });
    return [{ start, end, text: text + mark }];
  }
  // A remark behind it stays behind it.
  const behind = lineEnd(source, end);
  return [
    { start, end: start, text: 'text: ' },
    { start: behind, end: behind, text: mark },
  ];
}
