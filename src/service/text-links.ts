import { visitMarkdown } from '../core/lint/markdown-places.js';
import { isAliased, ScalarPlace } from '../core/lint/scalar-place.js';
import { MarkdownText } from '../core/markdown/index.js';
import type { HeadEntry, ItemReading, PlainData } from '../core/model/reading.js';
import type { Path } from '../core/problem/path.js';
import { leadsOutside, mediaReferences } from '../core/rules/shared/media-references.js';
import type { Span } from '../core/text/span.js';
import { nodeAt, type Pair, type YamlNode } from '../core/yaml/index.js';

/** Where a text leads out of the bank: to a file beside it, or to an address on the web. */
export type TextTarget =
  | { readonly to: 'media'; readonly path: string }
  | { readonly to: 'web'; readonly address: string };

/** In offsets of the text that it was read from. */
export type TextLink = Span & { readonly target: TextTarget };

const none: readonly TextLink[] = [];
const ofItems = new WeakMap<ItemReading, readonly TextLink[]>();
const ofPairs = new WeakMap<
  Pair,
  { readonly source: string; readonly links: readonly TextLink[] }
>();

/** The links in an item's texts; looked for once per reading. */
export function linksInItem(reading: ItemReading): readonly TextLink[] {
  let links = ofItems.get(reading);
  if (links === undefined) {
    const { data, source } = reading;
    const found: TextLink[] = [];
    for (const key in data) {
      addLinks(key, data, source, () => reading.node, [], found);
    }
    ofItems.set(reading, (links = found.length === 0 ? none : found));
  }
  return links;
}

/** The links in the texts of one of the bank's own keys. */
export function linksInEntry({ pair, source }: HeadEntry, data: PlainData): readonly TextLink[] {
  const known = ofPairs.get(pair);
  if (known !== undefined && known.source === source) return known.links;
  const links: TextLink[] = [];
  const key = pair.key.text;
  if (key !== 'questions' && key !== 'flashcards') {
    addLinks(key, data, source, () => pair.value, [key], links);
  }
  ofPairs.set(pair, { source, links });
  return links;
}

/** `rootOf` is asked only where there is something to link; `base` is the way to what it gives. */
function addLinks(
  key: string,
  data: PlainData,
  source: string,
  rootOf: () => YamlNode | null,
  base: Path,
  links: TextLink[],
): void {
  const add = (path: Path, find: (text: string) => readonly TextLink[]): void => {
    const node = nodeAt(rootOf(), path.slice(base.length));
    if (node?.type !== 'scalar' || isAliased(node, source)) return;
    // For places alone, brackets around a text make no difference.
    const place = new ScalarPlace(node, source, false);
    for (const { start, end, target } of find(node.text)) {
      links.push({ ...place.span(start, end), target });
    }
  };
  const value = data[key];
  if (key === 'source' && typeof value === 'string' && mayBeAddress.test(value)) {
    add([key], addressesIn);
  }
  visitMarkdown(key, value, (text, path) => {
    if (text.includes('![')) add(path, (written) => mediaIn(written, path));
  });
}

function mediaIn(text: string, path: Path): readonly TextLink[] {
  const markdown = new MarkdownText(text, path, path.at(-1) === 'cloze');
  return mediaReferences(markdown)
    .filter(({ path: file }) => file !== '' && !leadsOutside(file))
    .map(({ from, to, path: file }) => ({
      start: from,
      end: to,
      target: { to: 'media', path: file },
    }));
}

const mayBeAddress = /www\.|doi|10\.\d/i;

/**
 * Addresses of a source that are written without `https:`; those with it every editor knows. Nothing
 * but the web is ever led to.
 */
function addressesIn(text: string): readonly TextLink[] {
  const links: TextLink[] = [];
  const add = (found: RegExpMatchArray, address: (written: string) => string): void => {
    const written = withoutStops(found[1]!);
    const start = found.index! + found[0].indexOf(found[1]!);
    const target = { to: 'web', address: address(written) } as const;
    links.push({ start, end: start + written.length, target });
  };
  for (const found of text.matchAll(doi)) {
    add(found, (written) => `https://doi.org/${encodeURI(written)}`);
  }
  for (const found of text.matchAll(bareHost)) add(found, (written) => `https://${written}`);
  return links;
}

/** What ends a sentence or closes a bracket before it is not part of an address. */
function withoutStops(written: string): string {
  const address = written.replace(/[.,;:!?]+$/, '');
  const isClosed = address.endsWith(')') && !address.includes('(');
  return isClosed ? withoutStops(address.slice(0, -1)) : address;
}

/** `doi:10.1000/182`, or the number alone. */
const doi = /(?:^|[\s(])(?:doi:? ?)?(10\.\d{4,9}\/[^\s"'<>]+)/gi;
const bareHost = /(?:^|[\s(])(www\.[\w-]+(?:\.[\w-]+)+[^\s"'<>]*)/gi;
