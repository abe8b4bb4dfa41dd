import type { Paint, Style } from '../formats/paint.js';
import type { HtmlElement, HtmlNode } from '../../core/render/html-tree.js';
import { type Run, widthOf, wrapRuns } from './wrap.js';

type RunsOf = (nodes: readonly HtmlNode[], styles: readonly Style[]) => Run[];

/** A table with its columns under each other; where the window is too narrow, row by row. */
export function tableLines(
  table: readonly HtmlNode[],
  columns: number,
  runsOf: RunsOf,
  paint: Paint,
): string[] {
  const rows = elements(table, 'tr').map((row) => [
    ...elements(row.children, 'th'),
    ...elements(row.children, 'td'),
  ]);
  const texts = rows.map((row) => row.map((cell) => runsOf(cell.children, [])));
  const flat = texts.map((row) => row.map((runs) => runs.map(({ text }) => text).join('')));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    flat.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), 1),
  );
  const head = flat[0] ?? [];
  if (widths.reduce((sum, width) => sum + width + 2, -2) > columns) {
    return texts
      .slice(1)
      .flatMap((row, r) => [
        ...(r === 0 ? [] : ['']),
        ...row.flatMap((runs, i) =>
          wrapRuns([{ text: `${head[i] ?? ''}: `, styles: ['bold'] }, ...runs], columns, paint),
        ),
      ]);
  }
  const line = (row: readonly (readonly Run[])[], r: number): string =>
    widths
      .map((width, i) => {
        const [painted = ''] = wrapRuns(row[i] ?? [], columns, paint);
        return painted + ' '.repeat(Math.max(0, width - widthOf(flat[r]![i] ?? '')));
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return texts.flatMap((row, r) => (r === 0 ? [line(row, r), rule] : [line(row, r)]));
}

/** The elements of a name that stand in these, or in parts of a table around them. */
function elements(nodes: readonly HtmlNode[], tag: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.tag === tag) return [node];
    return node.tag === 'thead' || node.tag === 'tbody' ? elements(node.children, tag) : [];
  });
}
