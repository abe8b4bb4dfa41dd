import { type QuizSession, stateOf, type Verdict } from '../../core/quiz/index.js';
import { shownItem } from '../../core/render/index.js';
import type { Style } from '../formats/paint.js';
import { visible } from '../formats/visible.js';
import { terminalText, type TextPlace } from '../terminal/terminal-text.js';

const said: Readonly<Record<Verdict['outcome'], { readonly word: string; readonly style: Style }>> =
  {
    correct: { word: '✔ Right.', style: 'green' },
    partial: { word: '◐ Right in part.', style: 'yellow' },
    incorrect: { word: '✘ Not right.', style: 'red' },
    skipped: { word: '– Skipped.', style: 'yellow' },
  };

/** What the answer just given was worth, why, and what the author says to it. */
export function verdictLines(session: QuizSession, place: TextPlace): readonly string[] {
  const { item, card } = session.entries[session.at]!;
  const { verdict } = stateOf(session, session.at);
  if (verdict === undefined) return [];
  const { word, style } = said[verdict.outcome];
  const { explanation } = shownItem(item.reading, item.bank.defaults);
  const worth =
    card === undefined && verdict.outcome !== 'skipped'
      ? ` ${pointsSaid(verdict.score)} of ${pointsSaid(verdict.points)}.`
      : '';
  return [
    `${place.paint(word, style, 'bold')}${worth}`,
    ...(verdict.outcome === 'skipped' ? [] : verdict.why.map(visible)),
    ...verdict.feedback.flatMap((text) => terminalText(text, place)),
    ...(explanation === undefined || card !== undefined ? [] : terminalText(explanation, place)),
  ];
}

/** Points to two decimals. */
export function pointsSaid(points: number): string {
  return String(Math.round(points * 100) / 100);
}
