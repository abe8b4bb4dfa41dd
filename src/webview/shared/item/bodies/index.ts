// What is answered with, by type of body: to show another one is a file here, and a line below.
import type { ShownBody } from '../../../../core/render/index.js';
import type { BodyContext, BodyView } from '../body-view.js';
import { choicesView } from './choices-view.js';
import { clozeView } from './cloze-view.js';
import { flashcardView } from './flashcard-view.js';
import { matchingView } from './matching-view.js';
import { openView } from './open-view.js';
import { orderingView } from './ordering-view.js';
import { trueFalseView } from './true-false-view.js';
import { typedView } from './typed-view.js';
import { unfinishedView } from './unfinished-view.js';

const views: { readonly [T in ShownBody['type']]: BodyView<T> } = {
  choices: choicesView,
  'true-false': trueFalseView,
  typed: typedView,
  cloze: clozeView,
  matching: matchingView,
  ordering: orderingView,
  open: openView,
  flashcard: flashcardView,
  unfinished: unfinishedView,
};

export function bodyView<T extends ShownBody['type']>(
  body: ShownBody & { readonly type: T },
  context: BodyContext,
): HTMLElement {
  const view = views[body.type] as (body: ShownBody, context: BodyContext) => HTMLElement;
  return view(body, context);
}
