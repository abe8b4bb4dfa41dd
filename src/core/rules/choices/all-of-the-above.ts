import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule } from '../rule.js';
import { choicesMeaning, enoughChoices, goodChoices } from '../shared/option-meaning.js';
import { quotedChoice } from '../shared/quoted-choice.js';

export default defineRule({
  id: 'all-of-the-above',
  group: 'choices',
  severity: 'warning',
  sentence: 'No choice says that all the others are right.',
  why: 'Such a choice can be judged without knowing the answer. Whoever sees that two others are right takes it; whoever sees that one is wrong drops it. It also rewards reading no further than the first right choice, and it makes no sense once the choices are shuffled. To ask for several right choices, mark each of them with `correct: true`.',
  source:
    'Haladyna, Downing & Rodriguez 2002, “A review of multiple-choice item-writing guidelines for classroom assessment”, Applied Measurement in Education 15(3), guideline 26, doi:10.1207/s15324818ame1503_5',
  messages: {
    key: '“{text}” is the right choice here, so whoever sees that two others are right has found it without knowing the rest. Take it away, mark each right choice with `correct: true`, and add wrong ones.',
    wrong:
      '“{text}” is ruled out as soon as one of the others is seen to be wrong. Write a mistake that learners make in its place, or take it away: three good choices are enough.',
    wrongOfFew:
      '“{text}” is ruled out as soon as one of the others is seen to be wrong. Write a mistake that learners make in its place.',
    several:
      'Learners mark every right choice here, so “{text}” is a second way to give the same answer. Take it away.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which of these rivers flows through Vienna?\nchoices:\n  - text: The Danube\n    correct: true\n  - The Rhine\n  - The Elbe\n  - All of these',
      },
      {
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - Lyon\n  - Nantes\n  - text: All of the above\n    correct: true',
      },
      {
        yaml: 'title: Relation client\nlanguage: fr\nquestions:\n  - question: Que mesure le *Net Promoter Score* ?\n    choices:\n      - text: L’envie de recommander\n        correct: true\n      - La satisfaction après un achat\n      - Toutes ces réponses sont exactes.\n',
      },
      {
        note: 'Where several choices are right, it says nothing more.',
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Lyon, correct: true}\n  - {text: Nantes, correct: true}\n  - {text: Both of the above, correct: true}',
      },
    ],
    good: [
      {
        note: 'Every right choice is marked by itself.',
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Lyon, correct: true}\n  - {text: Nantes, correct: true}\n  - Turin',
      },
      {
        note: 'It speaks of plants, not of the other choices.',
        yaml: 'question: Which parts of a carrot plant can be eaten?\nchoices:\n  - The root only\n  - All of the above-ground parts\n  - text: Root and leaves\n    correct: true',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    for (const choice of choicesMeaning('all', view)) {
      report({
        at: { path: choice.path },
        message: item.kind === 'multiple-answer' ? 'several' : messageOf(choice, view),
        data: { text: quotedChoice(choice) },
      });
    }
  },
});

function messageOf({ correct }: ChoiceView, view: ItemView): 'key' | 'wrong' | 'wrongOfFew' {
  if (correct) return 'key';
  return goodChoices(view) < enoughChoices ? 'wrongOfFew' : 'wrong';
}
