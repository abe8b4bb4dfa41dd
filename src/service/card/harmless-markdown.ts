import { readEvents } from '../../core/markdown/read-events.js';
import type { MarkdownText } from '../../core/markdown/index.js';
import {
  leadsOutside,
  mediaReferences,
  writeAddress,
} from '../../core/rules/shared/media-references.js';
import type { Span } from '../../core/text/span.js';
import { codeBlock, codeSpan, escapeText } from './write-markdown.js';

/** What an editor may show of a text beside its words. */
export interface Shown {
  /** The path of a picture from the bank's folder; undefined where only its description is to be seen. */
  readonly picture: (path: string) => string | undefined;
}

/** A part of a text that is written anew; what stands between such parts is words. */
interface Part extends Span {
  text: string;
}

/** Signs that are kept as they are: they open and close emphasis, or begin a block. */
const kept: ReadonlySet<string> = new Set([
  'atxHeadingSequence',
  'blockQuotePrefix',
  'characterReference',
  'emphasisSequence',
  'listItemPrefix',
  'setextHeadingLine',
  'strongSequence',
  'thematicBreak',
]);

const left: ReadonlySet<string> = new Set([
  'definition',
  'escapeMarker',
  'hardBreakEscape',
  'hardBreakTrailing',
  'labelMarker',
  'lineSuffix',
  'reference',
]);

/** A line to write on. */
const blank = '____';

/**
 * A Markdown text of a bank as an editor may show it: what a reader would see of it, and nothing that
 * acts. It is not cleaned but written anew, from what our own reader knows: emphasis, code, lists,
 * headings, links to the web. All else is text, so that what another reader might see in it is gone.
 */
export function harmlessMarkdown(text: MarkdownText, shown: Shown): string {
  const parts = partsOf(text, shown);
  let out = '';
  let at = 0;
  for (const { start, end, text: written } of parts) {
    if (start < at) continue;
    out += escapeText(text.text, at, start) + written;
    at = end;
  }
  return out + escapeText(text.text, at, text.text.length);
}

/** What a window shows in a line of text; sounds and films are told of. */
const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** The addresses of the pictures of a text that may be shown, by where they stand. */
function picturesOf(text: MarkdownText, { picture }: Shown): ReadonlyMap<number, string> {
  const addresses = new Map<number, string>();
  for (const { image, path } of mediaReferences(text)) {
    if (leadsOutside(path) || !pictureFile.test(path)) continue;
    const found = picture(path);
    if (found !== undefined) addresses.set(image.start, writeAddress(found, ''));
  }
  return addresses;
}

function partsOf(text: MarkdownText, shown: Shown): readonly Part[] {
  const pictures = picturesOf(text, shown);
  const parts: Part[] = [
    ...text.gaps.map(({ start, end }) => ({ start, end, text: blank.replaceAll('_', '\\_') })),
    ...text.math.map((span) => ({
      start: span.start,
      end: span.end,
      text: codeSpan(text.slice(span)),
    })),
    ...text.parts.images.map((image) => {
      const { start, end, alt } = image;
      const words = escapeText(text.text, alt.start, alt.end).replaceAll('\n', ' ');
      const address = pictures.get(start);
      return {
        start,
        end,
        text: address === undefined ? `\\[${words}\\]` : `![${words}](${address})`,
      };
    }),
    ...text.parts.code.map((code) => ({
      start: code.start,
      end: code.end,
      text: codeOf(text, code),
    })),
    ...signsOf(text),
  ];
  // Of two that begin at one place, the larger holds the other.
  return parts.sort((a, b) => a.start - b.start || b.end - a.end);
}

function codeOf(text: MarkdownText, code: MarkdownText['parts']['code'][number]): string {
  const lines = code.content.map((span) => withBlanks(text, span));
  const isBlock = code.fence !== undefined || text.slice(code).includes('\n');
  if (!isBlock || text.inline) return codeSpan(lines.join(' '));
  const info = code.fence?.info;
  const lineStart = text.text.lastIndexOf('\n', code.start - 1) + 1;
  const prefix = text.text.slice(lineStart, code.start).replace(/[^>\t]/g, ' ');
  return codeBlock(lines, info === undefined ? '' : text.slice(info), prefix);
}

/** Code that has gaps keeps what is in them to itself. */
function withBlanks(text: MarkdownText, { start, end }: Span): string {
  let out = '';
  let at = start;
  for (const gap of text.gaps) {
    if (gap.start < at || gap.end > end) continue;
    out += text.text.slice(at, gap.start) + blank;
    at = gap.end;
  }
  return out + text.text.slice(at, end);
}

function signsOf(text: MarkdownText): readonly Part[] {
  const parts: Part[] = [];
  const open: Part[] = [];
  let resource: Part | undefined;
  let link: Part | undefined;
  readEvents(text.masked, text.inline, {
    enter: (type, { start, end }) => {
      if (type === 'link') open.push({ start, end: start + 1, text: '' });
      else if (type === 'resource') {
        link = open.at(-1);
        resource = { start, end, text: '' };
        parts.push(resource);
      } else if (type === 'resourceDestinationString') {
        const address = webAddress(text.text.slice(start, end));
        if (address === undefined || resource === undefined || link === undefined) return;
        link.text = '[';
        resource.text = `](${address})`;
      } else if (type === 'autolink') {
        const address = webAddress(text.text.slice(start + 1, end - 1));
        if (address !== undefined) parts.push({ start, end, text: `<${address}>` });
      } else if (kept.has(type)) parts.push({ start, end, text: text.text.slice(start, end) });
      else if (left.has(type)) parts.push({ start, end, text: '' });
    },
    exit: (type) => {
      if (type !== 'link') return;
      const part = open.pop();
      // Before the sign of the label at the same place, which says nothing any more.
      if (part !== undefined) parts.unshift(part);
    },
  });
  return parts;
}

/** An address of the web, with all signs that mean something to Markdown written as codes. */
function webAddress(written: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]/i.test(written)) return undefined;
  return written.replace(
    /[\s()<>[\]\\"'`*_|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
