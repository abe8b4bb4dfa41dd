import { shuffledOrder } from '../chance/shuffle.js';
import type { ShownBody } from '../model/kinds/shown.js';

type Matching = Extract<ShownBody, { readonly type: 'matching' }>;

/** The right sides of a matching, distractors among them, each once and in mixed order. */
export function rightsOffered({ pairs, distractors }: Matching, seed: string): readonly string[] {
  const rights = [...pairs.map(({ right }) => right), ...distractors].filter((text) => text !== '');
  const each = [...new Set(rights)];
  return shuffledOrder(each.length, seed).map((index) => each[index]!);
}
