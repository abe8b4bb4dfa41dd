import { escapeHtml } from '../../text/escape-html.js';

/** What a template shows of a note. */
export interface Rendered {
  readonly html: string;
  /** What it shows on demand. */
  readonly hints: readonly string[];
  /** The names of the fields that are in it. */
  readonly used: ReadonlySet<string>;
}

/** Longer, no card is; conditions could repeat a field without end. */
const longest = 1_000_000;

/** Names that are no fields: what Anki knows of a card. */
const ofCard = new Set(['Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID']);

/**
 * Fills in a template as Anki does: fields, conditions (`{{#Field}}…{{/Field}}`), and filters as far as they
 * say what is shown. The front in a back is left out: a card has two sides.
 */
export function renderTemplate(template: string, fields: ReadonlyMap<string, string>): Rendered {
  const used = new Set<string>();
  const hints: string[] = [];
  // For each condition that is open: whether what is in it shows.
  const open: { readonly name: string; readonly shows: boolean }[] = [];
  let html = '';
  let from = 0;
  const add = (part: string): void => {
    if (open.every(({ shows }) => shows) && html.length < longest) html += part;
  };
  const source = template.replace(/\{\{=<% %>=\}\}/g, '');
  for (const { 0: all, 1: written, index } of source.matchAll(/\{\{([^{}]*)\}\}/g)) {
    add(source.slice(from, index));
    from = index + all.length;
    const tag = written!.trim();
    const [sign] = tag;
    if (sign === '#' || sign === '^') {
      const name = tag.slice(1).trim();
      const isFilled = (fields.get(name) ?? '').replace(/<br>|&nbsp;|\s/gi, '') !== '';
      open.push({ name, shows: isFilled === (sign === '#') });
    } else if (sign === '/') {
      const at = open.findLastIndex(({ name }) => name === tag.slice(1).trim());
      if (at >= 0) open.length = at;
    } else if (open.every(({ shows }) => shows)) {
      const at = tag.lastIndexOf(':');
      const name = tag.slice(at + 1).trim();
      const filters = tag.slice(0, Math.max(0, at)).split(':');
      const value = fields.get(name);
      if (value === undefined) {
        if (!ofCard.has(name) && name !== 'FrontSide') add(escapeHtml(all));
        continue;
      }
      used.add(name);
      if (filters.some((filter) => filter.trim() === 'hint')) {
        if (value !== '') hints.push(value);
      } else if (!filters.some((filter) => /^\s*(?:tts|tts-voices)\b/.test(filter))) {
        add(filters.includes('text') ? escapeHtml(value.replace(/<[^<>]*>/g, '')) : value);
      }
    }
  }
  add(source.slice(from));
  return { html, hints, used };
}

/** The back without the front that it repeats: what follows the line below it. */
export function behindFront(template: string): string {
  const line = /<hr\s[^<>]*id\s*=\s*["']?answer["']?[^<>]*>/i.exec(template);
  if (line !== null) return template.slice(line.index + line[0].length);
  const front = template.indexOf('{{FrontSide}}');
  if (front < 0) return template;
  // A line of one's own belongs to the front above it, too.
  return template.slice(front + '{{FrontSide}}'.length).replace(/^\s*<hr\b[^<>]*>/i, '');
}
