import { formatBank, type LeftPart } from '../../core/format/index.js';
import { Failure, isFailure } from '../failure.js';
import { type Decoded, decode } from '../files/decode.js';
import type { BankFile } from '../files/discover.js';
import { readBytes } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';
import { createPositions } from '../formats/positions.js';

/** What became of one bank. */
export interface FormattedFile {
  readonly name: string;
  readonly text: string;
  readonly isChanged: boolean;
  /** What was left as it was, in a sentence; undefined where nothing was. */
  readonly note?: string;
}

/** How many parts are named before the rest is only counted. */
const mostNamed = 5;

/** Formats a file, and writes it where `write` says so; a sentence where that could not be done. */
export function formatFile(
  { path, name }: BankFile,
  write: boolean,
): FormattedFile | { readonly fault: string } {
  try {
    const bytes = readBytes(path, name);
    const decoded = decode(bytes);
    const formatted = formatDecoded(name, decoded);
    if (formatted.isChanged && write) {
      // Somebody's editor may have saved it meanwhile; their words are worth more than our layout.
      if (!readBytes(path, name).equals(bytes)) return { fault: `\`${name}\` changed meanwhile.` };
      const mark = decoded.state === 'text' && decoded.hasMark ? '\uFEFF' : '';
      writeFile(path, mark + formatted.text, name, true);
    }
    return formatted;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { fault: [error.message, error.hint].filter((x) => x !== undefined).join(' ') };
  }
}

/** Formats what was read; throws a `Failure` where that is no bank. */
export function formatDecoded(name: string, decoded: Decoded): FormattedFile {
  if (decoded.state === 'bad') {
    throw new Failure(`\`${name}\` is no text in UTF-8, so it is left as it is.`);
  }
  const { text, isBank, left } = formatBank(decoded.text);
  if (!isBank) {
    throw new Failure(
      `\`${name}\` is left as it is: no bank can be read in it.`,
      'A bank has `questions`, `flashcards` or `notes`.',
    );
  }
  const isChanged = text !== decoded.text;
  return left.length === 0
    ? { name, text, isChanged }
    : { name, text, isChanged, note: describeLeft(name, left, decoded.text) };
}

function describeLeft(name: string, left: readonly LeftPart[], text: string): string {
  const [first] = left;
  if (left.length === 1 && first?.start === 0 && first.end === text.length) {
    return `\`${name}\` is left as it is, since it cannot be read with certainty. \`quizwright lint\` says why.`;
  }
  const at = createPositions(text);
  const names = left
    .slice(0, mostNamed)
    .map((part) => (part.name === '' ? `line ${at(part.start).line}` : `\`${part.name}\``));
  if (left.length > mostNamed) names.push(`${left.length - mostNamed} more`);
  return `In \`${name}\`, what cannot be read with certainty is left as it is: ${names.join(', ')}. \`quizwright lint\` says why.`;
}
