import type { ShownItem } from '../../core/render/index.js';
import type { PreviewItem } from '../../protocol/preview.js';
import { make } from '../shared/dom.js';
import { richText } from '../shared/rich-text.js';
import { nameOfDifficulty, nameOfLevel } from './names.js';
import { notesLink } from './notes-link.js';
import type { RowContext } from './row-context.js';

/** What the author knows of an item and its learner does not see. */
export function authorNotes(
  item: ShownItem,
  { objectives }: PreviewItem,
  context: RowContext,
): HTMLElement {
  const { tell } = context;
  const entry = (name: string, ...value: readonly (Node | string | undefined)[]) =>
    value.every((each) => each === undefined || each === '')
      ? []
      : [make('dt', {}, name), make('dd', {}, ...value)];
  const chips = (values: readonly string[]): readonly Node[] =>
    values.map((value) => make('span', { class: 'chip' }, value));
  return make(
    'dl',
    { class: 'author-notes' },
    ...entry(tell('Id'), item.id === undefined ? undefined : make('code', {}, item.id)),
    ...entry(tell('Title'), item.title),
    ...entry(tell('Tags'), ...chips(item.tags)),
    ...entry(tell('Difficulty'), nameOfDifficulty(item.difficulty ?? '', tell)),
    ...entry(tell('Level'), nameOfLevel(item.level ?? '', tell)),
    ...entry(tell('Time limit'), item.timeLimit),
    ...entry(
      tell('Objectives'),
      ...item.objectives.map((id) => {
        const text = Object.hasOwn(objectives, id) ? objectives[id] : undefined;
        return make(
          'div',
          {},
          make('code', {}, id),
          text === undefined ? undefined : ' ',
          text === undefined ? undefined : richText(text, context, { inline: true }),
        );
      }),
    ),
    ...entry(tell('Source'), notesLink(item, context) ?? item.source),
  );
}
