import {
  asTitle,
  bankMap,
  estimateWidth,
  labelOf,
  layoutMap,
  type MapNode,
  mapWords,
  roomForSigns,
  signsOfNode,
  writeSvg,
} from '../../mind-map/index.js';
import { textDirection } from '../../render/text-direction.js';
import type { Carried } from '../export-bank/carried-keys.js';
import { everyKey } from '../export-bank/every-key.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import type { Exporter } from '../exporter.js';

let carried: Carried | undefined;

/** The mind map of a bank as a picture: what it is about, and what is asked; never what is right. */
export const svgExporter: Exporter = {
  id: 'svg',
  title: 'Mind map (SVG)',
  extension: '.svg',
  takesAll: true,
  takesNotes: true,
  get carried() {
    return (carried ??= everything());
  },
  export: draw,
};

function draw(banks: readonly ExportBank[]): string {
  const maps = banks.map(({ document, withDrafts }) =>
    bankMap(document, { withoutDrafts: !withDrafts }),
  );
  const root = maps.length === 1 ? maps[0]! : joined(maps, banks[0]?.language ?? 'en');
  const isMirrored = banks.every(({ language }) => textDirection(language) === 'rtl');
  const layout = layoutMap(root, {
    measure: estimateWidth,
    labelOf: ({ text, sort }) => (sort === 'bank' ? asTitle(labelOf(text)) : labelOf(text)),
    signsOf: roomForSigns,
    isMirrored,
  });
  const title = banks.map((bank) => bank.title).join(', ');
  return writeSvg(layout, { title, signsOf: ({ node }) => signsOfNode(node), isMirrored });
}

/** Several banks are one map, each a branch of it. */
function joined(maps: readonly MapNode[], language: string): MapNode {
  const span = { start: 0, end: 0 };
  const children = maps.map((map): MapNode => ({ ...map, sort: 'heading' }));
  return { id: 'banks', sort: 'bank', text: mapWords(language).banks, span, children };
}

/** Nobody looks into a map of a subject for its answers. */
function everything(): Carried {
  const { kinds, bank } = everyKey('meaningless');
  return { kinds, bank: { ...bank, title: 'shown', notes: 'shown', objectives: 'shown' } };
}
