import type { DraftQuestion } from '../../draft-bank.js';
import type { SaidText } from '../scored/feedback.js';
import { withBlanks } from '../scored/gaps.js';
import type { Rated } from '../scored/rate.js';
import type { QtiNode } from '../source/node.js';
import type { Texts } from '../source/texts.js';
import type { ItemKeys, ItemType } from './item-keys.js';
import type { Response } from './presentation.js';
import type { Rules } from './rules.js';

/** All that is known of an item before its kind is read. */
export interface ItemParts {
  readonly type: ItemType | undefined;
  /** HTML, with marks for gaps. */
  readonly stem: string;
  readonly responses: readonly Response[];
  readonly rules: Rules;
  readonly said: readonly SaidText[];
  readonly texts: Texts;
  readonly node: QtiNode;
  readonly keys: ItemKeys;
  /** Whether the file is ours: then names say all. */
  readonly isOurs: boolean;
}

/** What a reader of one kind found. */
export interface ReadBody {
  /** Markdown. */
  readonly stem: string;
  readonly body: Partial<DraftQuestion>;
  readonly right: Rated | undefined;
  readonly wrong: Rated | undefined;
  /** Whether what is said to answers has its place already. */
  readonly done?: boolean;
}

/** What an item asks, and what the response adds to it. */
export function stemOf({ texts, stem, node }: ItemParts, response?: Response): string {
  const html =
    response === undefined
      ? stem
      : `${stem}${response.label === '' ? '' : `<div>${response.label}</div>`}`;
  const markdown = texts.markdown(html, node);
  // One blank at the end is where the answer goes anyhow.
  return withBlanks(markdown.replace(/\s*\ue120\d+\ue121\s*$/, ''));
}
