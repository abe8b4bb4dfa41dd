// The one place where offsets become lines and columns, and the other way round.
import * as vscode from 'vscode';
import type { Edit, Span } from '../core/text/span.js';

/** A text that knows its lines: a document, or what was read from a file. */
export type Positioned = Pick<vscode.TextDocument, 'uri' | 'positionAt'>;

/** A file's text with its lines, whatever an open document of it says by now; the text is not kept. */
export function positionedText(uri: vscode.Uri, text: string): Positioned {
  return { uri, positionAt: positionsIn(text) };
}

/** The lines of a text; as in editors, `\n`, `\r\n` and `\r` end one. */
function positionsIn(text: string): Positioned['positionAt'] {
  const lineStarts = Uint32Array.from([
    0,
    ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length),
  ]);
  const { length } = text;
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), length);
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStarts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, at - lineStarts[low]!);
  };
}

/** The range of a span of a text. */
export function toRange(document: Positioned, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** What an editor says it changed, in offsets of the text before the change. */
export function toEdits(changes: readonly vscode.TextDocumentContentChangeEvent[]): Edit[] {
  return changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text,
  }));
}

/** Edits of a document's text as VS Code applies them, with the document's own line breaks. */
export function toTextEdits(
  document: vscode.TextDocument,
  edits: readonly Edit[],
): vscode.TextEdit[] {
  return edits.map((edit) => vscode.TextEdit.replace(toRange(document, edit), edit.text));
}
