import { kinds } from '../model/kinds/index.js';
import { mapsIn } from '../model/schema/maps-in.js';
import { expected } from '../model/schema/phrase.js';
import type { KeyShape, MapShape } from '../model/schema/shape-types.js';
import { bankShape, flashcardShape, kindNamed, shapeOfKind } from '../model/schema/shapes.js';

/** A key somewhere in the format. */
interface PlacedKey {
  /** Where it stands: `bank`, `flashcard`, `single-choice question, choices`. */
  readonly owner: string;
  /** From the bank or the item: `choices.weight`. */
  readonly path: string;
  readonly key: KeyShape;
}

/** What a kind of question, or a flashcard, is and may hold; undefined where there is no such kind. */
export function kindPage(name: string): string | undefined {
  const kind = kindNamed(name);
  const singular = name.replace(/s$/, '');
  if (kind === undefined && singular !== 'flashcard') return undefined;
  const shape = kind === undefined ? flashcardShape() : shapeOfKind(kind.kind);
  const about =
    kind === undefined
      ? 'A card with a front and a back, or a text with gaps.'
      : `${kind.description} Made by ${kind.madeBy.map((key) => `\`${key}\``).join(', ')}.`;
  const keys = keysOf(shape, '', '').map(
    ({ path, key }) => `- \`${path}\`: ${expected(key.shape)}. ${firstLine(key.description)}`,
  );
  return [`# ${kind?.kind ?? 'flashcard'}`, about, '## Keys', keys.join('\n')].join('\n\n');
}

/** What is to be said about a key, wherever it stands; undefined where no key is called so. */
export function keysNamed(name: string): string | undefined {
  const found = allKeys().filter(({ path }) => path === name || path.split('.').at(-1) === name);
  if (found.length === 0) return undefined;
  // The same words for several kinds are said once.
  const owners = new Map<string, string[]>();
  for (const { owner, path, key } of found) {
    const text = aboutKey(path, key);
    owners.set(text, [...(owners.get(text) ?? []), owner]);
  }
  const parts = [...owners].map(([text, names]) => `## In ${names.join(', ')}\n\n${text}`);
  return [`# ${name}`, ...parts].join('\n\n');
}

export function knownKeys(): readonly string[] {
  return [...new Set(allKeys().map(({ path }) => path))];
}

let keys: readonly PlacedKey[] | undefined;

function allKeys(): readonly PlacedKey[] {
  return (keys ??= [
    ...keysOf(bankShape(), 'bank', '', ['questions', 'flashcards']),
    ...kinds.flatMap(({ kind }) => keysOf(shapeOfKind(kind), kind, '')),
    ...keysOf(flashcardShape(), 'flashcard', ''),
  ]);
}

function keysOf(
  shape: MapShape,
  owner: string,
  above: string,
  without: readonly string[] = [],
): readonly PlacedKey[] {
  return [...shape.keys].flatMap(([name, key]) => {
    const path = `${above}${name}`;
    const below = without.includes(name)
      ? []
      : mapsIn(key.shape).flatMap((map) => keysOf(map, owner, `${path}.`));
    return [{ owner, path, key }, ...below];
  });
}

function aboutKey(path: string, key: KeyShape): string {
  const { default: one, defaultNote, examples, required, values = {} } = key;
  const without = one === undefined ? defaultNote : `\`${JSON.stringify(one)}\``;
  const meanings = Object.entries(values).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  return [
    `\`${path}\`: ${expected(key.shape)}.${required ? ' It must be there.' : ''}`,
    key.description,
    ...(meanings.length === 0 ? [] : [meanings.join('\n')]),
    ...(without === undefined ? [] : [`Without it: ${without}.`]),
    ...examples.slice(0, 3).map((example) => `For example: \`${JSON.stringify(example)}\``),
  ].join('\n\n');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
