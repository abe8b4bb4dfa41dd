import { childrenOf, descendantsOf, type QtiNode } from '../source/node.js';
import { materialHtml, pieceHtml } from './material.js';
import { type ItemParts, type ReadBody, stemOf } from './parts.js';

/** What a person grades. */
export function open(parts: ItemParts): ReadBody {
  const { node, texts } = parts;
  const solution = descendantsOf(node, 'solutionmaterial', 'sample_answer')
    .map((each) => texts.markdown(materialOf(each), each))
    .find((each) => each !== '');
  const wrong = { score: 0, shown: new Set(parts.rules.rules.flatMap(({ feedback }) => feedback)) };
  return {
    stem: stemOf(parts, parts.responses[0]),
    body: { kind: 'open', ...(solution === undefined ? {} : { 'model-answer': solution }) },
    right: wrong,
    wrong,
  };
}

function materialOf(node: QtiNode): string {
  return childrenOf(node).length === 0 ? '' : materialHtml(node);
}

const names = {
  formula: 'a formula with numbers that change each time',
  upload: 'a file to hand in',
  hotspot: 'a place on an image',
};

/** What a bank cannot ask as it was asked: it becomes a question that a person grades. */
export function notHere(parts: ItemParts, type: keyof typeof names): ReadBody {
  const message = `This asked for ${names[type]}; it is an open question now.`;
  parts.texts.tell('warning', message, parts.node);
  const images = type === 'hotspot' ? descendantsOf(parts.node, 'matimage').map(pieceHtml) : [];
  const read = open({ ...parts, stem: parts.stem + images.join('') });
  return { ...read, body: { ...read.body, checks: [`this asked for ${names[type]}`] } };
}
