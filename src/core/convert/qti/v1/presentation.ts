import { descendantsOf, childrenOf, isNode, type QtiNode } from '../source/node.js';
import { gapMark } from '../scored/gaps.js';
import { materialHtml, pieceHtml } from './material.js';

/** One of the things that are to be answered in an item. */
export interface Response {
  readonly id: string;
  readonly sort: 'choice' | 'text' | 'number' | 'other';
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  /** HTML that stands in it before its choices. */
  readonly label: string;
  readonly choices: readonly ResponseChoice[];
  readonly isShuffled: boolean;
  readonly node: QtiNode;
}

export interface ResponseChoice {
  readonly id: string;
  readonly html: string;
  readonly node: QtiNode;
}

export interface Presentation {
  /** HTML, with a mark where each response stands that one types into. */
  readonly stem: string;
  readonly responses: readonly Response[];
}

const sorts: Readonly<Record<string, Response['sort']>> = {
  response_lid: 'choice',
  response_str: 'text',
  response_num: 'number',
  response_xy: 'other',
  response_grp: 'choice',
};

/** Reads what an item shows and asks. */
export function readPresentation(presentation: QtiNode | undefined): Presentation {
  const responses: Response[] = [];
  const read = (node: QtiNode): string =>
    node.children
      .filter(isNode)
      .map((child) => {
        const sort = sorts[child.name];
        if (sort !== undefined) {
          responses.push(readResponse(child, sort));
          return sort === 'text' || sort === 'number' ? gapMark(responses.length - 1) : '';
        }
        if (!/^(?:flow|flow_mat|material|section_block)$/.test(child.name)) return pieceHtml(child);
        const inside = read(child);
        const hasGap = descendantsOf(child, 'response_str', 'response_num').length > 0;
        // Words around a gap stay on its line.
        return inside === '' || child.name === 'material' || hasGap
          ? inside
          : `<div>${inside}</div>`;
      })
      .join('');
  const stem = presentation === undefined ? '' : read(presentation);
  return { stem, responses };
}

function readResponse(node: QtiNode, sort: Response['sort']): Response {
  const { ident = '', rcardinality = 'Single' } = node.attributes;
  const renders = childrenOf(node).filter(({ name }) => name.startsWith('render_'));
  const labels = descendantsOf(node, 'response_label');
  const fibs = renders.filter(({ name }) => name === 'render_fib');
  const isNumber = fibs.some(({ attributes }) =>
    /^(?:integer|decimal|scientific)$/i.test(attributes['fibtype'] ?? ''),
  );
  const isOther = renders.some(({ name }) => /hotspot/.test(name));
  return {
    id: ident,
    sort: isOther ? 'other' : sort === 'text' && isNumber ? 'number' : sort,
    cardinality: cardinalityOf(rcardinality),
    // Some put the words before the choices in what draws them.
    label: [materialHtml(node), ...renders.map(materialHtml)].join(''),
    choices: labels.map((label) => ({
      id: label.attributes['ident'] ?? '',
      html: materialHtml(label),
      node: label,
    })),
    isShuffled: renders.some(({ attributes }) => /^yes$/i.test(attributes['shuffle'] ?? '')),
    node,
  };
}

function cardinalityOf(text: string): Response['cardinality'] {
  const lower = text.toLowerCase();
  return lower === 'multiple' ? 'multiple' : lower === 'ordered' ? 'ordered' : 'single';
}
