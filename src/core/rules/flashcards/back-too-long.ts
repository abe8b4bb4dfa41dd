import { defineRule } from '../rule.js';

const defaultMost = 40;

export default defineRule<{ readonly 'max-words'?: number }>({
  id: 'back-too-long',
  group: 'flashcards',
  severity: 'info',
  sentence: 'The back of a flashcard is short.',
  why: 'Of a long answer some part is always forgotten, so that the card never feels known, and nobody can say whether it was answered. Short cards are learned faster and kept longer; several of them teach the same.',
  source:
    'Wozniak 1999, “Effective learning: twenty rules of formulating knowledge”, rule 4, the minimum information principle',
  options: {
    'max-words': {
      type: 'number',
      default: defaultMost,
      description: 'How many words a back may have. Code, math and addresses are not counted.',
    },
  },
  messages: {
    words:
      'The back has {count} words, {most} are enough. Ask for one thing: make several cards of it, or move what is only to be read into the notes.',
  },
  examples: {
    bad: [
      {
        yaml: 'front: Net Promoter Score\nback: A measure of loyalty that was introduced by Fred Reichheld in 2003. Customers say on a scale from 0 to 10 how likely they would recommend a company. Those who say 9 or 10 are promoters, those who say 0 to 6 are detractors. The score is the share of promoters minus the share of detractors.',
      },
    ],
    good: [
      {
        yaml: 'front: How is the Net Promoter Score calculated?\nback: The share of promoters minus the share of detractors.',
      },
      {
        note: 'Code is not counted.',
        yaml: 'front: How is a list copied in Python?\nback: |\n  With a slice:\n  ```python\n  copy = original[:]\n  ```',
      },
    ],
  },
  kinds: ['flashcard'],
  checkItem({ item, view, options, report }) {
    const { back } = item.data;
    const most = options['max-words'] ?? defaultMost;
    // Every word takes a letter and a blank.
    if (typeof back !== 'string' || back.length < 2 * most) return;
    const count = countWords(view.prose('back')?.text ?? '');
    if (count > most) report({ at: { path: ['back'] }, message: 'words', data: { count, most } });
  },
});

/** What stands between blanks and has a letter or a digit, as word processors count. */
function countWords(text: string): number {
  let count = 0;
  for (const [word] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word)) count++;
  return count;
}
