import { mediaSort, readMediaAddress } from '../../core/media/media-address.js';
import type { MediaSlot } from '../../core/render/index.js';
import type { PageMedia } from '../../protocol/media.js';
import { fill, make } from './dom.js';
import type { Tell } from './tell.js';

/** What a page knows of files beside the bank, and of what its reader lets it load. */
export interface MediaHost {
  readonly tell: Tell;
  /** Undefined while the host has not answered; asking makes it look. */
  find(path: string): PageMedia | undefined;
  /** Whether something of the web may be loaded. */
  isAllowed(origin: string): boolean;
  /** The reader wants it to be. */
  allow(origin: string): void;
}

/** Pictures that are written out in the text: nothing is asked of anybody. */
const written = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,]/i;

/**
 * An image, sound or film of a text. Nothing of the web is loaded before the reader has said so; of
 * what cannot be shown, its description is, and the reason.
 */
export function mediaElement({ address, alt, title }: MediaSlot, host: MediaHost): HTMLElement {
  const { tell } = host;
  if (written.test(address)) return shown(address, 'image', alt, title);
  const read = readMediaAddress(address);
  if (read.type === 'here') return absent(alt, address, tell('The address leads nowhere'));
  if (read.type === 'web') return ofWeb(address, alt, title, host);
  const found = host.find(read.path);
  if (found === undefined) return make('span', { class: 'media-waiting' }, alt);
  switch (found.state) {
    case 'found':
      return shown(found.address, mediaSort(read.path), alt, title);
    case 'missing':
      return absent(alt, read.path, tell('There is no such file'));
    case 'outside':
      return absent(alt, read.path, tell('The file is not in the folder of the bank'));
    case 'unknown':
      return absent(alt, read.path, tell('The file cannot be shown here'));
  }
}

function shown(
  address: string,
  sort: 'image' | 'audio' | 'video',
  alt: string,
  title: string,
): HTMLElement {
  if (sort === 'image') {
    return make('img', { src: address, alt, title, class: 'media', loading: 'lazy' });
  }
  const player = make(sort, { src: address, controls: true, class: 'media', preload: 'metadata' });
  if (alt !== '') player.setAttribute('aria-label', alt);
  if (title !== '') player.title = title;
  return player;
}

/** Of the web: behind a click, and only from where nobody can listen in. */
function ofWeb(address: string, alt: string, title: string, host: MediaHost): HTMLElement {
  const { tell } = host;
  const url = webAddress(address);
  if (url === undefined) return absent(alt, address, tell('The address leads nowhere'));
  if (host.isAllowed(url.origin)) return shown(url.href, mediaSort(url.pathname), alt, title);
  return make(
    'span',
    { class: 'media-blocked' },
    make('span', { class: 'media-alt' }, alt === '' ? tell('No description') : alt),
    make(
      'button',
      {
        type: 'button',
        class: 'secondary',
        onclick: () => host.allow(url.origin),
      },
      fill(tell('Load from {0}'), [url.host]),
    ),
  );
}

function webAddress(address: string): URL | undefined {
  const url = URL.canParse(address, 'https://x') ? new URL(address, 'https://x') : undefined;
  return url?.protocol === 'https:' ? url : undefined;
}

function absent(alt: string, address: string, why: string): HTMLElement {
  return make(
    'span',
    { class: 'media-absent' },
    make('span', { class: 'media-alt' }, alt === '' ? address : alt),
    make('span', { class: 'media-why' }, alt === '' ? why : `${why}: ${address}`),
  );
}
