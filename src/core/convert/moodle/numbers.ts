/** A number as people type it: with a comma, with a real minus. */
export function asNumber(text: string): number | undefined {
  const even = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(even) ? Number(even) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Without the dust of adding tenths. */
export function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
