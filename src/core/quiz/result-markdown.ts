import type { Tell } from '../model/kinds/graded.js';
import { oneLine, writtenAnswer } from './written-answer.js';
import type { EntryResult, GroupResult, QuizResult } from './quiz-result.js';
import { askedText, clockTime, modeName, outcomeName, type ResultHead } from './result-head.js';

const signs = { correct: '✓', partial: '◐', incorrect: '✗', skipped: '–' } as const;

/** The result of a quiz as a page of Markdown. */
export function resultMarkdown(result: QuizResult, head: ResultHead, tell: Tell): string {
  const { score, points, percent, passed, ms, items, tags, objectives } = result;
  const facts = [
    head.ended.slice(0, 10),
    modeName(head.mode, tell),
    tell('{0} of {1} points', score, points),
    `${percent} %`,
    ...(passed === undefined ? [] : [passed ? tell('Passed') : tell('Not passed')]),
    clockTime(ms),
  ];
  return [
    `# ${escaped(head.title)}`,
    facts.join(' · '),
    ...groupTable(tell('By tag'), tags, tell),
    ...groupTable(tell('By objective'), objectives, tell),
    `## ${tell('Questions')}`,
    ...items.map((item, i) => itemPart(item, i + 1, tell)),
    '',
  ].join('\n\n');
}

function groupTable(name: string, groups: readonly GroupResult[], tell: Tell): readonly string[] {
  if (groups.length === 0) return [];
  const rows = groups.map(
    ({ name: own, items, correct, score, points }) =>
      `| ${escaped(own)} | ${correct}/${items} | ${score}/${points} |`,
  );
  const columns = [name, tell('Right'), tell('Points')];
  return [[`| ${columns.join(' | ')} |`, '|---|---:|---:|', ...rows].join('\n')];
}

function itemPart(item: EntryResult, number: number, tell: Tell): string {
  const { outcome, score, points, given, right, entry } = item;
  const { explanation } = entry.item.reading.data;
  const mine = writtenAnswer(given, tell, entry.card);
  const best = writtenAnswer(right, tell);
  // The points of an open question are no answer that anybody could have given.
  const hasBest = best !== '' && entry.item.reading.kind !== 'open';
  const lines = [
    ...(mine === '' ? [] : [`- ${tell('Your answer')}: ${oneLine(mine)}`]),
    ...(hasBest ? [`- ${tell('Right answer')}: ${oneLine(best)}`] : []),
    `- ${tell('{0} of {1} points', score, points)}`,
  ];
  return [
    `### ${number}. ${signs[outcome]} ${outcomeName(outcome, tell)}`,
    askedText(item).trim(),
    lines.join('\n'),
    ...(typeof explanation === 'string' ? [explanation.trim()] : []),
  ].join('\n\n');
}

/** A plain text in a line of Markdown. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]|<>#]/g, (sign) => `\\${sign}`);
}
