import type { GapSlot } from '../../../../core/render/index.js';
import { fill, make } from '../../dom.js';
import { icon } from '../../icon.js';
import type { BodyContext, BodyView } from '../body-view.js';
import { dropdownEntries, gapKey, gapWidth } from '../../../../core/render/gaps-shown.js';
import { type KeptEntries, valuesNow } from '../kept-entries.js';
import { missing, plain } from '../parts.js';
import { gapAnswer } from './gap-answer.js';
import { clozeCardView } from './cloze-card-view.js';

type Field = HTMLInputElement | HTMLSelectElement;

/** A text with a field in the place of each gap. */
export const clozeView: BodyView<'cloze'> = (body, context) => {
  const { tell, text, answers, state, change, isFlashcard } = context;
  if (body.text.trim() === '') {
    return make('div', { class: 'item-body' }, missing(tell('The text is not written yet.')));
  }
  if (isFlashcard) return clozeCardView(body, context);
  const gaps: GapSlot[] = [];
  const fields: Field[] = [];
  const words = text(body.text, {
    gap: (slot) => {
      if (answers) return gradedGap(slot, context);
      const field = fieldOf(slot, context);
      gaps.push(slot);
      fields.push(field);
      return field;
    },
  });
  const keys = gaps.map(({ gap }) => gapKey(gap));
  const typed = valuesNow(state, keys);
  for (const [i, field] of fields.entries()) {
    const value = typed[i];
    if (typeof value === 'string') put(field, value);
    field.addEventListener('input', () => {
      const next: KeptEntries = { texts: keys, values: fields.map((each) => each.value) };
      change(next);
    });
  }
  return make('div', { class: 'item-body cloze' }, words);
};

/** What belongs into a gap; where something else was given, that before it. */
function gradedGap(slot: GapSlot, context: BodyContext): Node {
  const { tell, language, graded } = context;
  const part = graded?.outcome === 'skipped' ? undefined : graded?.parts[slot.index];
  if (part === undefined) return gapAnswer(slot, context);
  const { right, given } = part;
  const said =
    given === undefined
      ? missing(tell('Nothing'))
      : make(right ? 'span' : 's', { class: 'gap-given' }, plain('span', given, { language }));
  return make(
    'span',
    { class: `gap-graded ${right ? 'is-right' : 'is-wrong'}` },
    icon(right ? 'check' : 'remove'),
    make('span', { class: 'hidden' }, ` ${right ? tell('Right') : tell('Wrong')}: `),
    said,
    !right && ' ',
    !right && gapAnswer(slot, context),
  );
}

/** What is no entry of a list any more is not chosen there. */
function put(field: Field, value: string): void {
  field.value = value;
  if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
}

function fieldOf({ gap, index }: GapSlot, { tell, language, seed }: BodyContext): Field {
  const hint = gap.hint?.text ?? '';
  const attributes = {
    'aria-label': fill(tell('Gap {0}'), [index + 1]),
    ...(hint === '' ? {} : { 'aria-description': hint }),
  };
  if (gap.dropdown) {
    const entries = dropdownEntries(gap, `${seed}/gap/${index}`);
    return make(
      'select',
      { class: 'gap', attributes },
      make('option', { value: '', lang: language, dir: 'auto' }, hint === '' ? '…' : hint),
      ...entries.map((entry) =>
        make('option', { value: entry, lang: language, dir: 'auto' }, entry),
      ),
    );
  }
  return make('input', {
    type: 'text',
    class: `gap gap-${gapWidth(gap)}`,
    lang: language,
    dir: 'auto',
    spellcheck: false,
    placeholder: hint,
    attributes: { ...attributes, autocomplete: 'off', autocapitalize: 'off' },
  });
}
