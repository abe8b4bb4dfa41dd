import type { XmlElement } from '@rgrove/parse-xml';
import { attributeOf, childrenOf } from '../xml/elements.js';

/** Something of a node that notes have no place for, and the sentence that tells of it. */
interface LeftOutSort {
  readonly isIn: (node: XmlElement) => boolean;
  readonly say: (count: number) => string;
}

/** What is told once for a whole map: how a map looks says little, but it is not kept in silence. */
export const countedSentences: readonly LeftOutSort[] = [
  {
    isIn: (node) => childrenOf(node, 'icon').length > 0,
    say: (count) =>
      count === 1
        ? 'A node bears icons: notes have no place for them.'
        : `${count} nodes bear icons: notes have no place for them.`,
  },
  {
    isIn: (node) => childrenOf(node, 'arrowlink').length > 0,
    say: (count) =>
      count === 1
        ? 'A node has an arrow to another one: notes have no place for it.'
        : `${count} nodes have arrows to others: notes have no place for them.`,
  },
  {
    isIn: (node) => {
      const link = attributeOf(node, 'LINK')?.trim() ?? '';
      return link !== '' && !/^https?:/i.test(link);
    },
    say: (count) =>
      count === 1
        ? 'A node leads to a file or to another node: that link was left out.'
        : `${count} nodes lead to files or to other nodes: these links were left out.`,
  },
  {
    isIn: (node) => attributeOf(node, 'ENCRYPTED_CONTENT') !== undefined,
    say: (count) =>
      count === 1
        ? 'What stands below a node is locked with a password: it was left out.'
        : `What stands below ${count} nodes is locked with a password: it was left out.`,
  },
];
