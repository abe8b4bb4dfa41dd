import type { BankDocument } from '../document/index.js';
import { itemKeys } from '../history/index.js';
import { readGaps } from '../markdown/index.js';
import { askingKey } from '../model/asking-key.js';
import { mapOf, textOf, textsOf } from '../model/kinds/shown.js';
import type { BankHead, PlacedItem } from '../model/reading.js';
import { itemsByHeading, type NoteNode, outlineOfNotes } from '../notes/index.js';
import type { Span } from '../text/span.js';
import { escapeMarkdown } from './escape-markdown.js';
import type { RawNode } from './map-node.js';
import { mapWords } from './map-words.js';
import { spanOfObjective } from './objective-span.js';

/**
 * The mind map of a bank. First its notes, as they are headed and listed, with the items that come from a heading
 * below it; then the objectives with the items that teach each; then what belongs to neither, by tag.
 */
export function buildMap(document: BankDocument, withoutDrafts: boolean): RawNode {
  const { items, head } = document;
  const words = mapWords(head.language);
  const isShown = ({ reading }: PlacedItem): boolean =>
    reading.isMap && !(withoutDrafts && reading.data['status'] === 'draft');
  const makeItem = itemMaker(document);
  const indexes = new Map(items.map(({ reading }, i) => [reading, i]));
  const used = new Set<number>();
  const itemNode = ({ reading }: PlacedItem): RawNode => {
    const i = indexes.get(reading)!;
    used.add(i);
    return makeItem(i);
  };
  const byHeading = itemsByHeading(document);
  const noteNode = ({ sort, text, slug, span, children }: NoteNode): RawNode => {
    const from =
      slug === undefined || sort === 'bullet' ? [] : (byHeading.get(slug) ?? []).filter(isShown);
    return {
      sort: sort === 'bullet' ? 'bullet' : 'heading',
      text: sort === 'title' ? escapeMarkdown(text) : text,
      span,
      // What a heading says comes before what is asked of it.
      children: [
        ...children.filter((child) => child.sort === 'bullet').map(noteNode),
        ...from.map(itemNode),
        ...children.filter((child) => child.sort !== 'bullet').map(noteNode),
      ],
    };
  };
  const notes = outlineOfNotes(document).map(noteNode);
  const objectives = objectiveNodes(head, items.filter(isShown), itemNode);
  const rest = items.filter((item, i) => !used.has(i) && isShown(item));
  const written = head.entries.find(({ pair }) => pair.key.text === 'title');
  const span =
    written === undefined
      ? nowhere
      : spanOf(written.pair.value ?? written.pair.key, written.offset);
  return {
    sort: 'bank',
    text: escapeMarkdown(textOf(head.data['title'])?.trim() || words.untitled),
    span,
    children: [
      ...notes,
      ...grouped(words.objectives, objectives),
      ...grouped(words.questions, byTag(rest, 'questions', itemNode)),
      ...grouped(words.flashcards, byTag(rest, 'flashcards', itemNode)),
    ],
  };
}

const nowhere: Span = { start: 0, end: 0 };

function spanOf({ start, end }: Span, offset: number): Span {
  return { start: offset + start, end: offset + end };
}

/** Nothing at all where there is nothing in it. */
function grouped(text: string, children: readonly RawNode[]): readonly RawNode[] {
  const [first] = children;
  if (first === undefined) return [];
  return [{ sort: 'group', text: escapeMarkdown(text), span: startOf(first.span), children }];
}

function startOf({ start }: Span): Span {
  return { start, end: start };
}

/** Makes the node of an item by its place; what asks nothing yet is called by its name. */
function itemMaker(document: BankDocument): (index: number) => RawNode {
  const { items } = document;
  const keys = itemKeys(document);
  return (index) => {
    const { reading, offset, name } = items[index]!;
    const key = askingKey(reading);
    const asked = textOf(reading.data[key]) ?? '';
    const text = key === 'cloze' ? withoutGaps(asked) : asked;
    return {
      sort: 'item',
      text: firstWords(text) || escapeMarkdown(name),
      span: spanOf(reading.span ?? reading.asked, offset),
      item: index,
      key: keys[index]!,
      children: [],
    };
  };
}

/** Gaps hide what is asked. */
function withoutGaps(cloze: string): string {
  return readGaps(cloze).gaps.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`,
    cloze,
  );
}

/** A line that begins something else than a paragraph. */
const block = /^(?:```|~~~|!\[|\||[-*+>] |\d+[.)] |#)/;

/** A question is known by its first paragraph; one that begins with a picture or code by what follows. */
function firstWords(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const isWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line) && !block.test(line);
  const start = lines.findIndex(isWords);
  if (start < 0) return lines.find((line) => line !== '') ?? '';
  const after = lines.findIndex((line, i) => i > start && (line === '' || block.test(line)));
  return lines.slice(start, after < 0 ? undefined : after).join(' ');
}

function objectiveNodes(
  head: BankHead,
  items: readonly PlacedItem[],
  itemNode: (item: PlacedItem) => RawNode,
): readonly RawNode[] {
  const teaching = new Map<string, PlacedItem[]>();
  for (const [id] of Object.entries(mapOf(head.data['objectives']))) teaching.set(id, []);
  for (const item of items) {
    for (const id of new Set(textsOf(item.reading.data['objectives'])))
      teaching.get(id)?.push(item);
  }
  return [...teaching].map(([id, own]) => ({
    sort: 'objective' as const,
    text: textOf(mapOf(head.data['objectives'])[id])?.trim() || escapeMarkdown(id),
    span: spanOfObjective(head, id) ?? nowhere,
    children: own.map(itemNode),
  }));
}

/** By the first tag of each item, where some have tags; what has none stands behind. */
function byTag(
  items: readonly PlacedItem[],
  list: 'questions' | 'flashcards',
  itemNode: (item: PlacedItem) => RawNode,
): readonly RawNode[] {
  const own = items.filter(({ reading }) => reading.list === list);
  const groups = new Map<string, RawNode[]>();
  const rest: RawNode[] = [];
  for (const item of own) {
    const [tag] = textsOf(item.reading.data['tags']);
    const node = itemNode(item);
    const group = tag === undefined ? rest : groups.get(tag);
    if (group !== undefined) group.push(node);
    else groups.set(tag!, [node]);
  }
  return [...[...groups].flatMap(([tag, nodes]) => grouped(tag, nodes)), ...rest];
}
