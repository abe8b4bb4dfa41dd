import type { ItemReading } from '../../model/reading.js';
import type { ItemContext } from '../rule.js';
import { compilePattern, type Pattern } from '../../pattern/index.js';
import { settingOf } from './setting-of.js';

/** The pattern of a short-answer question as its keys and the bank's defaults say; undefined without one. */
export function patternOf({ item, head }: ItemContext): Pattern | undefined {
  const text = item.data['pattern'];
  if (typeof text !== 'string') return undefined;
  return compilePattern(text, settingOf(item, head, 'case-sensitive') === true);
}

/** The samples of one list that are texts, with their places in it. */
export function samplesOf(
  item: ItemReading,
  key: 'accept' | 'reject',
): { text: string; index: number }[] {
  const list = item.data[key];
  const samples: { text: string; index: number }[] = [];
  if (!Array.isArray(list)) return samples;
  for (const [index, text] of (list as readonly unknown[]).entries()) {
    if (typeof text === 'string') samples.push({ text, index });
  }
  return samples;
}
