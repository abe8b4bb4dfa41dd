import type { GapSlot } from '../../../../core/render/index.js';
import { fill, make } from '../../dom.js';
import type { BodyOf, BodyContext } from '../body-view.js';
import { gapKey } from '../../../../core/render/gaps-shown.js';
import { type KeptEntries, valuesNow } from '../kept-entries.js';
import { gapAnswer } from './gap-answer.js';

interface Blank {
  readonly slot: GapSlot;
  readonly button: HTMLButtonElement;
}

/** A flashcard with gaps: each is uncovered by a click, with those of its number. */
export function clozeCardView(body: BodyOf<'cloze'>, context: BodyContext): HTMLElement {
  const { text, answers, state, change } = context;
  const blanks: Blank[] = [];
  const words = text(body.text, {
    gap: (slot) => {
      if (answers) return gapAnswer(slot, context);
      const button = make('button', { type: 'button', class: 'gap-blank' });
      blanks.push({ slot, button });
      return button;
    },
  });
  const keys = blanks.map(({ slot }) => gapKey(slot.gap));
  const isOpen = valuesNow(state, keys).map((value) => value === true);
  const paint = (): void => {
    for (const [i, blank] of blanks.entries()) show(blank, isOpen[i] === true, context);
  };
  for (const [i, { slot, button }] of blanks.entries()) {
    button.addEventListener('click', () => {
      const open = isOpen[i] !== true;
      for (const [j, other] of blanks.entries()) {
        if (j === i || isSameCard(slot, other.slot)) isOpen[j] = open;
      }
      paint();
      const next: KeptEntries = { texts: keys, values: [...isOpen] };
      change(next);
    });
  }
  paint();
  return make('div', { class: 'item-body flip-card cloze' }, words);
}

function isSameCard({ gap: a }: GapSlot, { gap: b }: GapSlot): boolean {
  return a.number !== undefined && a.number === b.number;
}

function show({ slot, button }: Blank, isOpen: boolean, context: BodyContext): void {
  const { tell, language } = context;
  const { gap, index } = slot;
  button.classList.toggle('is-open', isOpen);
  const name = fill(isOpen ? tell('Cover gap {0}') : tell('Uncover gap {0}'), [index + 1]);
  button.title = name;
  if (isOpen) {
    button.replaceChildren(gapAnswer(slot, context));
    return;
  }
  const hint = gap.hint?.text ?? '';
  button.replaceChildren(
    make('span', { class: 'hidden' }, `${name} `),
    hint === ''
      ? make('span', { attributes: { 'aria-hidden': 'true' } }, '…')
      : make('span', { lang: language, dir: 'auto' }, hint),
  );
}
