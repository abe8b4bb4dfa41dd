import type { GapSlot } from '../../../render/slots.js';
import { isPlainLine, markdownToHtml } from '../../markup/markdown-to-html.js';
import type { PackedMedia } from '../write/write-texts.js';
import type { Words } from './elements.js';

/** The texts of items, as Canvas has them. */
export interface CanvasTexts {
  readonly html: (markdown: string) => string;
  /** A text that is nothing but words stays so: then Canvas has a plain field for it. */
  readonly words: (markdown: string) => Words;
  /** A text with gaps; `gap` says what stands in one. */
  readonly cloze: (markdown: string, gap: (index: number) => string) => string;
}

/** Where the files of a package are. */
export const folder = 'web_resources';

/** What Canvas puts the place of its files for. */
const base = '%24IMS-CC-FILEBASE%24';

export function canvasTexts(media: PackedMedia): CanvasTexts {
  const address = (path: string): string | undefined => {
    const found = media.path(path);
    if (found === undefined) return undefined;
    return [base, folder, ...found.split('/').map(encodeURIComponent)].join('/');
  };
  const html = (markdown: string): string => markdownToHtml(markdown, { address });
  return {
    html,
    words: (markdown) =>
      isPlainLine(markdown)
        ? { html: markdown.trim(), isPlain: true }
        : { html: html(markdown), isPlain: false },
    cloze: (markdown, gap) =>
      markdownToHtml(markdown, { address, gap: ({ index }: GapSlot) => gap(index) }),
  };
}
