import { freshId, make } from '../shared/dom.js';
import type { FormState } from '../../protocol/form.js';
import type { Field, Form } from './form.js';

type Item = NonNullable<FormState['item']>;

export const KINDS = [
  'single-choice',
  'multiple-answer',
  'true-false',
  'short-answer',
  'numeric',
  'cloze',
  'matching',
  'ordering',
  'open',
] as const;

/** Chooses the kind of a question; what would be lost is said before it is. */
export function kindField(form: Form, item: Item): Field {
  const control = make('select', { id: freshId() });
  if (item.kind === undefined) {
    control.append(make('option', { value: '', textContent: form.word('ui.unset') }));
  }
  control.append(
    ...KINDS.map((kind) => make('option', { value: kind, textContent: form.word(kind) })),
  );
  control.value = item.kind ?? '';
  const help = make('p', { class: 'help', id: freshId() });
  help.textContent =
    (item.kind === undefined ? form.word('ui.no-kind') : form.help(item.kind)) ?? '';
  control.setAttribute('aria-describedby', help.id);
  const question = make('div', { class: 'banner', hidden: true });
  question.setAttribute('role', 'alert');
  const change = (kind: string): void => {
    form.change({ type: 'kind', kind }, () => {
      document.querySelector<HTMLElement>('.kind select')?.focus();
    });
  };
  const keep = (): void => {
    question.hidden = true;
    control.value = item.kind ?? '';
    control.focus();
  };
  control.addEventListener('change', () => {
    const kind = control.value;
    question.hidden = true;
    if (kind === '' || kind === item.kind) return;
    const loses = item.kinds.find((each) => each.kind === kind)?.loses ?? [];
    if (loses.length === 0) return change(kind);
    const lost = loses.map((key) => form.word(key)).join(', ');
    const stay = make('button', { type: 'button', onclick: keep }, form.word('ui.keep'));
    question.replaceChildren(
      make('p', {}, form.word('ui.loses', form.word(kind), lost)),
      stay,
      make(
        'button',
        { type: 'button', class: 'secondary', onclick: () => change(kind) },
        form.word('ui.change-anyway'),
      ),
    );
    question.hidden = false;
    stay.focus();
  });
  const element = make(
    'div',
    { class: 'field kind' },
    make('label', { htmlFor: control.id, class: 'label' }, form.word('kind')),
    control,
    help,
    question,
  );
  return { element, show: () => undefined };
}
