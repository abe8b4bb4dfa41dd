import { make } from '../../dom.js';
import type { BodyView } from '../body-view.js';
import { missing } from '../parts.js';

/** A question that does not say yet how it is answered. */
export const unfinishedView: BodyView<'unfinished'> = (_body, { tell }) =>
  make(
    'div',
    { class: 'item-body' },
    missing(
      tell('How this is answered is not written yet: choices, an answer, pairs or an order.'),
    ),
  );
