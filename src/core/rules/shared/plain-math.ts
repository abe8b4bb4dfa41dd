const commands: readonly (readonly [RegExp, string])[] = [
  [/\\(?:text|mathrm|textrm|mbox|mathsf)\s*\{([^{}]*)\}/g, '$1'],
  [/\\[dt]?frac\s*\{(\d+)\}\s*\{(\d+)\}/g, '$1/$2'],
  [/\\(?:times|cdot)\s*/g, '×'],
  [/\\(?:leqslant|leq|le)(?![a-z])/g, '≤'],
  [/\\(?:geqslant|geq|ge)(?![a-z])/g, '≥'],
  [/\\(?:lt)(?![a-z])/g, '<'],
  [/\\(?:gt)(?![a-z])/g, '>'],
  [/\\([%$€])/g, '$1'],
  // A thin space parts thousands, others stand before a unit.
  [/\\[,:;! ]|~/g, ' '],
  [/\\displaystyle|\\quad/g, ''],
  [/\{([.,])\}/g, '$1'],
];

const longest = 80;

/** A number in math as it would be typed without: `$\frac{3}{4}$` is `3/4`; undefined for other math. */
export function plainMath(source: string): string | undefined {
  if (source.length > longest) return undefined;
  let text = source.replace(/^\${1,2}|\${1,2}$/g, '');
  for (const [command, plain] of commands) text = text.replace(command, plain);
  // What is left of commands is more than a number.
  if (/\\|\{(?!-?\d+\})|(?<!\^\{-?\d+)\}|_/.test(text)) return undefined;
  return text.trim().toLowerCase();
}
