import { cssString } from '../html.js';
import type { SheetName } from '../page-options.js';
import { baseStyle } from './base-style.js';
import { cardStyle } from './card-style.js';
import { keyStyle } from './key-style.js';
import { sheetStyle } from './sheet-style.js';
import { textStyle } from './text-style.js';
import { versionStyle } from './version-style.js';

/** What the pages of one part of a file have at their foot. */
export interface PartStyle {
  readonly sheet: SheetName;
  readonly title: string;
  readonly direction: 'ltr' | 'rtl';
  /** Which of several papers it is. */
  readonly mark?: string;
}

/** The class of a part of a file, and the name of its pages. */
export function styleName(index: number): string {
  return `part-${index + 1}`;
}

/** The style of a file, with what stands at the foot of each of its pages. */
export function pageStyle(parts: readonly PartStyle[]): string {
  const has = (sheet: SheetName): boolean => parts.some((part) => part.sheet === sheet);
  const hasVersions = parts.some(({ mark, sheet }) => mark !== undefined || sheet === 'answers');
  const [only] = parts;
  const pages =
    parts.length === 1
      ? `@page ${pageOf(only!, true)}`
      : parts
          .map((part, i) => {
            const name = styleName(i);
            return `@page ${name} ${pageOf(part, false)}\n.${name} { page: ${name}; }`;
          })
          .join('\n');
  return [
    `\n${pages}\n`,
    baseStyle,
    textStyle,
    has('questions') || has('answers') ? sheetStyle : '',
    has('answers') ? keyStyle : '',
    has('flashcards') ? cardStyle : '',
    hasVersions ? versionStyle : '',
  ].join('');
}

/** Parts of one file are taken apart: how many pages they have together tells nobody anything. */
function pageOf({ sheet, title, direction, mark }: PartStyle, isAlone: boolean): string {
  if (sheet === 'flashcards') return '{ margin: 10mm; }';
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const number = isAlone ? ' counter(page) " / " counter(pages)' : ' counter(page)';
  const middle =
    mark === undefined
      ? ''
      : `\n  @bottom-center { content: ${cssString(shortened(mark, 60))}; ${footStyle} font-weight: 700; color: #000; }`;
  return `{
  margin: 16mm 16mm 18mm;
  @bottom-${start} { content: ${cssString(shortened(title, mark === undefined ? 70 : 40))}; ${footStyle} }${middle}
  @bottom-${end} { content:${number}; ${footStyle} }
}`;
}

const footStyle = 'font: 8pt system-ui, sans-serif; color: #555; padding-bottom: 6mm;';

function shortened(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`;
}
