import type { BankDocument } from '../document/index.js';
import { writeBehindKey } from '../edit/index.js';
import type { PlacedItem } from '../model/reading.js';
import { bankShape } from '../model/schema/shapes.js';
import type { PlacedText } from './translatable-texts.js';

/** What a bank says but for its items. */
type Head = Readonly<Record<string, unknown>>;

/** What of a bank goes along with some of its items. */
export function headOf({ head }: BankDocument, items: readonly PlacedItem[]): Head {
  const used = (key: string): ReadonlySet<unknown> =>
    new Set(items.flatMap(({ reading }) => reading.data[key] ?? []));
  const some = (key: string, wanted: ReadonlySet<unknown>): Head => {
    const map = head.data[key];
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return {};
    const own = Object.entries(map).filter(
      ([id, text]) => wanted.has(id) && typeof text === 'string',
    );
    return own.length === 0 ? {} : { [key]: Object.fromEntries(own) };
  };
  const { title, defaults } = head.data;
  return {
    title: typeof title === 'string' ? title : '…',
    ...some('objectives', used('objectives')),
    ...some('stimuli', used('stimulus')),
    ...(typeof defaults === 'object' && defaults !== null ? { defaults } : {}),
  };
}

/** The texts of a head that a translation changes. */
export function translatableHead({
  title,
  objectives = {},
  stimuli = {},
}: Head): readonly PlacedText[] {
  const maps = { objectives, stimuli } as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return [
    { path: ['title'], text: title as string },
    ...Object.entries(maps).flatMap(([key, map]) =>
      Object.entries(map).map(([id, text]) => ({ path: [key, id], text })),
    ),
  ];
}

/** A bank without items. */
export function writeHead(head: Head, language: string): string {
  const { title, ...rest } = head;
  const all = { quizwright: 1, title, language, ...rest };
  const { keys } = bankShape();
  return Object.entries(all)
    .map(([key, value]) => {
      const shape = keys.get(key)?.shape;
      const written = writeBehindKey(value, shape, 0, { lineBreak: '\n', inFlow: false });
      return `${key}:${written}\n`;
    })
    .join('');
}
