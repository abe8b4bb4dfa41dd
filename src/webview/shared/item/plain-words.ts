import { renderText } from '../../../core/render/index.js';

/** So many signs can be read in the list of a field that is chosen from. */
const mostInList = 60;

/** The words of a text where it has nothing but words, and few of them; undefined elsewhere. */
export function plainWords(markdown: string): string | undefined {
  const { html, slots } = renderText(markdown);
  if (slots.length > 0 || html.includes('<')) return undefined;
  const words = html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => signs[entity]!);
  return words.length > mostInList ? undefined : words;
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
