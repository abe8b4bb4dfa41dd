import type { BlockContent, PlacedBlock } from '../core/document/index.js';
import type { Span } from '../core/text/span.js';
import type { Fold } from './folds-of-block.js';
import { columnOf, isBroken } from './line-breaks.js';

/** Where `#region` or `#endregion` stands. */
interface RegionMark {
  readonly at: number;
  readonly opens: boolean;
}

interface Remarks {
  readonly folds: readonly Fold[];
  readonly marks: readonly RegionMark[];
}

const regionMark = /^#\s*(end)?region\b/;
const known = new WeakMap<BlockContent, Remarks>();

/** Remarks that are several lines, in offsets of the block; looked for once. */
export function remarkFolds(content: BlockContent): readonly Fold[] {
  return remarksOf(content).folds;
}

/** What stands between `#region` and its `#endregion`; one that is not closed folds nothing. */
export function regionFolds(blocks: readonly PlacedBlock[]): readonly Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const { content, offset } of blocks) {
    for (const { at, opens } of remarksOf(content).marks) {
      const start = opens ? undefined : open.pop();
      if (opens) open.push(at + offset);
      else if (start !== undefined) folds.push({ start, end: at + offset, sort: 'region' });
    }
  }
  return folds;
}

function remarksOf(content: BlockContent): Remarks {
  let remarks = known.get(content);
  if (remarks === undefined) known.set(content, (remarks = findRemarks(content)));
  return remarks;
}

function findRemarks({ text, comments }: BlockContent): Remarks {
  const folds: Fold[] = [];
  const marks: RegionMark[] = [];
  let run: (Span & { readonly column: number }) | undefined;
  const close = (): void => {
    if (run !== undefined && isBroken(text, run.start, run.end)) {
      folds.push({ start: run.start, end: run.end, sort: 'comment' });
    }
    run = undefined;
  };
  for (const { start, end } of comments) {
    const column = columnOf(text, start);
    const isAlone = text.slice(start - column, start).trim() === '';
    const mark = isAlone ? regionMark.exec(text.slice(start, end)) : null;
    const goesOn =
      isAlone && run?.column === column && /^\r?\n[ \t]*$/.test(text.slice(run.end, start));
    if (run !== undefined && goesOn && mark === null) run = { ...run, end };
    else {
      close();
      if (mark !== null) marks.push({ at: start, opens: mark[1] === undefined });
      else if (isAlone) run = { start, end, column };
    }
  }
  close();
  return { folds, marks };
}
