import { defineRule } from '../rule.js';
import { AcrossPrintIndex } from '../shared/duplicates/across-print-index.js';
import { checkAcross } from '../shared/duplicates/check-across.js';
import { PrintIndex, type Sameness } from '../shared/duplicates/print-index.js';
import { almostTheSame } from '../shared/duplicates/same-question.js';

const sameness: Sameness = {
  ...almostTheSame,
  describe: ({ list, answer }, other, alike) => {
    const percent = Math.floor(alike * 100);
    const same = list === 'flashcards' ? 'flashcard' : answer === 0 ? 'question' : 'same-answer';
    // Small words are not compared, so that all the others may be the same.
    const message = percent === 100 ? `${same}-all` : same;
    return { message, data: { other, percent }, related: 'first' };
  },
};

export default defineRule({
  id: 'near-duplicate-question',
  group: 'duplicates',
  severity: 'info',
  sentence: 'No question asks almost what another one asks, in this bank or another.',
  why: 'Two wordings of one question count one thing double, and the second gives the answer to the first away. They come from banks that were merged, or from a copy that was to be changed. Compared are the content words of two stems that have the same answer; where numbers, code or math differ, another thing is asked.',
  source:
    'Item-writing guides of medical schools (NBME style) ask for a search for overlapping items; set similarity joins with prefix filters (Chaudhuri, Ganti & Kaushik 2006) make it quick',
  messages: {
    'same-answer':
      '{other} asks almost the same ({percent}% of the words are in both) and has the same answer. Keep one of the two, or make plain what is different.',
    'same-answer-all':
      '{other} asks the same with other small words or in another order, and has the same answer. Keep one of the two, or make plain what is different.',
    question:
      '{other} asks almost the same ({percent}% of the words are in both). Keep one of the two, or make plain what is different.',
    'question-all':
      '{other} asks the same with other small words or in another order. Keep one of the two, or make plain what is different.',
    flashcard:
      '{other} has almost the same front ({percent}% of the words are in both) and the same back. Keep one of the two.',
    'flashcard-all':
      '{other} has the same front with other small words or in another order, and the same back. Keep one of the two.',
    first: 'This is the other one.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Cells\nquestions:\n  - id: powerhouse\n    question: Which part of an animal cell makes most of its energy?\n    choices:\n      - Nucleus\n      - {text: Mitochondrion, correct: true}\n      - Ribosome\n  - id: energy\n    question: Which part of the animal cell makes most of the energy it uses?\n    choices:\n      - {text: Mitochondrion, correct: true}\n      - Golgi body\n      - Membrane\n',
      },
      {
        yaml: 'title: Géographie\nlanguage: fr\nquestions:\n  - question: Quel fleuve traverse la ville de Lyon avant de rejoindre la Saône ?\n    answer: Le Rhône\n  - question: Quel fleuve traverse Lyon avant de rejoindre la Saône ?\n    answer: le Rhône\n',
      },
    ],
    good: [
      {
        note: 'One word is different, and so is the answer.',
        yaml: 'title: Capitals\nquestions:\n  - question: What is the capital city of France?\n    answer: Paris\n  - question: What is the capital city of Spain?\n    answer: Madrid\n',
      },
      {
        note: 'Other numbers make another question.',
        yaml: 'title: Sums\nquestions:\n  - question: How many apples are left of 7 when 3 are eaten?\n    answer: 4\n  - question: How many apples are left of 9 when 5 are eaten?\n    answer: 4\n',
      },
    ],
  },
  createIndex: () => new PrintIndex(sameness),
  checkAcross: (entries) => checkAcross(entries, sameness),
  createAcrossIndex: () => new AcrossPrintIndex(sameness),
});
