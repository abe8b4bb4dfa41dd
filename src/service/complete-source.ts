import type { BankDocument } from '../core/document/index.js';
import { isSafeBare } from '../core/yaml/index.js';
import type { Completion } from './completion.js';
import { placeAt } from './place.js';

/** A line up to the cursor on which a source is being typed, of however many words. */
const sourceLine = /^[ \t]*(?:- +)*source:[ \t]+(\S.*)?$/;

/** More are not looked through by anybody. */
const MOST = 200;

/**
 * The sources that items of the banks have, where one is typed: what several items are from is written in
 * the same words. Undefined where no source is typed.
 */
export function sourcesAt(
  document: BankDocument,
  offset: number,
  others: readonly string[],
): readonly Completion[] | undefined {
  const { text, items } = document;
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const line = sourceLine.exec(text.slice(from, offset));
  const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
  if (line === null || rest.trim() !== '') return undefined;
  const typed = line[1] ?? '';
  const place = placeAt(document, offset - 1);
  // In a text of several lines it is only a line that looks so.
  if (place !== undefined && place.path[0] !== 'source') return undefined;
  const known = new Set(others);
  for (const { reading } of items) {
    const { source } = reading.data;
    if (typeof source === 'string') known.add(source);
  }
  known.delete(typed.trim());
  return [...known]
    .filter((source) => !source.includes('\n') && isSafeBare(source))
    .toSorted()
    .slice(0, MOST)
    .map((source) => ({
      ...{ label: source, sort: 'name', detail: '', documentation: '' },
      ...{ before: source, after: '', goesOn: false },
      span: { start: offset - typed.length, end: offset },
    }));
}
