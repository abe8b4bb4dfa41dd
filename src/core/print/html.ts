export { escapeHtml } from '../text/escape-html.js';

/** A plain text as a string of CSS: with only letters and digits as they are, nothing ends it. */
export function cssString(text: string): string {
  const safe = [...text].map((sign) => {
    if (/^[\p{L}\p{N}\p{M} ]$/u.test(sign)) return sign;
    const code = sign.codePointAt(0)!;
    return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? ' ' : `\\${code.toString(16)} `;
  });
  return `"${safe.join('')}"`;
}

/** Parts of HTML, one behind the other; what is undefined or false is none. */
export function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false).join('');
}
