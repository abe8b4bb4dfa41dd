/**
 * Signs that a terminal obeys or hides instead of showing: controls, marks that turn the direction of
 * writing around, and invisible characters. The joiners that emoji and some scripts need are not
 * among them.
 */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What the log of a pipeline obeys: `##[error]` (GitHub, Azure), `##vso[…]` (Azure) and `##teamcity[…]`
 * anywhere in a line, `::error::` (GitHub) at its beginning. A sign of each is written out.
 */
const command = /(?<=#)#(?=\w{0,20}\[)|:(?=:)(?<=^\s*:)/g;

/**
 * The text with what a terminal or the log of a pipeline would obey or hide written out, so that
 * content never steers it.
 */
export function visible(text: string): string {
  return text.replace(hidden, escapeSign).replace(command, escapeSign);
}

/** Where in a line a sign has to be written out because of what stands beside it. */
export function commandSigns(line: string): ReadonlySet<number> {
  return new Set(Array.from(line.matchAll(command), ({ index }) => index));
}

/** A sign written out. */
export function escapeSign(sign: string): string {
  if (sign === '\n') return '\\n';
  if (sign === '\r') return '\\r';
  if (sign === '\t') return '\\t';
  const code = sign.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : unicodeEscape(sign);
}

function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** JSON of the same value in which those signs are escaped too; for reading by people and programs. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(hidden, (sign) => (sign === '\n' ? sign : unicodeEscape(sign)))
    .replace(command, unicodeEscape);
}
