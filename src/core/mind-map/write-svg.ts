import type { DrawnPart } from './draw-map.js';
import { mapParts, type NodeSigns } from './draw-map.js';
import { fontSize } from './estimate-width.js';
import type { MapLayout, PlacedNode } from './layout-map.js';

export interface SvgOptions<T> {
  /** What those hear who do not see it. */
  readonly title: string;
  readonly signsOf?: (placed: PlacedNode<T>) => NodeSigns;
  readonly isMirrored?: boolean;
}

/** The letters of a picture: those of whoever looks at it. */
export const mapFonts = {
  text: 'system-ui, -apple-system, Segoe UI, Noto Sans, DejaVu Sans, Arial, sans-serif',
  code: 'ui-monospace, Consolas, DejaVu Sans Mono, monospace',
};
const ink = '#1b1b1b';
/** Dark enough to be read on white, and told apart when printed in grey by their order alone. */
const colours = ['#1f5fa8', '#a3460c', '#2b7340', '#7a3c99', '#8f2d4a', '#106b75'];

/** What the parts of a drawing look like on paper: attributes, so that every program that draws SVG knows them. */
const looks: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  link: { fill: 'none', 'stroke-width': 1.6 },
  base: { fill: 'none', 'stroke-width': 1.6 },
  ground: { fill: '#ffffff', stroke: 'none' },
  strong: { 'font-weight': 600 },
  emphasis: { 'font-style': 'italic' },
  code: { 'font-family': mapFonts.code, 'font-size': 13 },
  math: {
    'font-style': 'italic',
    'font-family': 'Cambria Math, STIX Two Math, DejaVu Serif, serif',
  },
  'share-ring': { fill: '#ffffff', stroke: ink, 'stroke-width': 1 },
  'share-part': { fill: ink },
  'fold-ring': { fill: '#ffffff', 'stroke-width': 1.4 },
  'fold-count': { 'font-size': 11, 'text-anchor': 'middle' },
};

/** A map as a file of its own: light, for paper, with the fonts of whoever looks at it. */
export function writeSvg<T extends { readonly sort: string }>(
  layout: MapLayout<T>,
  { title, signsOf, isMirrored = false }: SvgOptions<T>,
): string {
  const [width, height] = [Math.ceil(layout.width), Math.ceil(layout.height)];
  const parts = mapParts(layout, signsOf, isMirrored);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${mapFonts.text}" font-size="${fontSize}" fill="${ink}" xml:space="preserve">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts.map(writePart),
    '</svg>',
    '',
  ].join('\n');
}

function writePart({ tag, attributes, children }: DrawnPart): string {
  const { class: names = '', ...own } = attributes;
  const classes = String(names).split(' ');
  const all = { ...lookOf(classes), ...own };
  const written = Object.entries(all)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${tag}${written}/>`;
  const inside = children.map((child) =>
    typeof child === 'string' ? escape(child) : writePart(child),
  );
  return `<${tag}${written}>${inside.join('')}</${tag}>`;
}

function lookOf(classes: readonly string[]): Readonly<Record<string, string | number>> {
  const look: Record<string, string | number> = {};
  for (const name of classes) Object.assign(look, Object.hasOwn(looks, name) ? looks[name] : {});
  const branch = classes.find((name) => name === 'trunk' || name.startsWith('branch-'));
  if (branch === undefined) return look;
  const stroke = branch === 'trunk' ? ink : colours[Number(branch.slice(7))]!;
  if (classes.includes('ground') ? branch === 'trunk' : !classes.includes('fold')) {
    return { ...look, stroke };
  }
  return look;
}

/** Signs that XML forbids would make the file one that nobody can open. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
