/** The versions of QTI that are told apart: 1.2 as Canvas writes it counts as one. */
export type QtiVersion = 'qti12' | 'canvas' | 'qti21' | 'qti22' | 'qti30';

/** What a document is. */
export interface QtiSort {
  readonly version: Exclude<QtiVersion, 'canvas'>;
  readonly sort: 'items' | 'item' | 'test' | 'passage';
}

const roots: Readonly<Record<string, QtiSort['sort']>> = {
  questestinterop: 'items',
  assessmentItem: 'item',
  'qti-assessment-item': 'item',
  assessmentTest: 'test',
  'qti-assessment-test': 'test',
  assessmentSection: 'test',
  'qti-assessment-section': 'test',
  'qti-assessment-stimulus': 'passage',
  assessmentStimulus: 'passage',
};

/** Behind so many signs, a document has begun. */
const far = 20_000;

/** Says what a document is by its first element; undefined for what is no QTI. */
export function sortOf(source: string): QtiSort | undefined {
  const head = source
    .slice(0, far)
    .replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '')
    .replace(/<!DOCTYPE[^>[]*(?:\[[^]*?\]\s*)?>/gi, '');
  const [tag, name] =
    /^[\s\ufeff]*<(?:[\w.-]+:)?([\w.-]+)(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(head) ?? [];
  const sort = name === undefined ? undefined : roots[name];
  if (tag === undefined || sort === undefined) return undefined;
  return { sort, version: versionOf(name!, tag) };
}

function versionOf(name: string, tag: string): QtiSort['version'] {
  if (name === 'questestinterop') return 'qti12';
  if (name.startsWith('qti-')) return 'qti30';
  const [, space = ''] =
    /\sxmlns(?::[\w.-]+)?\s*=\s*["'][^"']*imsqti[^"'\s]*?v(\d+p\d+)/i.exec(tag) ?? [];
  if (space.startsWith('3')) return 'qti30';
  return space === '2p2' ? 'qti22' : 'qti21';
}

/** The names of formats, as people know them. */
export const titles: Readonly<Record<QtiVersion, string>> = {
  qti12: 'QTI 1.2',
  canvas: 'Canvas',
  qti21: 'QTI 2.1',
  qti22: 'QTI 2.2',
  qti30: 'QTI 3.0',
};
