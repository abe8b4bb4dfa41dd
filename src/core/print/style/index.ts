import { cssString } from '../html.js';
import type { SheetName } from '../page-options.js';
import { baseStyle } from './base-style.js';
import { cardStyle } from './card-style.js';
import { keyStyle } from './key-style.js';
import { sheetStyle } from './sheet-style.js';
import { textStyle } from './text-style.js';

/** The style of one sheet, with what stands at the foot of each of its pages. */
export function pageStyle(sheet: SheetName, title: string, direction: 'ltr' | 'rtl'): string {
  if (sheet === 'flashcards') return `${baseStyle}${textStyle}${cardStyle}`;
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const foot = `
@page {
  margin: 16mm 16mm 18mm;
  @bottom-${start} { content: ${cssString(shortened(title))}; ${footStyle} }
  @bottom-${end} { content: counter(page) " / " counter(pages); ${footStyle} }
}
`;
  return `${foot}${baseStyle}${textStyle}${sheetStyle}${sheet === 'answers' ? keyStyle : ''}`;
}

const footStyle = 'font: 8pt system-ui, sans-serif; color: #555; padding-bottom: 6mm;';

function shortened(title: string): string {
  const signs = [...title.replace(/\s+/g, ' ').trim()];
  return signs.length <= 70 ? signs.join('') : `${signs.slice(0, 69).join('')}…`;
}
