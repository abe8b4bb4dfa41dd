/** As editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes an offset of one text to its line and column. */
export type Positions = (offset: number) => Position;

/** Finds where the lines begin once; `\n`, `\r\n` and `\r` end one, as in editors. */
export function createPositions(text: string): Positions {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** The line that an offset is on, counted from 0, in a text whose lines begin there. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset at which each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // Most files: looking for one sign takes a fraction of looking at each.
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Takes the name of a file to the lines and columns of its text. */
export type PositionsByFile = (name: string) => Positions;

/** A text, with those of files that are named in what is told of it. */
interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly others?: readonly { readonly name: string; readonly text: string }[];
}

/** The lines of every file of a run; found once for each file that is asked for. */
export function createPositionsByFile(files: readonly NamedText[]): PositionsByFile {
  let byName: ReadonlyMap<string, { readonly text: string }> | undefined;
  const known = new Map<string, Positions>();
  return (name) => {
    let positions = known.get(name);
    if (positions === undefined) {
      byName ??= new Map(
        [...files.flatMap(({ others = [] }) => others), ...files].map((file) => [file.name, file]),
      );
      known.set(name, (positions = createPositions(byName.get(name)?.text ?? '')));
    }
    return positions;
  };
}
