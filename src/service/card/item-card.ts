import { MarkdownText } from '../../core/markdown/index.js';
import type { ItemReading, PlainData } from '../../core/model/reading.js';
import { askingKey, choiceLetter } from '../../core/view/index.js';
import type { Tell } from '../tell.js';
import { kindName } from '../../core/render/kind-name.js';
import { answersOf } from './answers.js';
import { harmlessMarkdown, type Shown } from './harmless-markdown.js';

export interface CardHost extends Shown {
  readonly tell: Tell;
}

/** So much of a text is shown: a stem is to be seen whole, what is said of it later need not. */
const longest = { asked: 1500, choice: 300, aside: 280 };
const mostChoices = 12;

/** An item as Markdown: what is asked, its choices with the key marked, what answers it, and hints. */
export function itemCard(item: ItemReading, host: CardHost): string {
  const { data } = item;
  const { tell } = host;
  const key = askingKey(item);
  const write = (text: unknown, most: number, cloze = false): string =>
    typeof text === 'string' && text.trim() !== ''
      ? harmlessMarkdown(new MarkdownText(shorten(text.trim(), most), [], cloze), host)
      : '';
  const aside = (name: string, text: unknown): string => {
    const written = write(text, longest.aside);
    return written === '' ? '' : `**${name}** ${written}`;
  };
  const hints = Array.isArray(data['hints']) ? (data['hints'] as readonly unknown[]) : [];
  const blocks = [
    `*${headOf(item, tell).join(' · ')}*`,
    write(data[key], longest.asked, key === 'cloze'),
    choicesOf(data, (text) => write(text, longest.choice)),
    ...answersOf(item, (text) => write(text, longest.asked), tell),
    ...hints.map((hint, i) => aside(tell('Hint {0}:', i + 1), hint)),
    aside(tell('Explanation:'), data['explanation']),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function headOf({ list, kind, data }: ItemReading, tell: Tell): readonly string[] {
  const { points, status } = data;
  return [
    kindName({ list, kind }, tell),
    ...(typeof points === 'number'
      ? [points === 1 ? tell('1 point') : tell('{0} points', points)]
      : []),
    ...(status === 'draft' ? [tell('draft')] : status === 'review' ? [tell('review')] : []),
  ];
}

function choicesOf(data: PlainData, write: (text: unknown) => string): string {
  const choices = data['choices'];
  if (!Array.isArray(choices)) return '';
  const lines = (choices as readonly unknown[]).slice(0, mostChoices).map((choice, i) => {
    const isMap = typeof choice === 'object' && choice !== null;
    const { text, correct } = isMap ? (choice as PlainData) : { text: choice, correct: false };
    const written = write(text);
    const mark = correct === true ? ' ✓' : '';
    // What is more than a line begins on a line of its own, and stays below its letter.
    const rest = written.includes('\n')
      ? `\n\n${written}`.replace(/\n(?!\n)/g, '\n  ')
      : ` ${written}`;
    return `- **${choiceLetter(i)}**${mark}${rest}`;
  });
  if (choices.length > mostChoices) lines.push('- …');
  return lines.join('\n');
}

/** The beginning of a text, up to a blank; half an emoji is no sign. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.search(/\s\S*$/);
  return `${(end < most / 2 ? cut : cut.slice(0, end)).replace(/[\uD800-\uDBFF]$/, '').trimEnd()} …`;
}
