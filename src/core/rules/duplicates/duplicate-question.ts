import { defineRule } from '../rule.js';
import { AcrossPrintIndex } from '../shared/duplicates/across-print-index.js';
import { checkAcross } from '../shared/duplicates/check-across.js';
import { PrintIndex, type Sameness } from '../shared/duplicates/print-index.js';
import { sameWords } from '../shared/duplicates/same-question.js';

const sameness: Sameness = {
  ...sameWords,
  describe: ({ list }, other) => ({
    message: list === 'flashcards' ? 'flashcard' : 'question',
    data: { other },
    related: list === 'flashcards' ? 'first-flashcard' : 'first-question',
  }),
};

export default defineRule({
  id: 'duplicate-question',
  group: 'duplicates',
  severity: 'warning',
  sentence: 'No question asks what another one asks in the same words, in this bank or another.',
  why: 'A learner who meets a question twice answers the second time from memory of the first, and a quiz drawn from the bank counts one thing double. Where the two differ by now, one of them is out of date. Case, spacing, punctuation and Markdown make no difference; stems such as “Which of these is true?” and “Match the terms” are told apart by what they offer.',
  source:
    'Item-writing guides of medical schools (NBME style) ask for a search for duplicates before an item is banked',
  messages: {
    question:
      '{other} asks the same in the same words. Keep one of the two, or say in the stem what is different.',
    flashcard:
      '{other} has the same front. Keep one of the two, or say on the front what is different.',
    'first-question': 'The question that asks the same.',
    'first-flashcard': 'The flashcard with the same front.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nquestions:\n  - id: capital-of-france\n    question: What is the capital of France?\n    choices:\n      - Lyon\n      - {text: Paris, correct: true}\n      - Marseille\n  - id: capital\n    question: What is the **capital** of France ?\n    choices:\n      - Nice\n      - Lille\n      - {text: Paris, correct: true}\n',
      },
      {
        yaml: 'title: Vocabulaire\nlanguage: fr\nflashcards:\n  - front: le chat\n    back: the cat\n  - front: Le chat\n    back: cat\n',
      },
    ],
    good: [
      {
        note: 'The same words, and other choices: two questions.',
        yaml: 'title: Animals\nquestions:\n  - question: Which of these is a mammal?\n    choices:\n      - Trout\n      - {text: Whale, correct: true}\n      - Shark\n  - question: Which of these is a mammal?\n    choices:\n      - {text: Bat, correct: true}\n      - Owl\n      - Moth\n',
      },
      {
        note: 'One instruction, and other pairs: two questions.',
        yaml: 'title: Law and biology\nquestions:\n  - question: Match each term with what it means.\n    pairs:\n      - {left: tort, right: a wrong}\n      - {left: deed, right: a document}\n    distractors: [a promise]\n  - question: Match each term with what it means.\n    pairs:\n      - {left: axon, right: sends}\n      - {left: dendrite, right: receives}\n    distractors: [protects]\n',
      },
      {
        note: 'Code is part of what is asked.',
        yaml: 'title: Python\nquestions:\n  - question: What does `7 // 2` give?\n    answer: 3\n  - question: What does `7 % 2` give?\n    answer: 1\n',
      },
    ],
  },
  createIndex: () => new PrintIndex(sameness),
  checkAcross: (entries) => checkAcross(entries, sameness),
  createAcrossIndex: () => new AcrossPrintIndex(sameness),
});
