import { readGaps } from '../../core/markdown/index.js';
import type { ItemReading, PlainData } from '../../core/model/reading.js';
import type { Tell } from '../tell.js';
import { codeSpan, escapePlain } from './write-markdown.js';

/** So many entries of a list are shown. */
const most = 12;

/** What answers an item that has no choices, block by block. */
export function answersOf(
  { list, kind, data }: ItemReading,
  write: (text: unknown) => string,
  tell: Tell,
): readonly string[] {
  const cloze = typeof data['cloze'] === 'string' ? gapsOf(data['cloze']) : [];
  if (list === 'flashcards') {
    const back = write(data['back']);
    const sign = data['reverse'] === true ? '↔' : '→';
    return [...cloze, back === '' ? '' : `**${sign}** ${below(back)}`];
  }
  switch (kind) {
    case 'true-false':
      return [data['answer'] === true ? `✓ ${tell('True')}` : `✓ ${tell('False')}`];
    case 'short-answer':
      return [
        right(entries(data['answer']).map(plainOf)),
        typeof data['pattern'] === 'string' ? `✓ ${codeSpan(data['pattern'])}` : '',
      ];
    case 'numeric':
      return [right(numbersOf(data))];
    case 'matching':
      return [
        lines(entries(data['pairs']), (pair) => {
          const { left, right: other } = asMap(pair);
          return `- ${inLine(write(left))} → ${inLine(write(other))}`;
        }),
        lines(entries(data['distractors']), (other) => `- … → ${inLine(write(other))}`),
      ];
    case 'ordering':
      return [lines(entries(data['order']), (each, i) => `${i + 1}. ${inLine(write(each))}`)];
    case 'open':
      return [
        write(data['model-answer']),
        lines(entries(data['rubric']), (each) => {
          const { criterion, points } = asMap(each);
          return `- ${inLine(write(criterion))} (${plainOf(points)})`;
        }),
      ];
    default:
      return cloze;
  }
}

function gapsOf(cloze: string): readonly string[] {
  const gaps = readGaps(cloze).gaps.map(({ answers }) =>
    answers.map(({ text }) => escapePlain(text)).join(' / '),
  );
  return [right(gaps)];
}

function numbersOf(data: PlainData): readonly string[] {
  const { answer, range, tolerance, unit } = data;
  const behind = typeof unit === 'string' ? ` ${escapePlain(unit)}` : '';
  if (Array.isArray(range)) return [`${range.map(plainOf).join(' – ')}${behind}`];
  return entries(answer).map((each) => {
    const own = asMap(each)['tolerance'] ?? tolerance;
    const around = own === undefined || own === 0 ? '' : ` ± ${plainOf(own)}`;
    return `${plainOf(each)}${around}${behind}`;
  });
}

function right(answers: readonly string[]): string {
  const some = answers.filter((answer) => answer !== '');
  if (some.length === 0) return '';
  return `✓ ${some.slice(0, most).join(' · ')}${some.length > most ? ' · …' : ''}`;
}

function lines(list: readonly unknown[], line: (entry: unknown, index: number) => string): string {
  const written = list.slice(0, most).map(line);
  return [...written, ...(list.length > most ? ['- …'] : [])].join('\n');
}

/** What has blocks begins on a line of its own. */
function below(text: string): string {
  return text.includes('\n') ? `\n\n${text}` : text;
}

/** One line of what may be several. */
function inLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function entries(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

function asMap(value: unknown): PlainData {
  return typeof value === 'object' && value !== null ? (value as PlainData) : {};
}

/** A text or a number, or the text of a map. */
function plainOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return plainOf(asMap(value)['text']);
  return typeof value === 'string' || typeof value === 'number' ? escapePlain(String(value)) : '';
}
