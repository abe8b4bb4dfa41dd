import type { BankDocument } from '../../core/document/index.js';
import type { Tell } from '../tell.js';
import { withoutImages } from '../without-images.js';
import { countInItems, definitionsOf, type PlacedName } from './bank-names.js';
import { namesInHead } from './head-names.js';
import type { Name, NameUse } from './name.js';

/** What an explanation needs to know of the world around the bank. */
export interface AroundBank {
  readonly tell: Tell;
  /** How many other banks have a tag; 0 where that is not known. */
  readonly banksWithTag?: (tag: string) => number;
  /** What others call the bank's file; undefined where it is none yet. */
  readonly path?: string | undefined;
}

/** What a name refers to, or who refers to it: Markdown. */
export function explainName(
  document: BankDocument,
  { use, item }: PlacedName,
  around: AroundBank,
): string | undefined {
  switch (use.sort) {
    case 'bank':
      return undefined;
    case 'item':
      return explainId(use, around);
    case 'tag':
      return explainTag(document, use, item === undefined, around);
    default:
      return use.role === 'definition'
        ? explainUsers(document, use, around.tell)
        : explainMeaning(document, use);
  }
}

function explainId({ text }: Name, { tell, path }: AroundBank): string | undefined {
  if (path === undefined) return undefined;
  return tell(
    'Outside this bank, this item is called `{0}`.',
    `${path}#${text}`.replaceAll('`', ''),
  );
}

function explainTag(
  document: BankDocument,
  name: Name,
  isOfBank: boolean,
  { tell, banksWithTag }: AroundBank,
): string {
  const items = countInItems(document, name);
  const others = banksWithTag?.(name.text) ?? 0;
  const here = isOfBank
    ? tell('Every item of this bank has this tag.')
    : items === 1
      ? tell('No other item of this bank has this tag.')
      : tell('{0} items of this bank have this tag.', items);
  if (others === 0) return here;
  const elsewhere =
    others === 1
      ? tell('It stands in another bank, too.')
      : tell('It stands in {0} other banks, too.', others);
  return `${here} ${elsewhere}`;
}

function explainUsers(document: BankDocument, name: Name, tell: Tell): string {
  const items = countInItems(document, name);
  if (items === 0) return tell('No item refers to it.');
  return items === 1 ? tell('One item refers to it.') : tell('{0} items refer to it.', items);
}

function explainMeaning(document: BankDocument, name: Name): string | undefined {
  const [definition] = definitionsOf(document, name);
  if (definition === undefined) return undefined;
  const { use } = definition;
  const text = use.sort === 'heading' ? sectionOf(document, use) : textOf(use);
  return text === undefined ? undefined : withoutImages(text);
}

function textOf({ meant }: NameUse): string | undefined {
  const text = meant?.type === 'scalar' ? meant.text.trim() : '';
  return text === '' ? undefined : text;
}

/** So much of a section says what it is about. */
const longest = 800;

/** A heading of the notes with what stands under it, up to the next heading. */
function sectionOf({ head }: BankDocument, use: NameUse): string {
  const { node, to, title = '' } = use;
  const below = textOf(use) ?? node.text.slice(to, nextHeading(head, use));
  // The lines that are signs of this heading or of the next.
  const text = below
    .replace(/^[ \t]*#*[ \t]*(?:\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$))?/, '')
    .replace(/\n[ \t]*#*[ \t]*$/, '')
    .trim();
  const short = text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
  return `**${title}**\n\n${short}`.trim();
}

function nextHeading(head: BankDocument['head'], { node, from }: NameUse): number {
  const others = namesInHead(head)
    .flatMap(({ uses }) => uses)
    .filter((other) => other.node === node && other.sort === 'heading' && other.from > from);
  return others[0]?.from ?? node.text.length;
}
