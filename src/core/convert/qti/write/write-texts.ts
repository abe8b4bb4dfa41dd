import { mediaSort } from '../../../media/media-address.js';
import type { ExportBank } from '../../export-bank/export-bank.js';
import type { ExportOptions } from '../../exporter.js';
import { markdownToHtml } from '../../markup/markdown-to-html.js';
import { MediaShelf } from '../../package/media-shelf.js';
import { element, type XmlContent } from '../../xml/write-xml.js';
import type { Dialect } from './dialect.js';
import { type Replace, xhtml } from './xhtml.js';

/** The files that a package brings along, by the addresses of the bank. */
export class PackedMedia {
  readonly shelf: MediaShelf;
  readonly #options: ExportOptions;
  readonly #bank: ExportBank;

  /** Banks whose files stand in one folder have one shelf. */
  constructor(bank: ExportBank, options: ExportOptions, shelf = new MediaShelf()) {
    this.#bank = bank;
    this.#options = options;
    this.shelf = shelf;
  }

  /** Where a file is in the package; undefined where its bytes cannot be had. */
  readonly path = (address: string): string | undefined => {
    const bytes = this.#options.media?.(this.#bank, address);
    return bytes === undefined ? undefined : this.shelf.add(address, bytes);
  };
}

/** The texts of items in one version of QTI. */
export interface WriteTexts {
  /** Markdown as blocks. */
  readonly blocks: (markdown: string) => readonly XmlContent[];
  /** A text with gaps; `gap` makes what stands in one. */
  readonly cloze: (markdown: string, gap: (index: number) => XmlContent) => readonly XmlContent[];
}

export function writeTexts({ id }: Dialect, media: PackedMedia): WriteTexts {
  const replace: Replace = (name, { src = '' }, words) => {
    if (!playable.has(name)) return undefined;
    const label = words === src || words === '' ? undefined : words;
    // Version 2.1 knows neither of them, but files of any sort.
    return id === 'qti30'
      ? element(name, { src, controls: true, 'aria-label': label })
      : element('object', { data: src, type: typeOf(src) }, label);
  };
  const convert = (html: string, gap: (index: number) => XmlContent = () => undefined) =>
    xhtml(
      html,
      true,
      (name, attributes, words) => {
        const { class: sort = '' } = attributes;
        const [, index] = /^qw-gap-(\d+)$/.exec(sort) ?? [];
        return index === undefined ? replace(name, attributes, words) : gap(Number(index));
      },
      id === 'qti30' ? playable : undefined,
    );
  const address = media.path;
  return {
    blocks: (markdown) => convert(old(markdownToHtml(markdown, { address }), id)),
    cloze: (markdown, gap) => {
      const html = markdownToHtml(markdown, {
        address,
        gap: ({ index }) => `<span class="qw-gap-${index}"></span>`,
      });
      return convert(old(html, id), gap);
    },
  };
}

/** What one plays instead of reading it. */
const playable: ReadonlySet<string> = new Set(['audio', 'video']);

/** Names that version 2.1 does not have yet stand in the class of what it has. */
function old(html: string, id: Dialect['id']): string {
  if (id === 'qti30') return html;
  return html.replace(/<(del|s)>/g, '<span class="qw-del">').replace(/<\/(?:del|s)>/g, '</span>');
}

function typeOf(src: string): string {
  const end = /\.([a-z\d]+)$/i.exec(src)?.[1]?.toLowerCase() ?? '';
  const sort = mediaSort(src);
  const known: Readonly<Record<string, string>> = {
    mp3: 'mpeg',
    ogv: 'ogg',
    oga: 'ogg',
    mov: 'quicktime',
    m4a: 'mp4',
  };
  return `${sort}/${known[end] ?? end}`;
}
