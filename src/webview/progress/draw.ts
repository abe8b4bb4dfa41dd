const space = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an element of a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined | false)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(round(value)) : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A drawing of a size in pixels; `label` is what those hear who do not see it. */
export function drawing(
  width: number,
  height: number,
  label: string,
  ...children: readonly (Node | undefined | false)[]
): SVGSVGElement {
  return draw(
    'svg',
    { role: 'img', 'aria-label': label, width, height, viewBox: `0 0 ${width} ${height}` },
    ...children,
  );
}

/** A share as a bar that is as wide as its place; its number stands beside it. */
export function meter(share: number): SVGSVGElement {
  const size = { viewBox: '0 0 100 10', preserveAspectRatio: 'none', class: 'meter' };
  return draw(
    'svg',
    { ...size, 'aria-hidden': 'true' },
    draw('rect', { class: 'meter-all', width: 100, height: 10 }),
    draw('rect', { class: 'meter-part', width: share * 100, height: 10 }),
  );
}

/** Stripes and dots, for what colour alone must not tell. */
export function patterns(prefix: string): SVGDefsElement {
  const pattern = (name: string, size: number, ...children: readonly SVGElement[]) =>
    draw(
      'pattern',
      { id: `${prefix}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      draw('rect', { class: 'pattern-ground', width: size, height: size }),
      ...children,
    );
  return draw(
    'defs',
    {},
    pattern('stripes', 6, draw('path', { class: 'pattern-line', d: 'M-1 1 1-1M0 6 6 0M5 7 7 5' })),
    pattern('dots', 6, draw('circle', { class: 'pattern-dot', cx: 3, cy: 3, r: 1.3 })),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
