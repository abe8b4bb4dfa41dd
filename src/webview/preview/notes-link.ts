import type { ShownItem } from '../../core/render/index.js';
import { make } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** Leads to the heading of the notes that is the source of an item; undefined where its source is none. */
export function notesLink({ source }: ShownItem, context: RowContext): HTMLElement | undefined {
  const heading = source?.startsWith('#') === true ? context.headingOf(source) : undefined;
  if (heading === undefined) return undefined;
  const { row, title } = heading;
  return make(
    'button',
    {
      type: 'button',
      class: 'link-button',
      dir: 'auto',
      onclick: () => context.show(row, heading),
    },
    title,
  );
}
