import { MarkdownText } from '../core/markdown/index.js';

/**
 * A bank's Markdown for a hover: images are their descriptions. An editor would fetch them from wherever
 * they are as soon as the mouse is over a name, and nobody has asked for that.
 */
export function withoutImages(text: string): string {
  if (!text.includes('![')) return text;
  let shown = '';
  let at = 0;
  for (const { start, end, alt } of new MarkdownText(text, [], false).parts.images) {
    // One may stand in the description of another.
    if (start < at) continue;
    shown += `${text.slice(at, start)}${text.slice(alt.start, alt.end).replaceAll('![', '[')}`;
    at = end;
  }
  // What is still left no parser took for an image, and no other should.
  return (shown + text.slice(at)).replaceAll('![', '!\\[');
}
