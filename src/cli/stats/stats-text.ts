import type { BankStatistics } from '../../core/statistics/index.js';
import { visible } from '../formats/visible.js';
import { contentSections } from './content-sections.js';
import type { Layout, Section } from './layout.js';
import { count, counted, duration, listing } from './phrases.js';
import { qualitySections } from './quality-sections.js';

/** For people: what is in one bank, or in several together. */
export function statsText(statistics: BankStatistics, layout: Layout): string {
  const sections = [...contentSections(statistics, layout), ...qualitySections(statistics, layout)];
  return [...heading(statistics, layout), ...showSections(sections, layout)].join('\n') + '\n';
}

/** Sections with a blank line before each. */
export function showSections(sections: readonly Section[], { paint }: Layout): string[] {
  return sections.flatMap(({ title, lines }) => ['', paint(title, 'bold'), ...lines]);
}

function heading(statistics: BankStatistics, { paint }: Layout): string[] {
  const { banks, unread, timed } = statistics;
  const [bank] = banks;
  const lines =
    banks.length === 1 && bank !== undefined
      ? [
          paint(visible(bank.title ?? bank.path), 'bold'),
          ...(bank.title === undefined ? [] : [paint(visible(bank.path), 'dim')]),
          '',
        ]
      : [];
  lines.push(describeContent(statistics));
  if (banks.length === 1 && bank !== undefined) {
    const { pick, timeLimit } = bank;
    if (pick !== undefined || timeLimit !== undefined) {
      const takes = pick === undefined ? 'all questions' : counted(pick, 'question');
      const lasts = timeLimit === undefined ? '' : ` and may last ${duration(timeLimit)}`;
      lines.push(`A quiz takes ${takes}${lasts}.`);
    }
  }
  if (timed.questions > 0) {
    const have =
      timed.questions === 1
        ? '1 question has a time limit of its own: '
        : `${count(timed.questions)} questions have time limits of their own, together `;
    lines.push(`${have}${duration(timed.seconds)}.`);
  }
  if (unread > 0) {
    const are =
      unread === 1 ? '1 entry is no item and is' : `${count(unread)} entries are no items and are`;
    lines.push(`${are} not counted: \`quizwright lint\` tells why.`);
  }
  return lines;
}

/** One sentence: how many questions, points, flashcards and cards there are. */
function describeContent(statistics: BankStatistics): string {
  const { banks, questions, flashcards, cards, points } = statistics;
  const parts: string[] = [];
  if (questions > 0) {
    parts.push(`${counted(questions, 'question')} worth ${counted(points, 'point')}`);
  }
  if (flashcards > 0) {
    const make = flashcards === 1 ? 'makes' : 'make';
    const more = cards === flashcards ? '' : ` that ${make} ${counted(cards, 'card')}`;
    parts.push(`${counted(flashcards, 'flashcard')}${more}`);
  }
  const content = parts.length === 0 ? 'no questions or flashcards' : listing(parts);
  const withNotes = banks.filter(({ notes }) => notes).length;
  const notes = withNotes === 0 ? '' : ', with notes';
  if (banks.length === 1) return `${content[0]!.toUpperCase()}${content.slice(1)}${notes}.`;
  const where = notes === '' || withNotes === banks.length ? '' : ` in ${count(withNotes)} of them`;
  return `${counted(banks.length, 'bank')}: ${content}${notes}${where}.`;
}
