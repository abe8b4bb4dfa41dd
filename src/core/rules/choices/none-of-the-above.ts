import { choiceKinds, defineRule } from '../rule.js';
import { choicesSaying } from '../shared/option-meaning.js';
import { quotedChoice } from '../shared/quoted-choice.js';

export default defineRule({
  id: 'none-of-the-above',
  group: 'choices',
  severity: 'info',
  sentence: 'No choice says that none of the others is right.',
  why: 'Where it is the key, learners show that they can tell what is wrong, and nobody learns whether they know what is right. Where it is not, it says nothing about those who take it: no mistake leads there. It makes questions harder without telling the well prepared from the others.',
  source:
    'Haladyna, Downing & Rodriguez 2002, “A review of multiple-choice item-writing guidelines for classroom assessment”, Applied Measurement in Education 15(3), guideline 25, doi:10.1207/s15324818ame1503_5',
  messages: {
    key: '“{text}” is the right choice here, so learners need not know what is right, only that the others are wrong. Write the right answer in its place.',
    wrong:
      'No mistake leads to “{text}”, so it tells nothing about those who take it. Write a mistake that learners make in its place, or take it away: three good choices are enough.',
    several:
      'Where several choices can be marked, leaving them unmarked says the same as “{text}”. Take it away.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which of these cities is the capital of Australia?\nchoices:\n  - Sydney\n  - Melbourne\n  - text: None of the above\n    correct: true',
      },
      {
        yaml: 'title: Relation client\nlanguage: fr\nquestions:\n  - question: Que mesure le *Net Promoter Score* ?\n    choices:\n      - text: L’envie de recommander\n        correct: true\n      - Le temps d’attente\n      - Aucune de ces réponses\n',
      },
      {
        yaml: 'question: Which of these cities are in France?\nchoices:\n  - {text: Lyon, correct: true}\n  - {text: Nantes, correct: true}\n  - Turin\n  - None of these',
      },
    ],
    good: [
      {
        yaml: 'question: Which of these cities is the capital of Australia?\nchoices:\n  - Sydney\n  - Melbourne\n  - text: Canberra\n    correct: true',
      },
      {
        note: 'Here none is a number like the others.',
        yaml: 'question: How many moons does Venus have?\nchoices:\n  - text: None\n    correct: true\n  - One\n  - Two',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    for (const choice of choicesSaying('none', view)) {
      const several = item.kind === 'multiple-answer';
      report({
        at: { path: choice.path },
        message: several ? 'several' : choice.correct ? 'key' : 'wrong',
        data: { text: quotedChoice(choice) },
      });
    }
  },
});
