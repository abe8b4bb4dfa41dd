import type { Span } from '../text/span.js';

/**
 * How a scalar was written. `typed` is ours: text that YAML cannot read, or reads as something else,
 * taken as the characters that the author typed.
 */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'typed';

interface NodeBase extends Span {
  /** The name after `&`, and where `&name` stands. */
  readonly anchor?: { readonly name: string; readonly span: Span };
  /** The tag as written, `!` included. */
  readonly tag?: { readonly name: string; readonly span: Span };
  /** Where a comment follows the node on its last line. */
  readonly comment?: Span;
}

/** A scalar; `start` to `end` covers its quotes, or its `|` header and its lines. */
export interface ScalarNode extends NodeBase {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  /** What YAML reads, before any type is given to it. */
  readonly text: string;
}

/** One `key: value`; `value` is null where nothing is written. */
export interface Pair extends Span {
  readonly key: ScalarNode;
  readonly value: YamlNode | null;
  /** Where the `:` stands; -1 for a flow entry without one. */
  readonly colon: number;
}

export interface MapNode extends NodeBase {
  readonly type: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

/** One `- value` or one flow entry; `value` is null where nothing is written. */
export interface SeqEntry extends Span {
  readonly value: YamlNode | null;
}

export interface SeqNode extends NodeBase {
  readonly type: 'seq';
  readonly flow: boolean;
  readonly entries: readonly SeqEntry[];
}

/** `*name`, before it is resolved. */
export interface AliasNode extends NodeBase {
  readonly type: 'alias';
  readonly name: string;
}

export type YamlNode = ScalarNode | MapNode | SeqNode | AliasNode;

/**
 * A list without the room that engines leave for more: a node's lists never grow, and a bank has a
 * hundred thousand of them.
 */
export function exact<T>(list: readonly T[]): T[] {
  return list.slice();
}
