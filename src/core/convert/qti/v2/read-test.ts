import { childrenOf, numberIn, type QtiNode } from '../source/node.js';

/** What a test says of an item that it asks. */
export interface ItemReference {
  readonly href: string;
  /** The titles of the sections that it is in. */
  readonly sections: readonly string[];
  readonly weight: number | undefined;
  /** Seconds. */
  readonly timeLimit: number | undefined;
}

export interface ReadTest {
  readonly ident: string;
  readonly title: string;
  readonly items: readonly ItemReference[];
  /** Files with more sections. */
  readonly others: readonly string[];
}

/** The order of a test, with what its sections are called where there are several. */
export function readTest(root: QtiNode): ReadTest {
  const items: ItemReference[] = [];
  const others: string[] = [];
  const names = new Set<string>();
  const look = (node: QtiNode, sections: readonly string[]): void => {
    for (const child of childrenOf(node)) {
      const { href, title = '' } = child.attributes;
      if (child.name === 'assessmentItemRef' && href !== undefined) {
        items.push({
          href,
          sections,
          weight: numberIn(childrenOf(child, 'weight')[0]?.attributes['value']),
          timeLimit: numberIn(childrenOf(child, 'timeLimits')[0]?.attributes['maxTime']),
        });
      } else if (child.name === 'assessmentSectionRef' && href !== undefined) others.push(href);
      else if (child.name === 'assessmentSection') {
        const isNamed =
          title.trim() !== '' && !/^(?:section|main|root)?\s*\d*$/i.test(title.trim());
        if (isNamed) names.add(title.trim());
        look(child, isNamed ? [...sections, title.trim()] : sections);
      } else if (child.name === 'testPart') look(child, sections);
    }
  };
  look(root.name === 'assessmentSection' ? { ...root, name: '', children: [root] } : root, []);
  const { identifier = '', title = '' } = root.attributes;
  return {
    ident: identifier,
    title,
    items: names.size > 1 ? items : items.map((item) => ({ ...item, sections: [] })),
    others,
  };
}
