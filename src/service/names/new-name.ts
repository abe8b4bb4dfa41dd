import type { BankDocument } from '../../core/document/index.js';
import { slugOf } from '../../core/markdown/index.js';
import { isText } from '../../core/model/schema/text.js';
import type { Tell } from '../tell.js';
import { definitionsOf, type PlacedName } from './bank-names.js';

/** Why something cannot be renamed, or not so: a sentence for whoever tried. */
export interface Refusal {
  readonly refused: string;
}

/** A new name, as it is written, and as others refer to it: of a heading, the slug. */
export interface NewName {
  readonly written: string;
  readonly text: string;
}

/** Control signs, line breaks, halves of characters: what nobody can see in a name. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Looks whether what was typed can be the new name of what is named at a place. */
export function checkNewName(
  document: BankDocument,
  { use }: PlacedName,
  typed: string,
  tell: Tell,
): NewName | Refusal {
  const written = typed.trim();
  if (written === '') return { refused: tell('A name cannot be empty.') };
  if (unseen.test(written)) {
    return { refused: tell('A name stands on one line, and has no signs that cannot be seen.') };
  }
  const text = use.sort === 'heading' ? slugOf(written) : written;
  const isId = use.sort !== 'heading' && use.sort !== 'tag';
  if (text === '__proto__' && isId) {
    return {
      refused: tell('`{0}` is a name that programs keep for themselves. Choose another.', text),
    };
  }
  if (isId && !isText(text, 'id')) {
    const refused = tell(
      '“{0}” cannot be an id: an id has only letters, digits, `-`, `_` and `.`.',
      text,
    );
    return { refused };
  }
  if (text === '') {
    return { refused: tell('A heading needs a letter or a digit, so that it can be referred to.') };
  }
  const taken = text === use.text ? undefined : takenBy(document, use, text, tell);
  return taken === undefined ? { written, text } : { refused: taken };
}

/** Two things would have one name. A reference to nothing may become one to something that there is. */
function takenBy(
  document: BankDocument,
  use: PlacedName['use'],
  text: string,
  tell: Tell,
): string | undefined {
  const { sort } = use;
  if (sort === 'tag' || sort === 'bank') return undefined;
  if (definitionsOf(document, { sort, text }).length === 0) return undefined;
  if (definitionsOf(document, use).length === 0) return undefined;
  switch (sort) {
    case 'item':
      return tell('Another item of this bank has the id `{0}` already.', text);
    case 'objective':
      return tell('This bank has an objective `{0}` already.', text);
    case 'stimulus':
      return tell('This bank has a stimulus `{0}` already.', text);
    case 'heading':
      return tell('The notes have a heading `#{0}` already.', text);
  }
}
