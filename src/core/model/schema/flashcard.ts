import * as z from 'zod/mini';

import { itemKeys } from './item.js';
import { map, optional } from './key.js';
import { markdown } from './text.js';

/** A flashcard: front and back, or a text with gaps. `check-flashcard.ts` says which it must have. */
export const flashcardSchema = map('flashcard', {
  ...itemKeys,
  front: optional(markdown, {
    description: 'What the learner sees first.',
    examples: ['Net Promoter Score (NPS)'],
  }),
  back: optional(markdown, {
    description: 'What the learner tries to remember.',
    examples: ['Share of promoters minus share of detractors.'],
  }),
  cloze: optional(markdown, {
    description: 'A text with gaps between `{{` and `}}`; each gap makes one card.',
    examples: ['The NPS runs from {{-100}} to {{100}}.'],
  }),
  reverse: optional(z.boolean(), {
    description: 'Whether the front is also asked for when the back is shown.',
    default: false,
    examples: [true],
  }),
});
