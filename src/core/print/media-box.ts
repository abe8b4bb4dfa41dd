import { mediaSort, readMediaAddress } from '../media/media-address.js';
import type { MediaSlot } from '../render/slots.js';
import { escapeHtml, join } from './html.js';
import type { PageWords } from './words/page-words.js';

export interface MediaContext {
  readonly words: PageWords;
  readonly media: (path: string) => string | undefined;
}

/** Pictures as signs that a page may hold: they ask nobody for anything. */
const picture = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;
/** Such as a text may hold itself: those that are nothing but dots. */
const written = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,]/i;

/** An image; of one that cannot be had, and of what no paper can show, its description and its address. */
export function mediaBox({ address, alt }: MediaSlot, { words, media }: MediaContext): string {
  if (written.test(address)) return image(address, alt);
  const read = readMediaAddress(address);
  if (read.type === 'here') return box(words.image, alt, '');
  if (read.type === 'web') return box(words.image, alt, /^data:/i.test(address) ? '' : address);
  const sort = mediaSort(read.path);
  if (sort !== 'image') return box(words[sort], alt, read.path);
  const found = media(read.path);
  return found !== undefined && picture.test(found)
    ? image(found, alt)
    : box(words.image, alt, read.path);
}

function image(address: string, alt: string): string {
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">`;
}

function box(sort: string, alt: string, address: string): string {
  return join(
    `<span class="media-box"><span class="label">${escapeHtml(sort)}</span>`,
    alt !== '' && `<span class="media-alt" dir="auto">${escapeHtml(alt)}</span>`,
    address !== '' && `<span class="media-address" dir="ltr">${escapeHtml(address)}</span>`,
    '</span>',
  );
}
