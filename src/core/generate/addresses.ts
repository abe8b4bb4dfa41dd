import type { ItemReading } from '../model/reading.js';
import { MarkdownText } from '../markdown/index.js';
import { readEvents } from '../markdown/read-events.js';

/** What of Markdown is an address that something is loaded from, or that leads somewhere. */
const addressTokens: ReadonlySet<string> = new Set([
  'resourceDestinationString',
  'definitionDestinationString',
  'autolink',
]);

/** No item has more of what can be an address; such a text would not be read to its end. */
const mostSigns = 100;
const costlySigns = /\]\(|\]:|</g;

/** Every address of a Markdown text: of images, of links, of what they are defined as. */
export function addressesIn(text: string, isCloze: boolean): readonly string[] {
  const markdown = new MarkdownText(text, [], isCloze);
  const found: string[] = [];
  readEvents(markdown.masked, markdown.inline, {
    enter(type, span) {
      if (addressTokens.has(type)) found.push(text.slice(span.start, span.end));
    },
    exit() {},
  });
  return found;
}

/** The texts of an item with the keys they stand at, however deep. */
export function* textsOf(
  value: unknown,
  key = '',
): Generator<readonly [key: string, text: string]> {
  if (typeof value === 'string') yield [key, value];
  else if (Array.isArray(value)) for (const each of value as unknown[]) yield* textsOf(each, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* textsOf(each, key === '' ? name : key);
  }
}

/** The first address in what a model wrote that is none of those that it was given. */
export function foreignAddress(
  value: unknown,
  given: ReadonlySet<string>,
): { readonly key: string; readonly address: string } | undefined {
  for (const [key, text] of textsOf(value)) {
    if ((text.match(costlySigns)?.length ?? 0) > mostSigns) return { key, address: '…' };
    for (const address of addressesIn(text, key === 'cloze')) {
      if (!given.has(address)) return { key, address };
    }
  }
  return undefined;
}

/** The addresses of a text that an item made of it may have: of files beside the bank, none of the web. */
export function ownAddresses(text: string): ReadonlySet<string> {
  return new Set(addressesIn(text, false).filter((each) => !/^\/|[:&\\<>]/.test(each)));
}

/** What an item has, another wording of it may have. */
export function addressesOf({ data }: ItemReading): ReadonlySet<string> {
  return new Set([...textsOf(data)].flatMap(([key, text]) => addressesIn(text, key === 'cloze')));
}
