import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { type Refactoring, refactoringsAt, tellInEnglish } from '../../../../src/service/index.js';

/** Every bank that stands in the repository for people to read, and those that lint well. */
export function readBanks(): readonly { readonly name: string; readonly text: string }[] {
  return [
    'examples',
    'test/fixtures/good/en',
    'test/fixtures/good/fr',
    'test/fixtures/lint',
  ].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.quiz.yaml'))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

/** What is offered at the `|` of a text, or between two of them, with the text without them. */
export function offersAt(marked: string): {
  readonly text: string;
  readonly offers: readonly Refactoring[];
} {
  const start = marked.indexOf('¦');
  const rest = marked.replace('¦', '');
  const second = rest.indexOf('¦');
  const text = rest.replace('¦', '');
  const end = second < 0 ? start : second;
  return { text, offers: refactoringsAt(readBank(text), { start, end }, tellInEnglish) };
}

/** The text with the offer of this title taken. */
export function taken(marked: string, title: string): string {
  const { text, offers } = offersAt(marked);
  const offer = offers.find((each) => each.title === title);
  if (offer === undefined) {
    throw new Error(`“${title}” is not among ${offers.map((each) => each.title).join('; ')}`);
  }
  return applyEdits(text, offer.edits);
}
