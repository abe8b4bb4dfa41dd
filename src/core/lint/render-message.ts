import type { MessageData } from '../problem/finding.js';

/** So much of a quoted text is shown. */
const longest = 60;

/** Fills the `{name}` places of a message; what `data` does not name stays as it is. */
export function renderMessage(template: string, data: MessageData | undefined): string {
  if (data === undefined) return showControls(template);
  const message = template.replace(/([“`]?)\{(\w+)\}/g, (place, quote: string, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return place;
    // What stands between quotes is the author's, and may be a page long; the rest is ours.
    return quote + (typeof value === 'string' && quote !== '' ? shorten(value) : String(value));
  });
  return showControls(message);
}

/** One line, cut where it grows long: half an emoji is no character. */
function shorten(text: string): string {
  const lines = text.split(/[\r\n]+/);
  const line =
    lines.length === 1
      ? text
      : lines
          .map((each) => each.trim())
          .filter((each) => each !== '')
          .join(' ⏎ ');
  if (line.length <= longest) return line;
  const kept = line.slice(0, longest - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Makes signs visible that would move a terminal's cursor or turn the direction of text. */
function showControls(message: string): string {
  return message.replace(
    /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => {
      const code = sign.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '␡' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    },
  );
}
