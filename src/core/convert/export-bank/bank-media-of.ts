import { mediaOf } from '../markup/markdown-to-html.js';
import type { ExportBank } from './export-bank.js';
import { textsOf } from './texts-of.js';

/** The files that a bank and its items show, by the addresses that they write, decoded; each once. */
export function bankMediaOf({ items, description = '' }: ExportBank): readonly string[] {
  const found = items.flatMap((item) =>
    textsOf(item).flatMap(({ text, isCloze }) => mediaOf(text, isCloze)),
  );
  return [...new Set([...mediaOf(description), ...found])];
}
