import { parseBullet, parseLooseBullet, parseNumber, type ListEntry } from './bullets.js';
import { repairEmphasis } from './emphasis.js';

const fence = /^(?:```|~~~)/;

/** Bullets that stand below another sign's: a word processor's second level. */
const secondLevel = 'o◦▪▫\uf0a7';

/**
 * Lines as the Markdown that shows them: bullets of every sort as `-`, broken bold mended, and what
 * Markdown would take for a heading, a quotation or a rule escaped. One line stays as it is, since
 * a text of one line is inline Markdown.
 */
export function toMarkdown(texts: readonly string[]): string {
  const [only] = texts;
  if (only === undefined) return '';
  if (texts.length === 1) return repairEmphasis(only);

  const lines: string[] = [];
  const joined = joinLoneBullets(texts);
  const entries = findEntries(joined);
  let firstMarker: string | undefined;
  let listed = false;
  let indent = 0;
  for (const [index, text] of joined.entries()) {
    const entry = entries[index];
    if (entry !== undefined) {
      firstMarker = listed ? firstMarker : entry.marker;
      const number = /^\d/.test(entry.marker);
      // Bullets below a number belong to it, until the next number.
      indent = number ? entry.marker.length + 1 : listed ? indent : 0;
      const nested = entry.marker !== firstMarker && secondLevel.includes(entry.marker) ? 2 : 0;
      const space = number ? 0 : indent === 0 ? nested : indent;
      lines.push(
        `${' '.repeat(space)}${number ? entry.marker : '-'} ${repairEmphasis(entry.text)}`,
      );
      listed = true;
    } else if (listed && continuesEntry(text)) {
      lines[lines.length - 1] += ` ${repairEmphasis(text)}`;
    } else {
      // Without the blank line Markdown would put this line into the list's last entry.
      if (listed) lines.push('');
      lines.push(escapeLineStart(repairEmphasis(text)));
      listed = false;
    }
  }
  return closeFences(lines).join('\n');
}

/** Which lines are entries; the doubtful ones are where another entry is beside them. */
function findEntries(texts: readonly string[]): (ListEntry | undefined)[] {
  const strict = texts.map((text) => parseBullet(text) ?? parseNumber(text));
  const loose = texts.map((text, index) => strict[index] ?? parseLooseBullet(text));
  return texts.map((_, index) => {
    if (strict[index] !== undefined) return strict[index];
    const entry = loose[index];
    if (entry === undefined) return undefined;
    const company =
      loose[index - 1] !== undefined ||
      loose[index + 1] !== undefined ||
      (texts[index - 1]?.endsWith(':') ?? false);
    // `o consumo` is Portuguese, `o sea` Spanish; `o Consumo` is neither.
    return company || (entry.marker === 'o' && /^\p{Lu}/u.test(entry.text)) ? entry : undefined;
  });
}

/** A bullet alone on its line belongs to the line after it. */
function joinLoneBullets(texts: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const next = texts[index + 1];
    if (isLoneBullet(text) && next !== undefined && parseBullet(next) === undefined) {
      joined.push(`${text} ${next}`);
      index += 1;
    } else {
      joined.push(text);
    }
  }
  return joined;
}

/** Whether a line is a bullet with nothing behind it. */
export function isLoneBullet(text: string): boolean {
  return text.length === 1 && parseBullet(text)?.text === '';
}

/** A line in small letters after an entry is the rest of the entry. */
function continuesEntry(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}(?= |$)|>|[-=_*]+$|\+ )/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{4,9})([.)])(?= )/, '$1\\$2');
}

/** A fence that never ends would swallow the rest of the text. */
export function closeFences(lines: readonly string[]): readonly string[] {
  const fences = lines.filter((line) => fence.test(line)).length;
  if (fences % 2 === 0) return lines;
  return lines.map((line) => (fence.test(line) ? `\\${line}` : line));
}
