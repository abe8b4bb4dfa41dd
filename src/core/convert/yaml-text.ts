/** How a text is written in a bank. */
export type TextStyle = 'plain' | 'block' | 'quoted';

/**
 * What a block cannot carry: controls and broken surrogates YAML forbids, returns it would turn into
 * newlines, and the breaks of Unicode, which editors and older YAML readers take for line ends.
 */
const needsQuotes =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;

/** Any ASCII sign at the start: most mean something to YAML, and which do not is hard to remember. */
const opensWithSign = /^[!-/:-@[-`{-~]/;

/** `: `, ` #`, a final colon, a backslash, a tab or a second line. */
const needsBlock = /:(?=\s|$)|\s#|[\\\t\n]/;

/** Nothing at all, to YAML. */
const readsAsNothing = /^(?:null|Null|NULL)$/;

/**
 * What YAML 1.1 or 1.2 or a hurried reader would take for a number or a yes or no. `3,14` is two
 * entries inside brackets and a number to many people: as an accepted *text* it wears quotes too.
 */
const readsAsTyped = /^(?:\d[\d.,_ ]*(?:e[-+]?\d+)?|0[xob][\da-f]+|true|false|yes|no|on|off|y|n)$/i;

/**
 * Chooses the plainest style that reads back as the same text. `typed` is for the one slot, the
 * answer, where an unquoted `1822` is a number and not those four characters.
 */
export function toTextStyle(text: string, typed = false): TextStyle {
  if (text === '' || needsQuotes.test(text)) return 'quoted';
  if (opensWithSign.test(text) || needsBlock.test(text) || readsAsNothing.test(text)) {
    return 'block';
  }
  return typed && readsAsTyped.test(text) ? 'quoted' : 'plain';
}

/** A text as YAML, its further lines indented by `indent`. It must not begin or end in blank space. */
export function toYamlText(text: string, style: TextStyle, indent: string): string {
  if (style === 'plain') return text;
  if (style === 'quoted') return toQuotedText(text);
  const lines = text.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
  return `|\n${lines.join('\n')}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

function toQuotedText(text: string): string {
  let quoted = '"';
  for (const character of text) {
    const escape = shortEscapes[character];
    if (escape !== undefined) quoted += escape;
    else if (needsQuotes.test(character)) quoted += toHexEscape(character.charCodeAt(0));
    else quoted += character;
  }
  return `${quoted}"`;
}

function toHexEscape(code: number): string {
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
