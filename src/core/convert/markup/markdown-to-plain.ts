import { renderText } from '../../render/render-text.js';
import { fillSlots } from '../../render/slots.js';
import { escapeHtml } from '../../text/escape-html.js';

/**
 * The words of a Markdown text, for places where nothing else can stand: lists as lines, math as TeX
 * between dollars, an image as its description.
 */
export function markdownToPlain(markdown: string): string {
  const rendered = renderText(markdown);
  const html = fillSlots(rendered, (slot) => {
    switch (slot.type) {
      case 'math':
        return escapeHtml(slot.display ? `$$${slot.tex}$$` : `$${slot.tex}$`);
      case 'code':
        return escapeHtml(slot.text);
      case 'media':
        return escapeHtml(slot.alt);
      case 'gap':
        return '…';
    }
  });
  return (
    html
      .replace(/<br>\n?/g, '\n')
      .replace(/<\/(?:td|th)>\n?/g, ' ')
      // In HTML of ours no sign of a tag stands in a text or a value.
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The same on one line. */
export function markdownToLine(markdown: string): string {
  return markdownToPlain(markdown).replace(/\s+/g, ' ');
}
