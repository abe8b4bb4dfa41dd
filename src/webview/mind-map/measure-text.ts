import { fontSize, type MeasureText } from '../../core/mind-map/estimate-width.js';
import { asTitle, type Run, type RunStyle } from '../../core/mind-map/run.js';
import type { ShownNode } from '../../protocol/mind-map.js';

/** Measures words as a canvas draws them in a font; a word is measured once. */
export function measureIn(family: string, codeFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  const fonts: Readonly<Record<RunStyle, string>> = {
    plain: `${fontSize}px ${family}`,
    strong: `600 ${fontSize}px ${family}`,
    emphasis: `italic ${fontSize}px ${family}`,
    code: `${fontSize - 1}px ${codeFamily}`,
    math: `italic ${fontSize}px Cambria Math, STIX Two Math, DejaVu Serif, serif`,
  };
  return (text, style) => {
    const key = `${style} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context !== null) context.font = fonts[style];
      width = context?.measureText(text).width ?? text.length * fontSize * 0.6;
      if (known.size > 100_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}

/** What a node shows: the root in bold. */
export function labelOfNode({ sort, label }: ShownNode): readonly Run[] {
  return sort === 'bank' ? asTitle(label) : label;
}
