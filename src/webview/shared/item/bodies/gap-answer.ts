import type { GapSlot } from '../../../../core/render/index.js';
import { fill, make } from '../../dom.js';
import type { PartContext } from '../body-view.js';
import { plain } from '../parts.js';

/** What belongs into a gap, in its place: the first answer, and what is accepted besides. */
export function gapAnswer(
  { gap, index }: GapSlot,
  context: Pick<PartContext, 'tell' | 'language'>,
): HTMLElement {
  const { tell } = context;
  const words = gap.answers.map(({ text }) => text).filter((text) => text !== '');
  const [first, ...others] = words;
  return make(
    'span',
    { class: 'gap-answer' },
    make('span', { class: 'hidden' }, `${fill(tell('Gap {0}'), [index + 1])}: `),
    first === undefined ? '…' : plain('span', first, context),
    ...others.map((text) =>
      make(
        'span',
        { class: 'gap-other' },
        make('span', { attributes: { 'aria-hidden': 'true' } }, ' | '),
        make('span', { class: 'hidden' }, ` ${tell('or')} `),
        plain('span', text, context),
      ),
    ),
  );
}
