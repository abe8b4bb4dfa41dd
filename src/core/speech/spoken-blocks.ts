import { type HtmlElement, type HtmlNode, htmlTree } from '../render/html-tree.js';
import { mediaSort } from '../media/media-address.js';
import { renderText } from '../render/render-text.js';
import type { GapSlot, Slot } from '../render/slots.js';
import { cutSentences } from './cut-sentences.js';
import { spelledMath } from './math/spelled-math.js';
import type { Speaker } from './speaker.js';
import { spokenCode, spokenListing } from './spoken-code.js';
import { type Block, footnote, numbered, siteOf, unboxed } from './spoken-signs.js';
import { tableRows } from './table-rows.js';
import { tidySpeech } from './tidy-speech.js';

/** A paragraph, an entry of a list, a row of a table, a heading, as it is spoken. */
export interface SpokenBlock {
  /** Of a heading: 1 to 6. */
  readonly level: number | undefined;
  readonly sentences: readonly string[];
}

export interface SpokenOptions {
  readonly cloze?: boolean;
  /** What is said in the place of a gap. */
  readonly gap?: (slot: GapSlot) => string;
}

/** A Markdown text as it is spoken; what says nothing is left out. */
export function spokenBlocks(
  markdown: string,
  speaker: Speaker,
  { cloze = false, gap }: SpokenOptions = {},
): readonly SpokenBlock[] {
  const { html, slots } = renderText(markdown, { cloze });
  const page: Page = { slots, speaker, gap: gap ?? (() => speaker.within?.blank ?? '…') };
  return blocksOf(htmlTree(html), page).flatMap(({ level, lines }) => {
    const sentences = lines.flatMap((line) =>
      cutSentences(tidySpeech(line, speaker), speaker.language),
    );
    return sentences.length === 0 ? [] : { level, sentences };
  });
}

/** The same in one line, for a text among others. */
export function spokenLine(markdown: string, speaker: Speaker, options?: SpokenOptions): string {
  return spokenBlocks(markdown, speaker, options)
    .flatMap(({ sentences }) => sentences)
    .join(' ');
}

interface Page {
  readonly slots: readonly Slot[];
  readonly speaker: Speaker;
  readonly gap: (slot: GapSlot) => string;
}

const blockTags: ReadonlySet<string> = new Set([
  ...['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

function blocksOf(nodes: readonly HtmlNode[], page: Page): Block[] {
  const blocks: Block[] = [];
  let words: HtmlNode[] = [];
  const flush = (): void => {
    if (words.length > 0) blocks.push({ level: undefined, lines: linesOf(words, page) });
    words = [];
  };
  for (const node of nodes) {
    const slot = slotOf(node, page);
    if (slot?.type === 'code') {
      flush();
      blocks.push(listing([slot.text], page));
    } else if (typeof node === 'string' || !blockTags.has(node.tag)) words.push(node);
    else {
      flush();
      blocks.push(...block(node, page));
    }
  }
  flush();
  return blocks;
}

function block({ tag, children, attributes }: HtmlElement, page: Page): Block[] {
  switch (tag) {
    case 'ul':
    case 'ol': {
      const first = tag === 'ol' ? Number(attributes['start'] ?? 1) : undefined;
      const entries = children.filter((node) => typeof node !== 'string');
      return entries.flatMap((entry, i) =>
        numbered(
          unboxed(blocksOf(entry.children, page)),
          first === undefined ? undefined : first + i,
        ),
      );
    }
    case 'blockquote':
      return blocksOf(children, page);
    case 'pre':
      return [listing(children, page)];
    case 'table':
      return tableRows(children, (nodes) => linesOf(nodes, page).join(' ').trim()).map((row) => ({
        level: undefined,
        lines: [row],
      }));
    case 'hr':
      return [];
    default:
      return [{ level: levelOf(tag), lines: linesOf(children, page) }];
  }
}

function levelOf(tag: string): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}

function listing(nodes: readonly HtmlNode[], page: Page): Block {
  const { within: words } = page.speaker;
  const lines = codeOf(nodes, page, (code) => spokenListing(code, words).join('\n')).split('\n');
  return { level: undefined, lines: words === undefined ? lines : [`${words.code}:`, ...lines] };
}

/** Code in words. What stands in its gaps is said as it is: a sign that no code has keeps their places. */
function codeOf(nodes: readonly HtmlNode[], page: Page, speak: (code: string) => string): string {
  const inGaps: string[] = [];
  const code = plainOf(nodes, {
    ...page,
    gap: (slot) => `\uE000${inGaps.push(page.gap(slot)) - 1}\uE001`,
  });
  return speak(code).replace(/\uE000 ?(\d+) ?\uE001/g, (_, i: string) => inGaps[Number(i)] ?? '');
}

/** The words of a paragraph; what is said of code keeps its lines. */
function linesOf(nodes: readonly HtmlNode[], page: Page): readonly string[] {
  return inlineOf(nodes, page).split('\n');
}

function inlineOf(nodes: readonly HtmlNode[], page: Page): string {
  const { within: words } = page.speaker;
  return nodes
    .map((node, i): string => {
      // The ends of lines of HTML are blanks; those that count are `<br>`. Where a note at the foot is, is no word.
      if (typeof node === 'string') return node.replaceAll('\n', ' ').replace(footnote, '');
      const slot = slotOf(node, page);
      if (slot !== undefined) {
        const next = nodes[i + 1];
        const said = slotWords(slot, page);
        // The point that ends what an image shows, where the sentence has one of its own.
        const twice = slot.type === 'media' && typeof next === 'string' && /^[.,;:!?…]/.test(next);
        return twice ? said.replace(/\.$/, '') : said;
      }
      // Most lines end where the page was full, not where a voice should.
      if (node.tag === 'br') return ' ';
      if (node.tag === 'code')
        return ` ${codeOf(node.children, page, (code) => spokenCode(code, words))} `;
      const said = inlineOf(node.children, page);
      return node.tag === 'a' && /^(?:https?:\/\/|mailto:)\S+$|^\S+@\S+$/i.test(said)
        ? `${words?.link ?? ''} ${siteOf(said)}`.trim()
        : said;
    })
    .join('');
}

function plainOf(nodes: readonly HtmlNode[], page: Page): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node;
      const slot = slotOf(node, page);
      return slot === undefined ? plainOf(node.children, page) : slotWords(slot, page);
    })
    .join('');
}

function slotOf(node: HtmlNode, { slots }: Page): Slot | undefined {
  if (typeof node === 'string') return undefined;
  const index = node.attributes['data-slot'];
  return index === undefined ? undefined : slots[Number(index)];
}

function slotWords(slot: Slot, { speaker, gap }: Page): string {
  const { within: words, speakMath, language } = speaker;
  switch (slot.type) {
    case 'math':
      return speakMath?.(slot.tex, language) ?? spelledMath(slot.tex, words);
    case 'gap':
      return gap(slot);
    case 'code':
      return slot.text;
    case 'media': {
      const alt = slot.alt.trim();
      const name = words?.[mediaSort(slot.address)] ?? '';
      if (alt === '') return name;
      return `${name === '' ? '' : `${name}: `}${alt.replace(/[^.!?…]$/, '$&.')}`;
    }
  }
}
