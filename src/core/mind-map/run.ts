/** How words of a label look. */
export const runStyles = ['plain', 'strong', 'emphasis', 'code', 'math'] as const;
export type RunStyle = (typeof runStyles)[number];

/** Words of a label that look alike. */
export interface Run {
  readonly style: RunStyle;
  readonly text: string;
}

/** A label as words alone. */
export function labelText(label: readonly Run[]): string {
  return label.map(({ text }) => text).join('');
}

/** The label of the root stands out. */
export function asTitle(label: readonly Run[]): readonly Run[] {
  return label.map(({ style, text }) => ({ style: style === 'plain' ? 'strong' : style, text }));
}
