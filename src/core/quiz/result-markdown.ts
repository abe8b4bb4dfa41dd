import type { Tell } from '../model/kinds/graded.js';
import { shownItem } from '../render/shown-item.js';
import type { EntryResult, GroupResult, QuizResult } from './quiz-result.js';
import {
  clockTime,
  modeName,
  numberText,
  outcomeName,
  pointsText,
  type ResultHead,
} from './result-head.js';
import { askedText, givenText, isOpen, rightText } from './result-texts.js';
import { oneLine } from './written-answer.js';

const signs = { correct: '✓', partial: '◐', incorrect: '✗', skipped: '–' } as const;

/** The result of a quiz as a page of Markdown. */
export function resultMarkdown(result: QuizResult, head: ResultHead, tell: Tell): string {
  const { score, points, percent, passed, ms, items, tags, objectives } = result;
  const facts = [
    head.ended.slice(0, 10),
    modeName(head.mode, tell),
    pointsText(score, points, head, tell),
    `${numberText(percent, head)} %`,
    ...(passed === undefined ? [] : [passed ? tell('Passed') : tell('Not passed')]),
    clockTime(ms),
  ];
  return [
    `# ${escaped(head.title)}`,
    facts.join(' · '),
    ...groupTable(tell('By tag'), tags, head, tell),
    ...groupTable(tell('By objective'), objectives, head, tell),
    `## ${tell('Questions')}`,
    ...items.map((item, i) => itemPart(item, i + 1, head, tell)),
    '',
  ].join('\n\n');
}

function groupTable(
  name: string,
  groups: readonly GroupResult[],
  head: ResultHead,
  tell: Tell,
): readonly string[] {
  if (groups.length === 0) return [];
  const rows = groups.map(
    ({ name: own, items, correct, score, points }) =>
      `| ${escaped(own)} | ${correct}/${items} | ${numberText(score, head)}/${numberText(points, head)} |`,
  );
  const columns = [name, tell('Right'), tell('Points')];
  return [[`| ${columns.join(' | ')} |`, '|---|---:|---:|', ...rows].join('\n')];
}

function itemPart(item: EntryResult, number: number, head: ResultHead, tell: Tell): string {
  const { outcome, entry } = item;
  const { explanation } = entry.item.reading.data;
  return [
    `### ${number}. ${signs[outcome]} ${outcomeName(outcome, tell)}`,
    askedText(item).trim(),
    ...(isOpen(entry) ? openPart(item, head, tell) : [closedPart(item, head, tell)]),
    ...(typeof explanation === 'string' ? [explanation.trim()] : []),
  ].join('\n\n');
}

function closedPart(item: EntryResult, head: ResultHead, tell: Tell): string {
  const [mine, best] = [oneLine(givenText(item, tell)), oneLine(rightText(item, tell))];
  return [
    ...(mine === '' ? [] : [`- ${tell('Your answer')}: ${mine}`]),
    ...(best === '' ? [] : [`- ${tell('Right answer')}: ${best}`]),
    `- ${pointsText(item.score, item.points, head, tell)}`,
  ].join('\n');
}

/** What was written and the model answer may be long: both stand as they are. */
function openPart(item: EntryResult, head: ResultHead, tell: Tell): readonly string[] {
  const [mine, model] = [givenText(item, tell).trim(), rightText(item, tell).trim()];
  const { reading, bank } = item.entry.item;
  const { body } = shownItem(reading, bank.defaults);
  const criteria = body.type === 'open' ? body.rubric : [];
  const lines = criteria.flatMap(({ criterion, points }, i) => {
    const given = item.rubric?.[i];
    return given === undefined
      ? []
      : [`  - ${oneLine(criterion)}: ${pointsText(given, points, head, tell)}`];
  });
  return [
    ...(mine === '' ? [] : [`${tell('Your answer')}:`, mine.replace(/^/gm, '> ')]),
    ...(model === '' ? [] : [`${tell('Model answer')}:`, model.replace(/^/gm, '> ')]),
    [`- ${pointsText(item.score, item.points, head, tell)}`, ...lines].join('\n'),
  ];
}

/** A plain text in a line of Markdown. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]|<>#]/g, (sign) => `\\${sign}`);
}
