import type { DraftQuestion } from '../../draft-bank.js';
import type { SaidText } from '../scored/feedback.js';
import type { Rated } from '../scored/rate.js';
import type { QtiNode } from '../source/node.js';
import type { Instead } from '../source/html-of.js';
import type { Texts } from '../source/texts.js';
import type { ResponseDeclaration } from './declarations.js';
import { type Processing, rateResponses, usesMapping } from './processing.js';

/** All that is known of an item before one of its interactions is read. */
export interface ItemParts {
  readonly processing: Processing;
  readonly said: readonly SaidText[];
  readonly texts: Texts;
  readonly item: QtiNode;
  /** What all points are, where the item says it. */
  readonly most: number | undefined;
  /** Whether we wrote it: then what it declares is what counts. */
  readonly isOurs: boolean;
  /** Whether there is more than one thing to answer. */
  readonly isShared: boolean;
  /** What stands for elements that are no part of a text. */
  readonly instead: Instead;
}

/** What a reader of one interaction found. */
export interface ReadPart {
  readonly body: Partial<DraftQuestion>;
  readonly right: Rated | undefined;
  readonly wrong: Rated | undefined;
  /** Whether what is said to answers has its place already. */
  readonly done?: boolean;
}

const undeclared: Omit<ResponseDeclaration, 'id'> = {
  cardinality: 'single',
  baseType: 'string',
  correct: [],
  mapping: undefined,
  hasAreas: false,
};

export function declarationOf(
  { processing }: ItemParts,
  interaction: QtiNode,
): ResponseDeclaration {
  const id = interaction.attributes['responseIdentifier'] ?? '';
  return processing.declarations.responses.get(id) ?? { ...undeclared, id };
}

/**
 * What an answer to one response earns: beside right answers to the others, so that it counts too where
 * only the whole earns something.
 */
export function rateIn(
  { processing, isShared }: ItemParts,
  id: string,
  answer: readonly string[],
): Rated | undefined {
  const all = new Map<string, readonly string[]>();
  if (isShared) {
    for (const each of processing.declarations.responses.values()) all.set(each.id, each.correct);
  }
  all.set(id, answer);
  const rated = rateResponses(processing, all);
  if (rated === undefined || !isShared) return rated;
  all.set(id, []);
  const without = rateResponses(processing, all);
  return without === undefined ? undefined : { ...rated, score: rated.score - without.score };
}

/** What each answer earns by a table, where a table counts. */
export function tableOf({ processing }: ItemParts, { id, mapping }: ResponseDeclaration) {
  if (mapping === undefined || !usesMapping(processing, id)) return undefined;
  const scores = new Map(mapping.entries.map(({ key, value }) => [key, value]));
  return {
    scoreOf: (key: string): number => scores.get(key) ?? mapping.otherwise,
    high: mapping.isLimited ? mapping.high : undefined,
  };
}

/** The text in an element, without what is no part of it. */
export function markdownIn({ texts, instead }: ItemParts, node: QtiNode): string {
  return texts.inside(node.children, node, instead);
}
