import type { PreviewNote } from '../../protocol/preview.js';
import { make } from '../shared/dom.js';
import { richText } from '../shared/rich-text.js';
import type { RowContext } from './row-context.js';

/** A part of the bank's notes. */
export function noteRow({ note }: PreviewNote, context: RowContext): HTMLElement {
  return make(
    'section',
    { class: 'note', lang: context.language },
    note.title !== undefined && make('h2', { dir: 'auto' }, note.title),
    richText(note.text, context, { inline: false }),
  );
}
