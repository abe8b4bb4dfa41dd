/** The columns of tables of ours, in front of those for choices and hints, of which there are as many as needed. */
export const firstColumns = ['id', 'kind', 'title', 'question'] as const;
/** Behind them. */
export const lastColumns = [
  'answer',
  'explanation',
  'points',
  'difficulty',
  'tags',
  'bank',
] as const;

/** Between several tags in one cell; answers stand on lines of their own. */
export const betweenTags = '; ';

/** Choices have letters as they do elsewhere. */
export function choiceColumn(index: number): string {
  return String.fromCharCode(65 + index);
}

export const mostChoices = 26;

export function hintColumn(index: number): string {
  return `hint ${index + 1}`;
}

/** Spreadsheets take what begins so for a formula, which may do anything. */
const formula = /^[=+\-@\t\r]/;

/** A text as a cell that no spreadsheet runs. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that such a cell was made of. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
