import { isReviewScope, type ReviewScope } from '../../protocol/review.js';
import { recordOf } from '../shared/item/kept-entries.js';

/** What comes back when the window is loaded again, or the panel was behind another. */
export interface ReviewState {
  readonly scope: ReviewScope | undefined;
  /** What was typed or chosen and not sent yet: of which card, and what. */
  readonly draft: readonly [ref: string, draft: unknown] | undefined;
}

export function readState(kept: unknown): ReviewState {
  const { scope, draft } = recordOf(kept);
  return {
    scope: isReviewScope(scope) ? scope : undefined,
    draft:
      Array.isArray(draft) && draft.length === 2 && typeof draft[0] === 'string'
        ? [draft[0], draft[1]]
        : undefined,
  };
}
