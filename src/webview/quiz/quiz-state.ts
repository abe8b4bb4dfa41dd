import { recordOf } from '../shared/item/kept-entries.js';

/** What comes back when the window is loaded again, or the panel was behind another. */
export interface QuizState {
  readonly session: string;
  readonly uris: readonly string[];
  /** What was typed or chosen and not sent yet, by `ref`. */
  readonly drafts: readonly (readonly [ref: string, draft: unknown])[];
  readonly isTimerHidden: boolean;
}

export function readState(kept: unknown): QuizState {
  const { session, uris, drafts, isTimerHidden } = recordOf(kept);
  return {
    session: typeof session === 'string' ? session : '',
    uris: Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [],
    drafts: Array.isArray(drafts) ? drafts.filter(isDraft) : [],
    isTimerHidden: isTimerHidden === true,
  };
}

function isDraft(value: unknown): value is readonly [string, unknown] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}
