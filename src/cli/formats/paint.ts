/** The colours of the terminal's own palette, so that they suit its background. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

export type Style = keyof typeof codes;

/** Puts styles on a text. */
export type Paint = (text: string, ...styles: Style[]) => string;

export function createPaint(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) =>
    styles.reduceRight((painted, style) => {
      const [on, off] = codes[style];
      return `\x1b[${on}m${painted}\x1b[${off}m`;
    }, text);
}
