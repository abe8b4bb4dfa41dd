import { gapCards } from '../history/index.js';
import { type Gap, readGaps } from '../markdown/index.js';
import { shownItem } from '../render/shown-item.js';
import { answerText } from './answer-text.js';
import { modelAnswer } from './grade.js';
import type { QuizEntry } from './quiz-entry.js';

/** What is seen of a card before and after it is turned; Markdown. */
export interface CardSides {
  readonly front: string;
  readonly back: string;
}

/** The two sides of a card. A question as a card has its answer and why behind it. */
export function cardSides({ item, card }: Pick<QuizEntry, 'item' | 'card'>): CardSides {
  const { reading, bank } = item;
  const { body, question = '', explanation } = shownItem(reading, bank.defaults, bank.language);
  if (body.type === 'flashcard') {
    return card === 'reverse'
      ? { front: body.back, back: body.front }
      : { front: body.front, back: body.back };
  }
  if (body.type === 'cloze') return joined(question, clozeSides(body.text, card));
  const answer =
    body.type === 'open'
      ? (body.modelAnswer ?? '')
      : answerText(item, modelAnswer(item)).join('\n\n');
  const choices =
    body.type === 'choices' ? body.choices.map(({ text }) => `- ${indented(text)}`).join('\n') : '';
  return {
    front: paragraphs(question, choices),
    back: paragraphs(answer, explanation ?? ''),
  };
}

function clozeSides(cloze: string, card: string | undefined): CardSides {
  const { gaps } = readGaps(cloze);
  const own = gapCards(gaps).find((each) => each.card === card)?.gaps;
  const answer = ({ answers }: Gap) => answers[0]?.text ?? '';
  const hidden = ({ hint }: Gap) => (hint === undefined ? '[…]' : `[… ${hint.text}]`);
  return {
    front: withGaps(cloze, gaps, (gap, i) =>
      own === undefined || own.includes(i) ? hidden(gap) : answer(gap),
    ),
    back: withGaps(cloze, gaps, answer),
  };
}

/** A cloze with something else in the place of each gap. */
export function withGaps(
  cloze: string,
  gaps: readonly Gap[],
  instead: (gap: Gap, index: number) => string,
): string {
  let text = '';
  let at = 0;
  for (const [i, gap] of gaps.entries()) {
    text += cloze.slice(at, gap.start) + instead(gap, i);
    at = gap.end;
  }
  return text + cloze.slice(at);
}

function joined(question: string, { front, back }: CardSides): CardSides {
  return { front: paragraphs(question, front), back };
}

function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

/** The lines of an entry of a list stand under its first. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
