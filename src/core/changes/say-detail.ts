import type { Detail, Piece } from './detail.js';
import type { ChangeWords } from './words.js';

/** A part of a sentence: our words, those of the bank, a name, or a text as it was reworded. */
export type Inline =
  | { readonly is: 'words' | 'value' | 'name'; readonly text: string }
  | { readonly is: 'pieces'; readonly pieces: readonly Piece[] };

/** Says what changed, in parts that each output marks in its own way. */
export function sayDetail(detail: Detail, words: ChangeWords): readonly Inline[] {
  return fill(words.details[sentenceOf(detail)]!, (place) => partOf(place, detail, words));
}

function sentenceOf({ what, before, after }: Detail): string {
  if (what !== 'key') return what;
  return before === '' ? 'key-added' : after === '' ? 'key-removed' : 'key';
}

function partOf(place: string, detail: Detail, words: ChangeWords): readonly Inline[] {
  const { before = '', after = '', key = '', name, pieces = [], added = [], removed = [] } = detail;
  switch (place) {
    case 'label':
      return label(detail, words);
    case 'before':
      return [named(before, detail) ?? value(before, words)];
    case 'after':
      return [named(after, detail) ?? value(after, words)];
    case 'name':
      return [{ is: 'words', text: name ?? '' }];
    case 'pieces':
      return [{ is: 'pieces', pieces }];
    case 'added':
      return listed(added);
    case 'removed':
      return listed(removed);
    case 'entries': {
      const parts = [
        ...(added.length > 0 ? [fill(words.details['entries-added']!, partHere)] : []),
        ...(removed.length > 0 ? [fill(words.details['entries-removed']!, partHere)] : []),
      ];
      return parts.flatMap((part, i) => (i === 0 ? part : [comma, ...part]));
    }
    case 'change': {
      if (detail.pieces !== undefined) return [{ is: 'pieces', pieces }];
      if (added.length + removed.length > 0) return partHere('entries');
      const none: Inline = { is: 'words', text: words.details['none']! };
      const arrow: Inline = { is: 'words', text: ' → ' };
      return [
        before === '' ? none : value(before, words),
        arrow,
        after === '' ? none : value(after, words),
      ];
    }
    default:
      return [{ is: 'words', text: key }];
  }
  function partHere(inner: string): readonly Inline[] {
    return partOf(inner, detail, words);
  }
}

/** Letters of choices, places and ids are no texts that anybody quotes. */
function named(text: string, { what }: Detail): Inline | undefined {
  if (what === 'key' || what === 'moved') return { is: 'words', text };
  return what.startsWith('id-') ? { is: 'name', text } : undefined;
}

const comma: Inline = { is: 'words', text: ', ' };

/** A key by what it is called; one that nobody has a word for, and the names of entries, as they are. */
function label({ key = '', name, what }: Detail, { keys }: ChangeWords): readonly Inline[] {
  const known = Object.hasOwn(keys, key) ? keys[key]! : undefined;
  const called: Inline =
    known === undefined ? { is: 'name', text: key } : { is: 'words', text: known };
  if (name === undefined || what === 'choice-changed') return [called];
  return [called, { is: 'words', text: ' ' }, { is: 'name', text: name }];
}

function value(text: string, { details }: ChangeWords): Inline {
  return text === '' ? { is: 'words', text: details['none']! } : { is: 'value', text };
}

function listed(entries: readonly string[]): readonly Inline[] {
  return entries.flatMap((text, i): readonly Inline[] =>
    i === 0 ? [{ is: 'value', text }] : [comma, { is: 'value', text }],
  );
}

function fill(template: string, partFor: (place: string) => readonly Inline[]): readonly Inline[] {
  return template
    .split(/\{(\w+)\}/)
    .flatMap((part, i): readonly Inline[] =>
      i % 2 === 1 ? partFor(part) : part === '' ? [] : [{ is: 'words', text: part }],
    );
}

/** So many words of what stayed are shown on each side of what did not. */
const context = 6;

/** Pieces without the length of what stayed: `…` stands for it. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, i): Piece => {
    if (piece.in !== 'both') return piece;
    const words = piece.text.match(/\S+\s*|^\s+/g) ?? [];
    const [isFirst, isLast] = [i === 0, i === pieces.length - 1];
    const keep = isFirst || isLast ? context : 2 * context;
    if (words.length <= keep + 2) return piece;
    const head = isFirst
      ? '… '
      : `${words.slice(0, context).join('').trimEnd()} …${isLast ? '' : ' '}`;
    const tail = isLast ? '' : words.slice(-context).join('');
    return { in: 'both', text: head + tail };
  });
}
