import type { ImportProblem } from '../converter.js';
import { mayCountOtherwise } from './guess-answer.js';
import type { Mapping } from './mapping.js';
import type { Fields } from './values.js';

/** More names than this nobody reads in one sentence. */
const mostNames = 12;

/** What kind of question it is, its choices and answers say. */
const kinds = /^(?:question[ _-]?)?(?:type|kind)$/i;

/** What a guessed mapping makes nothing of, and what of it could be otherwise. */
export function problemsOfMapping(
  items: readonly Fields[],
  mapping: Mapping,
): readonly ImportProblem[] {
  const messages: string[] = [];
  const names = leftOut(items, mapping);
  const more = names.length > mostNames ? ', …' : '';
  if (names.length > 0) {
    const list = names.slice(0, mostNames).map((name) => `“${name}”`);
    messages.push(`Nothing was made of what stands under ${list.join(', ')}${more}.`);
  }
  if (mayCountOtherwise(items, mapping)) {
    const [one, other] = mapping['answer-is'] === 'from-0' ? [0, 1] : [1, 0];
    messages.push(
      `Right choices are numbers here, which were taken to count from ${one}; they may as well count from ${other}. Look at some; a mapping with \`answer-is: from-${other}\` says so.`,
    );
  }
  return messages.map((message) => ({ start: 0, end: 0, severity: 'warning', message }));
}

/** The keys that items have, but the mapping does not, in the order of the file. */
function leftOut(items: readonly Fields[], mapping: Mapping): readonly string[] {
  const { items: _, text: __, 'answer-is': ___, ...keys } = mapping;
  const used = new Set(
    Object.values(keys)
      .flat()
      .flatMap((path: string) => [path, path.split('.', 1)[0]!]),
  );
  const names = new Set<string>();
  for (const item of items) {
    for (const [key, value] of Object.entries(item)) {
      const says = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
      if (says && !used.has(key) && !kinds.test(key)) names.add(key);
    }
  }
  return [...names];
}
