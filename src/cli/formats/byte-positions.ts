import { lineAt, lineStarts, type Positions } from './positions.js';

/**
 * Lines and columns from 1, columns in bytes of UTF-8. A place behind the last one in the same line is
 * counted from there: what is asked for in order costs one pass, however long the lines are.
 */
export function createBytePositions(text: string): Positions {
  const starts = lineStarts(text);
  let last = { line: 0, offset: 0, bytes: 0 };
  return (offset) => {
    const line = lineAt(starts, offset);
    const from =
      last.line === line && last.offset <= offset ? last : { offset: starts[line]!, bytes: 0 };
    const bytes = from.bytes + Buffer.byteLength(text.slice(from.offset, offset));
    last = { line, offset, bytes };
    return { line: line + 1, column: bytes + 1 };
  };
}
