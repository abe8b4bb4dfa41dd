import {
  answerText,
  type EntryResult,
  type GroupResult,
  type QuizResult,
} from '../../core/quiz/index.js';
import { visible } from '../formats/visible.js';
import type { TextPlace } from '../terminal/terminal-text.js';
import { pointsSaid } from './verdict-lines.js';

/** The end of a quiz: the score, what was not right, and how it went by tag and objective. */
export function resultLines(result: QuizResult, { paint }: TextPlace): readonly string[] {
  const { score, points, percent, passed, ms, items, correct } = result;
  const wrong = items.filter(({ outcome }) => outcome !== 'correct');
  return [
    paint('Result', 'bold'),
    `${pointsSaid(score)} of ${pointsSaid(points)} points (${percent} %) · ${correct} of ${items.length} right · ${timeSaid(ms)}`,
    ...(passed === undefined ? [] : [passed ? 'Passed.' : 'Not passed.']),
    ...(wrong.length === 0 ? [] : ['', 'To look at again:', ...wrong.map(wrongLine)]),
    ...groupLines('By tag:', result.tags),
    ...groupLines('By objective:', result.objectives),
  ];
}

function wrongLine({ entry, given, right, written, score, points }: EntryResult): string {
  const { name } = entry.item;
  const isOpen = entry.item.reading.kind === 'open' && entry.card === undefined;
  // The points of an open question are told as such: what was answered are the words.
  const mine = isOpen ? (written ?? '') : answerText(entry.item, given).join('; ');
  const best = answerText(entry.item, right).join('; ');
  const what =
    given === undefined || given === null ? 'not answered' : mine === '' ? '' : `“${short(mine)}”`;
  const parts = [
    what,
    isOpen && typeof given === 'number'
      ? `${pointsSaid(score)} of ${pointsSaid(points)} points`
      : '',
    best === '' || isOpen ? '' : `right: “${short(best)}”`,
  ];
  return visible(`  ${name}: ${parts.filter((part) => part !== '').join('; ')}`);
}

function groupLines(title: string, groups: readonly GroupResult[]): readonly string[] {
  if (groups.length < 2) return [];
  return [
    '',
    title,
    ...groups.map(({ name, correct, items }) =>
      visible(`  ${short(name)}: ${correct} of ${items} right`),
    ),
  ];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function timeSaid(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
