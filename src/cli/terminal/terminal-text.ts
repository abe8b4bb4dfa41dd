import {
  type GapSlot,
  type RenderOptions,
  renderText,
  type Slot,
} from '../../core/render/index.js';
import type { Paint, Style } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { type HtmlElement, type HtmlNode, htmlTree } from '../../core/render/html-tree.js';
import { mathText } from './math-text.js';
import { tableLines } from './table-lines.js';
import { type Run, wrapRuns } from './wrap.js';

/** Where a text is shown. */
export interface TextPlace {
  readonly columns: number;
  readonly paint: Paint;
  /** Whether `paint` can be seen; without it, emphasis is told by signs. */
  readonly colour: boolean;
}

export interface TextOptions extends Pick<RenderOptions, 'cloze'> {
  /** What stands for a gap. */
  readonly gap?: (slot: GapSlot) => string;
}

const narrowest = 20;

/**
 * A Markdown text as the lines of a terminal: readable without colours, wrapped between words, and with
 * nothing in it that a terminal obeys but our own colours.
 */
export function terminalText(
  markdown: string,
  place: TextPlace,
  options: TextOptions = {},
): string[] {
  const { html, slots, inline } = renderText(markdown, { cloze: options.cloze });
  const page: Page = { place, slots, gap: options.gap ?? (() => '____') };
  const nodes = htmlTree(html);
  const columns = Math.max(narrowest, place.columns);
  return inline
    ? wrapRuns(runsOf(nodes, [], page), columns, place.paint)
    : blocks(nodes, columns, page);
}

interface Page {
  readonly place: TextPlace;
  readonly slots: readonly Slot[];
  readonly gap: (slot: GapSlot) => string;
}

const blockTags: ReadonlySet<string> = new Set([
  ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Blocks with an empty line between them; the entries of a list stand close. */
function blocks(nodes: readonly HtmlNode[], columns: number, page: Page, close = false): string[] {
  const out: string[] = [];
  let words: HtmlNode[] = [];
  const add = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    if (out.length > 0 && !close) out.push('');
    out.push(...lines);
  };
  const flush = (): void => {
    if (words.some((node) => typeof node !== 'string' || node.trim() !== '')) {
      add(wrapRuns(runsOf(words, [], page), columns, page.place.paint));
    }
    words = [];
  };
  for (const node of nodes) {
    const code = codeOf(node, page);
    if (code !== undefined) {
      flush();
      add(code);
    } else if (typeof node === 'string' || !blockTags.has(node.tag)) words.push(node);
    else {
      flush();
      add(block(node, Math.max(narrowest, columns), page));
    }
  }
  flush();
  return out;
}

function block(element: HtmlElement, columns: number, page: Page): string[] {
  const { tag, children } = element;
  const { paint } = page.place;
  switch (tag) {
    case 'ul':
    case 'ol':
      return list(element, columns, page);
    case 'blockquote':
      return blocks(children, columns - 2, page).map((line) => `│ ${line}`.trimEnd());
    case 'pre':
      return codeLines(plainOf(children, page));
    case 'hr':
      return ['─'.repeat(Math.min(columns, 40))];
    case 'table':
      return tableLines(children, columns, (nodes, styles) => runsOf(nodes, styles, page), paint);
    case 'p':
    case 'li':
      return wrapRuns(runsOf(children, [], page), columns, paint);
    default:
      return wrapRuns(runsOf(children, ['bold'], page), columns, paint);
  }
}

function list({ tag, children, attributes }: HtmlElement, columns: number, page: Page): string[] {
  const entries = children.filter((node) => typeof node !== 'string' && node.tag === 'li');
  const first = Number(attributes['start'] ?? 1);
  return entries.flatMap((entry, i) => {
    const sign = tag === 'ol' ? `${first + i}. ` : '• ';
    const inside = blocks((entry as HtmlElement).children, columns - sign.length, page, true);
    return (inside.length > 0 ? inside : ['']).map((line, k) =>
      `${k === 0 ? sign : ' '.repeat(sign.length)}${line}`.trimEnd(),
    );
  });
}

/** Code is never wrapped: where its lines end is a part of it. */
function codeLines(code: string): string[] {
  return code
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${visible(line.replace(/\r$/, '').replaceAll('\t', '  '))}`.trimEnd());
}

function codeOf(node: HtmlNode, page: Page): string[] | undefined {
  const slot = slotOf(node, page);
  return slot?.type === 'code' ? codeLines(slot.text) : undefined;
}

function slotOf(node: HtmlNode, { slots }: Page): Slot | undefined {
  if (typeof node === 'string') return undefined;
  const index = node.attributes['data-slot'];
  return index === undefined ? undefined : slots[Number(index)];
}

const styled: Readonly<Record<string, { readonly style: Style; readonly sign: string }>> = {
  em: { style: 'underline', sign: '*' },
  strong: { style: 'bold', sign: '**' },
};

/** The words of a line, with what is inside it. */
function runsOf(nodes: readonly HtmlNode[], styles: readonly Style[], page: Page): Run[] {
  return nodes.flatMap((node): Run[] => {
    // The ends of lines of HTML are blanks; those that count are `<br>`.
    if (typeof node === 'string') return [{ text: node.replaceAll('\n', ' '), styles }];
    const slot = slotOf(node, page);
    if (slot !== undefined) return [{ text: slotText(slot, page), styles }];
    const { tag, children, attributes } = node;
    if (tag === 'br') return [{ text: '\n', styles }];
    if (tag === 'code') return [{ text: `\`${plainOf(children, page)}\``, styles }];
    const look = styled[tag];
    if (look !== undefined) {
      const inside = runsOf(children, [...styles, look.style], page);
      const sign = { text: look.sign, styles };
      return page.place.colour ? inside : [sign, ...inside, sign];
    }
    const inside = runsOf(children, styles, page);
    const { href } = attributes;
    const said = plainOf(children, page);
    return tag !== 'a' || href === undefined || href === said || href === `mailto:${said}`
      ? inside
      : [...inside, { text: ` (${href})`, styles }];
  });
}

function plainOf(nodes: readonly HtmlNode[], page: Page): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node;
      const slot = slotOf(node, page);
      return slot === undefined ? plainOf(node.children, page) : slotText(slot, page);
    })
    .join('');
}

function slotText(slot: Slot, page: Page): string {
  switch (slot.type) {
    case 'math':
      return mathText(slot.tex);
    case 'gap':
      return page.gap(slot);
    case 'code':
      return slot.text;
    case 'media':
      return `[${slot.alt.trim() || slot.address}]`;
  }
}
