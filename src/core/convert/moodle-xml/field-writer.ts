import { encodeBase64 } from '../../text/base64.js';
import type { ExportBank } from '../export-bank/export-bank.js';
import type { ExportOptions } from '../exporter.js';
import { type HtmlOptions, markdownToHtml } from '../markup/markdown-to-html.js';
import { cdata, element, type XmlContent, type XmlPart } from '../xml/write-xml.js';

type ToHtml = (options: HtmlOptions) => string;

/** Writes the texts of one bank as Moodle has them: HTML, each with the files that it shows. */
export class FieldWriter {
  readonly #bank: ExportBank;
  readonly #media: NonNullable<ExportOptions['media']>;
  /** The content of files, as each field that shows one has it. */
  readonly #encoded = new Map<string, string | undefined>();

  constructor(bank: ExportBank, { media }: ExportOptions) {
    this.#bank = bank;
    this.#media = media ?? (() => undefined);
  }

  /** A field with a text and whatever else stands in it. */
  field(
    name: string,
    markdown: string | undefined,
    attributes: Readonly<Record<string, string | number>> = {},
    ...more: readonly XmlContent[]
  ): XmlPart {
    return this.htmlField(name, (options) => toHtml(markdown, options), attributes, ...more);
  }

  /** The same for HTML that is made in another way. */
  htmlField(
    name: string,
    write: ToHtml,
    attributes: Readonly<Record<string, string | number>> = {},
    ...more: readonly XmlContent[]
  ): XmlPart {
    const names = new Map<string, string>();
    const html = write({ address: (path) => this.#addressOf(path, names) });
    const files = [...names].map(([path, file]) =>
      element('file', { name: file, path: '/', encoding: 'base64' }, this.#encoded.get(path)),
    );
    return element(name, { ...attributes, format: 'html' }, textPart(html), ...files, ...more);
  }

  /** Where a file is in Moodle; one that cannot be had stays where the bank has it. */
  #addressOf(path: string, names: Map<string, string>): string {
    if (!this.#encoded.has(path)) {
      const bytes = this.#media(this.#bank, path);
      this.#encoded.set(path, bytes === undefined ? undefined : encodeBase64(bytes));
    }
    if (this.#encoded.get(path) === undefined) {
      return path.split('/').map(encodeURIComponent).join('/');
    }
    const name = names.get(path) ?? freeName(path, new Set(names.values()));
    names.set(path, name);
    return `@@PLUGINFILE@@/${encodeURIComponent(name)}`;
  }
}

/** Nothing stays nothing. */
export function toHtml(markdown: string | undefined, options: HtmlOptions): string {
  return markdown === undefined || markdown === '' ? '' : markdownToHtml(markdown, options);
}

/** A text as Moodle writes it: between signs that keep HTML readable, where there is some. */
export function textPart(text: string): XmlPart {
  return element('text', {}, /[<>&"']/.test(text) ? cdata(text) : text);
}

/** A file’s name without the signs that Moodle refuses. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  const name = last.replace(/[\p{Cc}\p{Cs}&<>"`|':\\]/gu, '-').replace(/\.{2,}/g, '.');
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${stem}-${number}${end}`;
    if (!taken.has(free)) return free;
  }
}
