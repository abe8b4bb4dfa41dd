import { goesOn, isMereName, isVerdict } from '../../language/questions.js';
import type { ItemView } from '../../view/index.js';
import { choiceKinds, defineRule } from '../rule.js';

export default defineRule({
  id: 'stem-asks-nothing',
  group: 'stem',
  severity: 'info',
  sentence: 'The stem of a choice question asks something, or says what to do.',
  why: 'A stem that only names its subject leaves it to the choices to say what is asked. Learners read all of them before they know what they look for, and are tested on several things at once. With a question in the stem they can think of the answer first, and then look for it.',
  source:
    'Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, guidelines 14 and 15 (doi:10.1207/s15324818ame1503_5); Case & Swanson, Constructing Written Test Questions for the Basic and Clinical Sciences (NBME), on unfocused stems',
  messages: {
    nothing:
      '“{stem}” names something and asks nothing. Ask what learners should find out about it, so that they know what to look for before they read the choices.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Photosynthesis.\nchoices:\n  - text: It turns light into chemical energy.\n    correct: true\n  - It happens at night.\n  - It needs oxygen.',
      },
      {
        yaml: 'title: Histoire\nlanguage: fr\nquestions:\n  - question: La bataille de Marignan\n    choices:\n      - Défaite de François Iᵉʳ\n      - text: Victoire de François Iᵉʳ\n        correct: true\n      - Victoire de Charles Quint\n',
      },
    ],
    good: [
      {
        yaml: 'question: What does photosynthesis do?\nchoices:\n  - text: It turns light into chemical energy.\n    correct: true\n  - It cools the plant.\n  - It loosens the soil.',
      },
      {
        note: 'The choices end the sentence',
        yaml: 'question: Plants get their energy from\nchoices:\n  - text: light\n    correct: true\n  - the soil\n  - water',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    const { question, stimulus } = item.data;
    if (typeof question !== 'string' || question.length > longest || asks.test(question)) return;
    // A passage or a picture may ask what the stem does not.
    if (stimulus !== undefined || !namesOnly(view)) return;
    report({
      at: { path: ['question'] },
      message: 'nothing',
      data: { stem: view.stem!.text.trim() },
    });
  },
});

const longest = 120;

/** Question marks of all scripts, gaps, and signs behind which the choices go on. */
const asks = /[?？؟;…=_]|\.\.|[:,(–—-]\s*$/;

function namesOnly(view: ItemView): boolean {
  const { stem, language, choices } = view;
  if (stem === undefined || language === undefined || stem.objects.length > 0) return false;
  if (!isMereName(stem, view.words(stem), language.questions)) return false;
  let going = 0;
  for (const { prose } of choices) {
    if (isVerdict(prose, language.questions)) return false;
    if (goesOn(prose, language.questions)) going++;
  }
  return going * 2 < choices.length;
}
