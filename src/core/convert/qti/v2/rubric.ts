import type { DraftQuestion, DraftRow } from '../../draft-bank.js';
import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';
import { type ItemParts, markdownIn } from './parts.js';

/** What those who grade are told: a model answer, and criteria with their points. */
export function gradersKeys(parts: ItemParts): Pick<DraftQuestion, 'model-answer' | 'rubric'> {
  const rows: DraftRow[] = [];
  const texts: string[] = [];
  for (const block of descendantsOf(parts.item, 'rubricBlock')) {
    if (!isForGraders(block)) continue;
    // Version 3 has an element around what is told.
    const body = childOf(block, 'contentBody') ?? block;
    const lists = childrenOf(body, 'ul', 'ol').flatMap((list) => {
      const read = childrenOf(list, 'li').map((row) => rowOf(parts, row));
      return read.length > 0 && read.every((row) => row !== undefined) ? [{ list, read }] : [];
    });
    for (const { read } of lists) rows.push(...read);
    const isRubric = (child: QtiNode | string): boolean => lists.some(({ list }) => list === child);
    const text = markdownIn(parts, {
      ...body,
      children: body.children.filter((child) => !isRubric(child)),
    });
    if (text !== '') texts.push(text);
  }
  return {
    ...(texts.length === 0 ? {} : { 'model-answer': texts.join('\n\n') }),
    ...(rows.length === 0 ? {} : { rubric: rows }),
  };
}

export function isForGraders({ attributes }: QtiNode): boolean {
  return /\bscorer\b/.test(attributes['view'] ?? '');
}

/** A criterion with its points behind it, by themselves in brackets. */
function rowOf(parts: ItemParts, row: QtiNode): DraftRow | undefined {
  const last = childrenOf(row).at(-1);
  const points = numberIn(/^\(\s*([\d.,]+)\s*[\p{L}.]*\s*\)$/u.exec(textIn(last))?.[1]);
  if (last === undefined || points === undefined) return undefined;
  const criterion = markdownIn(parts, {
    ...row,
    children: row.children.filter((child) => child !== last),
  });
  return criterion === '' ? undefined : { criterion, points };
}
