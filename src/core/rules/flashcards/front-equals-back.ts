import type { Prose } from '../../markdown/index.js';
import { defineRule } from '../rule.js';

/** Signs around a text that say nothing of their own. */
const around = /^[\s"'“”«»‘’]+|[\s"'“”«»‘’.?!…:;,]+$/g;

/** Fronts and backs of which one is so much longer are not the same, whatever their Markdown. */
const mostSigns = 40;

/** From so many words on, capitals are not what a card is about. */
const sentence = /\S\s+\S+\s+\S/;

export default defineRule({
  id: 'front-equals-back',
  group: 'flashcards',
  severity: 'error',
  sentence: 'The back of a flashcard says something else than its front.',
  why: 'A card that answers with its own question teaches nothing, and its learner finds out only in the middle of a round.',
  source:
    'Wozniak 1999, “Effective learning: twenty rules of formulating knowledge”, rule 4: a card asks for one thing; this one asks for none',
  messages: {
    same: 'The back says the same as the front, so that there is nothing to recall. Write the answer here, or let the front say what it asks for.',
  },
  examples: {
    bad: [
      { yaml: 'front: Net Promoter Score\nback: "**Net Promoter Score**"' },
      {
        yaml: 'title: Capitales\nlanguage: fr\nflashcards:\n  - front: La capitale de l’Italie ?\n    back: La capitale de l’Italie\n',
      },
    ],
    good: [
      { yaml: 'front: Net Promoter Score\nback: The share of promoters minus that of detractors.' },
      {
        note: 'Where the answer is the same word, the front says what it asks for.',
        yaml: 'front: The capital of Singapore\nback: Singapore',
      },
      { note: 'Capitals may be what a card is about.', yaml: 'front: Polish\nback: polish' },
    ],
  },
  kinds: ['flashcard'],
  checkItem({ item, view, report }) {
    const { front, back } = item.data;
    if (typeof front !== 'string' || typeof back !== 'string') return;
    if (Math.abs(front.length - back.length) > mostSigns) return;
    const [a, b] = [view.prose('front'), view.prose('back')];
    if (a === undefined || b === undefined || !isSame(shown(a, front), shown(b, back))) return;
    report({ at: { path: ['back'] }, message: 'same' });
  },
});

function isSame(front: string, back: string): boolean {
  if (front === back) return true;
  return sentence.test(front) && front.toLowerCase() === back.toLowerCase();
}

/** What a learner sees, with code, math and images as they are written. */
function shown(prose: Prose, markdown: string): string {
  let text = '';
  let at = 0;
  for (const { at: from, source } of prose.objects) {
    text += prose.text.slice(at, from) + markdown.slice(source.start, source.end);
    at = from + 1;
  }
  text += prose.text.slice(at);
  const words = text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  return words.replace(around, '') || words.trim();
}
