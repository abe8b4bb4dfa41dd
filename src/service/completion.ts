import { type BankDocument, updateBank } from '../core/document/index.js';
import { type KeyOrder, orderOfBank, orderOfItem, orderOfMap } from '../core/format/index.js';
import type { PlainData } from '../core/model/reading.js';
import type { KeyShape, MapShape, Shape } from '../core/model/schema/shape-types.js';
import type { Span } from '../core/text/span.js';
import { isSafeBare, writeText } from '../core/yaml/index.js';
import { sourcesAt } from './complete-source.js';
import { expectedInWords, inUsersLanguage } from './format-words.js';
import { type BankPlace, placeAt } from './place.js';
import { type Tell, tellInEnglish } from './tell.js';
import type { ValuesInUse } from './values-in-use.js';
import { withoutImages } from './without-images.js';

/** What an editor offers at the cursor. */
export interface Completion {
  readonly label: string;
  readonly sort: 'key' | 'value' | 'name' | 'file' | 'folder';
  /** In a few words, beside the label. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What is written instead of `span`: text before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Whether there is more to choose from behind it. */
  readonly goesOn: boolean;
  readonly span: Span;
}

/** Stands for what is not typed yet, so that the reader can say where it would be. */
const standIn = 'quizwright-completion';

/** A line up to the cursor: dashes, a key being typed; or a key and its value being typed. */
const keyLine = /^([ \t]*(?:- +)*)([A-Za-z-]*)$/;
const valueLine = /^[ \t]*(?:- +)*[A-Za-z-]+:[ \t]+(?:\[(?:[^\]]*[,[ \t])?)?([\w-]*)$/;
const entryLine = /^[ \t]*- +([\w-]*)$/;

/**
 * What may be typed at an offset: keys that the map there lacks, values that the key there may have, those
 * that other banks use among them.
 */
export function completionsAt(
  document: BankDocument,
  offset: number,
  others: ValuesInUse = { tags: [], sources: [] },
  tell: Tell = tellInEnglish,
): readonly Completion[] {
  const { text } = document;
  const sources = sourcesAt(document, offset, others.sources);
  if (sources !== undefined) return sources;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const word = (typed: string): Span => ({
    start: offset - typed.length,
    end: wordEnd(text, offset),
  });
  const value = valueLine.exec(line);
  if (value !== null) {
    const inFlow = value[0].includes('[');
    return valuesAt(document, word(value[1]!), others, inFlow, tell);
  }
  const key = keyLine.exec(line);
  const keys = key === null ? [] : keysAt(document, word(key[2]!), key[1]!.length, tell);
  const entry = keys.length > 0 ? null : entryLine.exec(line);
  return entry === null ? keys : valuesAt(document, word(entry[1]!), others, false, tell);
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (/[\w-]/.test(text[end] ?? '')) end++;
  return end;
}

/** The place that the stand-in has where it is typed instead of a word. */
function placeOf(document: BankDocument, span: Span, typed: string): BankPlace | undefined {
  return placeAt(updateBank(document, [{ ...span, text: typed }]), span.start + 1);
}

function keysAt(
  document: BankDocument,
  span: Span,
  column: number,
  tell: Tell,
): readonly Completion[] {
  const isKeyAlready = /^[ \t]*:/.test(document.text.slice(span.end, span.end + 8));
  const place = placeOf(document, span, isKeyAlready ? standIn : `${standIn}: `);
  if (place?.map === undefined || place.text !== standIn) return [];
  const { shape, names } = place.map;
  const missing = [...shape.keys].filter(([name]) => !names.includes(name));
  // As `fmt` has them: of a question the stem and its answers before all that may be said of it.
  const order = orderOf(place, shape);
  missing.sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
  return missing.map(([name, key]): Completion => {
    const opening = isKeyAlready ? { before: name, after: '' } : opened(name, key.shape, column);
    return {
      label: name,
      sort: 'key',
      detail: expectedInWords(key, tell),
      documentation: inUsersLanguage(key.description, tell),
      ...opening,
      goesOn: !isKeyAlready && choicesOf(key).length > 0,
      span,
    };
  });
}

function orderOf({ item, path }: BankPlace, shape: MapShape): KeyOrder {
  if (path.length > 1) return orderOfMap(shape);
  return item === undefined ? orderOfBank() : orderOfItem(item.reading.list, item.reading.kind);
}

/** A key with what stands before its value. */
function opened(name: string, shape: Shape, column: number): { before: string; after: string } {
  const arms = shape.type === 'either' ? shape.arms : [shape];
  const indent = ' '.repeat(column + 2);
  const takes = (type: Shape['type']): boolean => arms.some((arm) => arm.type === type);
  // Where one value will do, one is the usual.
  if (arms.every(({ type }) => type === 'list')) {
    const list = arms[0]!;
    const isShort = list.type === 'list' && isWord(list.of);
    if (isShort) return { before: `${name}: [`, after: ']' };
    return { before: `${name}:\n${indent}- `, after: '' };
  }
  if (arms.every(({ type }) => type === 'map' || type === 'record')) {
    return { before: `${name}:\n${indent}`, after: '' };
  }
  return { before: takes('any') ? `${name}:` : `${name}: `, after: '' };
}

/** Whether a value is one word, as tags and names are. */
function isWord(shape: Shape): boolean {
  return shape.type === 'text' && !shape.markdown;
}

function valuesAt(
  document: BankDocument,
  span: Span,
  others: ValuesInUse,
  inFlow: boolean,
  tell: Tell,
): readonly Completion[] {
  const place = placeOf(document, span, standIn);
  if (place?.on !== 'value' || place.text !== standIn) return [];
  const value = (label: string, sort: Completion['sort'], documentation: string): Completion => ({
    label,
    sort,
    detail: '',
    documentation,
    before: isSafeBare(label, { inFlow }) ? label : writeText(label, { inFlow: true, indent: 0 }),
    after: '',
    goesOn: false,
    span,
  });
  const named = namesFor(place, document, others, document.text.slice(span.start, span.end)).map(
    ([name, meaning]) => value(name, 'name', meaning),
  );
  const { key } = place;
  if (named.length > 0 || key === undefined) return named;
  return choicesOf(key).map((choice) => {
    const meaning = key.values?.[choice];
    return value(choice, 'value', meaning === undefined ? '' : inUsersLanguage(meaning, tell));
  });
}

/** The values that a key may have, where they can be counted. */
function choicesOf({ shape }: KeyShape): readonly string[] {
  const arms = shape.type === 'either' ? shape.arms : [shape];
  return arms.flatMap((arm) => {
    if (arm.type === 'boolean') return ['true', 'false'];
    return arm.type === 'enum' ? arm.values.map(String) : [];
  });
}

/** Names that the bank has for what a key refers to, and the tags in use, each with what it means. */
function namesFor(
  { item, path }: BankPlace,
  { head, items }: BankDocument,
  others: ValuesInUse,
  typed: string,
): readonly (readonly [name: string, meaning: string])[] {
  const [key] = path;
  if (key === 'tags') {
    const tags = [head.data, ...items.map(({ reading }) => reading.data)].flatMap(
      ({ tags: own }) => (Array.isArray(own) ? (own as readonly unknown[]) : []),
    );
    const own = tags.filter((tag): tag is string => typeof tag === 'string');
    // What is being typed is no tag in use, unless another item has it.
    const at = own.indexOf(typed);
    if (at >= 0) own.splice(at, 1);
    const known = new Set([...own, ...others.tags]);
    return [...known].toSorted().map((tag) => [tag, '']);
  }
  if (item === undefined) return [];
  const names = key === 'objectives' ? 'objectives' : key === 'stimulus' ? 'stimuli' : undefined;
  const known = names === undefined ? undefined : head.data[names];
  if (typeof known !== 'object' || known === null) return [];
  return Object.entries(known as PlainData).map(([name, meaning]) => [
    name,
    typeof meaning === 'string' ? withoutImages(meaning) : '',
  ]);
}
