import { Char } from './cursor.js';
import { isNullScalar, toScalarValue } from './scalar-value.js';

/** Where a text is to stand. */
export interface TextPlace {
  /** Between brackets, where only a quoted or bare text can stand. */
  readonly inFlow?: boolean;
  /** The column at which the lines of a block text begin. */
  readonly indent: number;
  /** Whether a number or `true` must be kept from being read as one. */
  readonly strictText?: boolean;
  readonly lineBreak?: '\n' | '\r\n';
}

/**
 * Writes a text so that it reads back as it is (blank space around it does not count): bare where
 * YAML has no other reading, else on its own lines after `|`, where nothing needs quoting. Text with
 * control characters, which no block can hold, is written in double quotes.
 */
export function writeText(text: string, place: TextPlace): string {
  const trimmed = text.trim();
  if (!/[\n\r]/.test(trimmed) && isSafeBare(trimmed, place)) return trimmed;
  if (place.inFlow === true) return quoteText(trimmed);
  if (trimmed === '' || hasLostSign(trimmed)) return doubleQuote(trimmed);
  const eol = place.lineBreak ?? '\n';
  const pad = ' '.repeat(place.indent);
  const lines = trimmed.split(/\r\n|\n/);
  return ['|', ...lines.map((line) => (line === '' ? '' : pad + line))].join(eol);
}

/** Whether YAML reads these characters, bare, as these characters. */
export function isSafeBare(
  text: string,
  place: Pick<TextPlace, 'inFlow' | 'strictText'> = {},
): boolean {
  if (text === '' || text !== text.trim()) return false;
  const first = text.charCodeAt(0);
  if (/^[-?:](?:\s|$)/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (SIGNS.has(first) || first === 0xfeff) return false;
  if (/:(?:\s|$)|\s#|[\t\\]/.test(text) || hasControl(text)) return false;
  if (place.inFlow === true && /[,[\]{}]|^[-?:]/.test(text)) return false;
  const node = { type: 'scalar', style: 'plain', text, start: 0, end: 0 } as const;
  if (isNullScalar(node)) return false;
  return place.strictText !== true || typeof toScalarValue(node) === 'string';
}

const SIGNS: ReadonlySet<number> = new Set<number>([
  Char.Comma,
  Char.OpenBracket,
  Char.CloseBracket,
  Char.OpenBrace,
  Char.CloseBrace,
  Char.Hash,
  Char.Ampersand,
  Char.Asterisk,
  Char.Exclamation,
  Char.Bar,
  Char.Greater,
  Char.Apostrophe,
  Char.DoubleQuote,
  Char.Percent,
  Char.At,
  Char.Backtick,
]);

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]/;

function hasControl(text: string): boolean {
  return CONTROL.test(text) && CONTROL.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

/** Whether a block text would lose a character; a pair of surrogates is one character and fine. */
function hasLostSign(text: string): boolean {
  const rest = text.replaceAll('\r\n', '\n');
  // Tabs may begin a line, but some readers take a line of nothing else for an empty one.
  return hasControl(rest) || /^(?=[ \t]+$) *\t/m.test(rest);
}

function quoteText(text: string): string {
  if (!text.includes("'") && !hasLostSign(text) && !/[\n\r]/.test(text)) return `'${text}'`;
  return doubleQuote(text);
}

/**
 * In double quotes. Signs that cannot be seen are written by their number where their letter could be
 * taken for the beginning of a command of TeX: `\f` and `\b` of `\frac` and `\beta` anywhere, `\t`
 * and `\n` of `\times` and `\nu` in math.
 */
function doubleQuote(text: string): string {
  const inMath = text.includes('$');
  return JSON.stringify(text)
    .replace(/\\(?:u[0-9a-f]{4}|.)(?=([A-Za-z])?)/g, (escape, letter: string | undefined) => {
      if (escape === '\\b') return '\\u0008';
      if (escape === '\\f') return '\\u000c';
      return (inMath && letter !== undefined && byNumber[escape]) || escape;
    })
    .replaceAll('\x7f', '\\x7f');
}

const byNumber: Readonly<Record<string, string>> = {
  '\\t': '\\u0009',
  '\\n': '\\u000a',
  '\\r': '\\u000d',
};
