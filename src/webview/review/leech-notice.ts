import type { ReviewMessage, ReviewRequest } from '../../protocol/review.js';
import { fill, make } from '../shared/dom.js';
import type { FrameHost, StudyFrame } from '../study/study-frame.js';

type LeechMessage = Extract<ReviewMessage, { readonly type: 'leech' }>;

/** Tells of a card that is forgotten again and again. */
export function leechNotice(
  { ref, text, lapses }: LeechMessage,
  { tell, post }: FrameHost<ReviewRequest>,
  frame: StudyFrame<ReviewRequest>,
): HTMLElement {
  const words = tell(
    'You have forgotten “{0}” {1} times. Perhaps it asks for too much at once: it is easier to learn when it is written anew, or split.',
  );
  const edit = make(
    'button',
    { type: 'button', class: 'secondary', onclick: () => post({ type: 'source', ref }) },
    tell('Edit its text'),
  );
  return frame.notice(fill(words, [text, lapses]), 'info', edit);
}
