import type { MessageData } from '../model/finding.js';

/** So much of a quoted text is shown. */
const longest = 60;

/** Fills the `{name}` places of a message; what `data` does not name stays as it is. */
export function renderMessage(template: string, data: MessageData | undefined): string {
  const message =
    data === undefined
      ? template
      : template.replace(/\{(\w+)\}/g, (place, name: string) => {
          const value = Object.hasOwn(data, name) ? data[name] : undefined;
          return value === undefined ? place : typeof value === 'number' ? String(value) : shorten(value);
        });
  return showControls(message);
}

/** One line, cut in the middle of nothing: half an emoji is no character. */
function shorten(text: string): string {
  const line = text.includes('\n') || text.includes('\r') ? text.trim().replace(/\s*[\r\n]+\s*/g, ' ⏎ ') : text;
  if (line.length <= longest) return line;
  // Lists of names that a rule has put together are as long as they are meant to be.
  if (line.startsWith('`') && line.includes('`, `')) return line;
  const kept = line.slice(0, longest - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Makes signs visible that would move a terminal's cursor or turn the direction of text. */
function showControls(message: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return message.replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
