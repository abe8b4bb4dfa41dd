import { isAliased, ScalarPlace } from '../../core/lint/scalar-place.js';
import type { Span } from '../../core/text/span.js';
import type { ScalarNode, SeqNode, YamlNode } from '../../core/yaml/index.js';

/** What has a name: the bank, an item, an objective, a stimulus, a tag, a heading of the notes. */
export type NameSort = 'bank' | 'item' | 'objective' | 'stimulus' | 'tag' | 'heading';

/** What is named so. A heading's text is its slug, as `source: "#slug"` has it. */
export interface Name {
  readonly sort: NameSort;
  readonly text: string;
}

/**
 * One place where a name is written. Offsets are those of `source`, the text it was read from; `start`
 * to `end` is exactly the name, without quotes, or the alias that stands for it.
 */
export interface NameUse extends Name, Span {
  readonly role: 'definition' | 'reference';
  readonly source: string;
  readonly node: ScalarNode;
  /** Where in the node's text the name stands. */
  readonly from: number;
  readonly to: number;
  /** The list that it is an entry of. */
  readonly list?: SeqNode;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
  /**
   * Whether it is written elsewhere, and an alias stands here: for the name alone, or for a list or
   * map that holds it.
   */
  readonly aliased?: 'name' | 'more';
  /** Of a key, or of the title of a note: what the bank says of what is named so. */
  readonly meant?: YamlNode | null;
  /** Of a heading: as it is written, Markdown and all. */
  readonly title?: string;
}

/** Where exactly a part of a scalar's text stands. */
export function spanOfPart(node: ScalarNode, source: string, from: number, to: number): Span {
  const { start, end, style } = node;
  // Nearly all: bare words on one line.
  if (style === 'plain' && end - start === node.text.length && source[start] !== '*') {
    return { start: start + from, end: start + to };
  }
  // For places alone, brackets around a text make no difference.
  return new ScalarPlace(node, source, false).span(from, to);
}

/** For maps by name. */
export function keyOfName({ sort, text }: Name): string {
  return `${sort} ${text}`;
}

/** Whether an alias stands in the place of a name, or of something around it. */
export function aliasOf(
  node: ScalarNode,
  source: string,
  ...around: readonly (YamlNode | null)[]
): Pick<NameUse, 'aliased'> {
  if (!isAliased(node, source)) return {};
  const isMore = around.some((holder) => holder !== node && holder?.start === node.start);
  return { aliased: isMore ? 'more' : 'name' };
}
