import type { XmlElement } from '@rgrove/parse-xml';

import { decodeBase64 } from '../../text/base64.js';
import { type MoodleFormat, toMarkdownText } from '../moodle/moodle-text.js';
import type { MediaShelf } from '../package/media-shelf.js';
import { attributeOf, childOf, childrenOf, descendantsOf, textIn } from '../xml/elements.js';

const formats: Readonly<Record<string, MoodleFormat>> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  wiki_like: 'plain',
  markdown: 'markdown',
};

/** A text as the file has it, with the addresses that the bank has for its files. */
export interface SourceText {
  readonly format: MoodleFormat;
  readonly text: string;
}

/** Reads the texts of one question, and takes along the files that they show. */
export class QuestionTexts {
  /** What a person should know of it. */
  readonly told: string[] = [];
  readonly #shelf: MediaShelf;
  readonly #usual: MoodleFormat;
  readonly #files: ReadonlyMap<string, XmlElement>;
  readonly #used = new Set<XmlElement>();

  constructor(question: XmlElement, shelf: MediaShelf) {
    this.#shelf = shelf;
    this.#files = new Map(descendantsOf(question, 'file').map((file) => [addressOf(file), file]));
    this.#usual = formatOf(childOf(question, 'questiontext')) ?? 'html';
  }

  /** A text as Markdown; empty where there is none. */
  markdown(element: XmlElement | undefined, usual?: MoodleFormat): string {
    return toMarkdownText(this.source(element, usual));
  }

  source(element: XmlElement | undefined, usual = this.#usual): SourceText {
    const written = textOfField(element);
    const own = new Map(childrenOf(element, 'file').map((file) => [addressOf(file), file]));
    const text = this.#withMedia(written, (address) => own.get(address));
    return { format: formatOf(element) ?? usual, text };
  }

  /** An image that does not stand in a text, as HTML; empty where it is damaged. */
  inlineImage(name: string, content: string): string {
    const bytes = decodeBase64(content);
    if (bytes !== undefined) return `<img src="${this.#shelf.add(name, bytes)}" alt="">`;
    this.told.push(damaged(name));
    return '';
  }

  /** Files that came along and that no text shows. */
  get unused(): readonly string[] {
    const unused = [...this.#files.values()].filter((file) => !this.#used.has(file));
    return unused.map((file) => attributeOf(file, 'name') ?? '…');
  }

  #withMedia(text: string, own: (address: string) => XmlElement | undefined): string {
    if (!text.includes('@@PLUGINFILE@@') && !text.includes(';base64,')) return text;
    return text
      .replace(
        /(["'])@@PLUGINFILE@@\/([^"'<>]*)\1|@@PLUGINFILE@@\/([^"'<>()\s]*)/g,
        (_, quote: string | undefined, quoted: string | undefined, bare: string | undefined) => {
          const mark = quote ?? '';
          return `${mark}${this.#pathOf(quoted ?? bare ?? '', own)}${mark}`;
        },
      )
      .replace(
        /(src\s*=\s*)(["'])data:(?:image|audio|video)\/([a-z\d]+)[^,"'<>]{0,40};base64,([^"'<>]*)\2/gi,
        (all, key: string, quote: string, type: string, content: string) => {
          const bytes = decodeBase64(content);
          if (bytes === undefined) return all;
          const end = type.toLowerCase() === 'jpeg' ? 'jpg' : type.toLowerCase();
          return `${key}${quote}${this.#shelf.add(`image.${end}`, bytes)}${quote}`;
        },
      );
  }

  #pathOf(written: string, own: (address: string) => XmlElement | undefined): string {
    const address = plainAddress(written);
    const file =
      own(address) ??
      this.#files.get(address) ??
      [...this.#files.values()].find((each) => attributeOf(each, 'name') === lastStep(address));
    const name = lastStep(address);
    if (file === undefined) {
      this.told.push(`The file “${name}” is shown, but it is not in the source.`);
      return `media/${encodeURIComponent(name)}`;
    }
    this.#used.add(file);
    const bytes = decodeBase64(textIn(file));
    if (bytes !== undefined) return this.#shelf.add(name, bytes);
    this.told.push(damaged(name));
    return `media/${encodeURIComponent(name)}`;
  }
}

/** The text of a field; old files have it right in the field. */
export function textOfField(element: XmlElement | undefined): string {
  const inner = childOf(element, 'text');
  if (inner !== undefined) return textIn(inner).trim();
  return childrenOf(element).length > 0 ? directText(element) : textIn(element).trim();
}

/** What stands in an element beside other elements. */
function directText(element: XmlElement | undefined): string {
  const texts = element?.children.map((child) =>
    'text' in child && !('attributes' in child) ? child.text : '',
  );
  return (texts ?? []).join('').trim();
}

function formatOf(element: XmlElement | undefined): MoodleFormat | undefined {
  const name = attributeOf(element, 'format')?.trim();
  return name === undefined || !Object.hasOwn(formats, name) ? undefined : formats[name];
}

function addressOf(file: XmlElement): string {
  const folder = (attributeOf(file, 'path') ?? '/').replace(/^\/+|\/+$/g, '');
  const name = attributeOf(file, 'name') ?? '';
  return folder === '' ? name : `${folder}/${name}`;
}

/** An address in HTML as the name of a file. */
function plainAddress(written: string): string {
  const path = written.replace(/[?#].*$/, '').replaceAll('&amp;', '&');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function lastStep(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function damaged(name: string): string {
  return `The file “${name}” is damaged: it is left out.`;
}
