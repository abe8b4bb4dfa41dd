import { mixedOrder } from '../../../../core/chance/shuffle.js';
import { fill, freshId, make } from '../../dom.js';
import { dragRows } from '../../drag-rows.js';
import { icon } from '../../icon.js';
import type { BodyContext, BodyOf, BodyView } from '../body-view.js';
import { orderNow } from '../kept-entries.js';
import { answerPart, missing, namedPart, partMark } from '../parts.js';

interface Row {
  readonly index: number;
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

/** Entries that are brought into order, by mouse and by keyboard. */
export const orderingView: BodyView<'ordering'> = (body, context) => {
  const { tell, answers } = context;
  const content =
    body.order.length === 0
      ? missing(tell('This question has no entries yet.'))
      : answers
        ? orderShown(body, context)
        : orderAsked(body, context);
  return make('div', { class: 'item-body ordering' }, content);
};

function orderShown({ order }: BodyOf<'ordering'>, context: BodyContext): HTMLElement {
  const { tell, text, graded } = context;
  const given = graded === undefined || graded.outcome === 'skipped' ? [] : graded.parts;
  const mine =
    given.length > 0 &&
    namedPart(
      tell('Your order'),
      make(
        'ol',
        { class: 'order-list' },
        ...given.map((part) =>
          make(
            'li',
            {},
            make(
              'div',
              { class: 'item-given' },
              text(part.given ?? ''),
              partMark(part.right, tell),
            ),
          ),
        ),
      ),
    );
  if (given.length > 0 && given.every(({ right }) => right)) return mine || make('div');
  const right = answerPart(
    tell('The right order'),
    make('ol', { class: 'order-list' }, ...order.map((entry) => make('li', {}, text(entry)))),
  );
  return make('div', {}, mine, right);
}

function orderAsked({ order }: BodyOf<'ordering'>, context: BodyContext): HTMLElement {
  const { tell, text, seed, state, change, stemId } = context;
  const start = orderNow(state, order) ?? mixedOrder(order.length, `${seed}/order`);
  const list = make('ol', { class: 'order-rows' });
  list.setAttribute('aria-label', tell('Entries to be ordered'));
  if (stemId !== undefined) list.setAttribute('aria-describedby', stemId);
  const said = make('p', { class: 'hidden', attributes: { role: 'status' } });
  const rows: Row[] = start.map((index) => {
    const words = make(
      'div',
      { class: 'order-words', id: freshId(), tabIndex: -1 },
      text(order[index]!),
    );
    const button = (sign: 'up' | 'down', name: string): HTMLButtonElement => {
      const label = make('span', { class: 'hidden', id: freshId() }, name);
      return make(
        'button',
        {
          type: 'button',
          class: 'item-icon-button',
          title: `${name} (${sign === 'up' ? 'Alt+↑' : 'Alt+↓'})`,
          attributes: { 'aria-labelledby': `${label.id} ${words.id}` },
          onclick() {
            const row = moveBy(index, sign === 'up' ? -1 : 1);
            // The focus stays on the entry, on its other button where it has come to an end.
            if (row?.[sign].disabled === true) row[sign === 'up' ? 'down' : 'up'].focus();
            else row?.[sign].focus();
          },
        },
        icon(sign),
        label,
      );
    };
    const up = button('up', tell('Move up'));
    const down = button('down', tell('Move down'));
    const grip = make(
      'span',
      { class: 'order-grip', draggable: true, title: tell('Drag to move') },
      icon('drag'),
    );
    grip.setAttribute('aria-hidden', 'true');
    const element = make(
      'li',
      { class: 'order-row' },
      grip,
      make('span', { class: 'order-number', attributes: { 'aria-hidden': 'true' } }),
      words,
      make('div', { class: 'order-buttons' }, up, down),
    );
    element.addEventListener('keydown', (event) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      // From there Enter hands in: on a button it would move the entry once more.
      moveBy(index, event.key === 'ArrowUp' ? -1 : 1)?.words.focus();
    });
    return { index, element, words, up, down };
  });
  const paint = (): void => {
    list.append(...rows.map(({ element }) => element));
    for (const [place, row] of rows.entries()) {
      row.up.disabled = place === 0;
      row.down.disabled = place === rows.length - 1;
    }
  };
  const move = (from: number, to: number): Row => {
    const [row] = rows.splice(from, 1);
    rows.splice(to, 0, row!);
    paint();
    said.textContent = fill(tell('Now at place {0} of {1}'), [to + 1, rows.length]);
    change({ texts: order, order: rows.map(({ index }) => index) });
    return row!;
  };
  const moveBy = (index: number, by: number): Row | undefined => {
    const from = rows.findIndex((row) => row.index === index);
    const to = from + by;
    return to < 0 || to >= rows.length ? undefined : move(from, to);
  };
  dragRows(list, (from, to) => void move(from, to), '.order-row');
  paint();
  return make('div', {}, list, said);
}
