/** The line break that the lines around a place end with, seen without reading the whole text. */
export function lineBreakAt(source: string, at: number): '\n' | '\r\n' {
  const below = source.indexOf('\n', at);
  const newline = below < 0 ? source.lastIndexOf('\n', at) : below;
  return newline > 0 && source[newline - 1] === '\r' ? '\r\n' : '\n';
}
