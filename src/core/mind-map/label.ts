import { renderText } from '../render/render-text.js';
import type { Slot } from '../render/slots.js';
import { plainMath } from './plain-math.js';
import type { Run, RunStyle } from './run.js';

/** A node with more to read is no node: the rest is behind `…`. */
const longest = 160;

const styles: Readonly<Record<string, RunStyle>> = {
  strong: 'strong',
  em: 'emphasis',
  code: 'code',
};
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const parts = /<span data-slot="(\d+)"><\/span>|<(\/?)([a-z]\w*)[^>]*>|([^<]+)/g;

/**
 * What a node of a map shows of a Markdown text: words on one line, math as a line of text can say it, an image as
 * its description.
 */
export function labelOf(markdown: string): readonly Run[] {
  const line = wholeSigns(markdown.slice(0, longest * 20)).replace(/\s+/g, ' ');
  const { html, slots } = renderText(line, { inline: true });
  const runs: { style: RunStyle; text: string }[] = [];
  const open: RunStyle[] = [];
  let length = 0;
  const add = (style: RunStyle, text: string): void => {
    const last = runs.at(-1);
    length += text.length;
    if (text === '') return;
    if (last?.style === style) last.text += text;
    else runs.push({ style, text });
  };
  for (const [, slot, closing, tag, words] of html.matchAll(parts)) {
    const style = open.at(-1) ?? 'plain';
    if (slot !== undefined) add(...ofSlot(slots[Number(slot)]!, style));
    else if (words !== undefined) {
      const text = words.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!);
      add(style, text.replace(/\s+/g, ' '));
    } else if (tag === 'br') add(style, ' ');
    else if (closing === '/') {
      if (Object.hasOwn(styles, tag!)) open.pop();
    } else if (Object.hasOwn(styles, tag!)) open.push(styles[tag!]!);
    // What follows is behind `…`.
    if (length > longest) break;
  }
  return cut(runs);
}

function ofSlot(slot: Slot, style: RunStyle): [RunStyle, string] {
  switch (slot.type) {
    case 'math':
      return ['math', plainMath(slot.tex)];
    case 'code':
      return ['code', slot.text.replace(/\s+/g, ' ')];
    case 'media':
      return ['emphasis', slot.alt === '' ? slot.address.replace(/^.*\//, '') : slot.alt];
    case 'gap':
      return [style, '…'];
  }
}

function cut(runs: readonly Run[]): readonly Run[] {
  let left = longest;
  const kept: Run[] = [];
  for (const { style, text } of runs) {
    if (text.length > left) {
      const part = wholeSigns(text.slice(0, left));
      return [...kept, { style, text: `${part.trimEnd()}…` }];
    }
    kept.push({ style, text });
    left -= text.length;
  }
  return kept;
}

/** Half of a pair is no sign. */
function wholeSigns(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
