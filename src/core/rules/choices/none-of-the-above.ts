import { optionPhrases, type OptionPhrases } from '../../language/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule } from '../rule.js';
import { countWords } from '../shared/choice-lengths.js';
import { bare, standsIn } from '../shared/choice-parts.js';
import { findJoined } from '../shared/joined-choice.js';
import { choicesMeaning, enoughChoices, goodChoices } from '../shared/option-meaning.js';
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
    wrongOfFew:
      'No mistake leads to “{text}”, so it tells nothing about those who take it. Write a mistake that learners make in its place.',
    several:
      'Where several choices can be marked, leaving them unmarked says the same as “{text}”. Take it away.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which gas do plants take in by day?\nchoices:\n  - text: Carbon dioxide\n    correct: true\n  - Oxygen\n  - Helium\n  - None of these',
      },
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
      {
        note: 'Whoever miscalculates finds another result, and takes this choice.',
        yaml: 'question: A train takes 3 hours for 240 km. How fast is it on average?\nchoices:\n  - text: 80 km/h\n    correct: true\n  - 60 km/h\n  - 720 km/h\n  - None of these',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    for (const choice of choicesMeaning('none', view)) {
      if (isNamedByStem(choice, view) || hasClaim(choice)) continue;
      const message = item.kind === 'multiple-answer' ? 'several' : messageOf(choice, view);
      if (message === undefined) continue;
      report({ at: { path: choice.path }, message, data: { text: quotedChoice(choice) } });
    }
  },
});

type Message = 'key' | 'wrong' | 'wrongOfFew' | 'several';

function messageOf({ correct }: ChoiceView, view: ItemView): Message | undefined {
  const phrases = optionPhrases(view.language!.options);
  const stem = view.stem?.folded ?? '';
  const isExpected = phrases.ifAnyWords.test(stem);
  if (isExpected && phrases.markWords.test(stem)) return 'several';
  if (correct) return 'key';
  if (isExpected || isResult(view) || isOneOfFour(view.choices, phrases)) return undefined;
  return goodChoices(view) < enoughChoices ? 'wrongOfFew' : 'wrong';
}

/** Whether the stem says which choice to take if none of the others fits. */
function isNamedByStem({ prose }: ChoiceView, { stem }: ItemView): boolean {
  const named = bare(prose.folded);
  return named.includes(' ') && stem !== undefined && standsIn(stem.folded, named);
}

/** A letter of its own: `c) `. */
const ownLabel = /^[^a-z]{0,3}[a-h][).:]\s+/;
/** What parts a remark from what it is about. */
const parting = /[;:(]|[.,]\s|\s[-–—]\s/;
/** A shorter remark says no more than the choice itself: `(all wrong)`. */
const fewest = 3;

/** Whether a choice goes on with something that may be believed: `none of these, since it is a noble gas`. */
function hasClaim({ prose }: ChoiceView): boolean {
  const text = prose.folded.replace(ownLabel, '');
  const at = text.search(parting);
  return at > 0 && countWords(text.slice(at)) >= fewest;
}

const number = /\d+(?:[.,]\d+)*/g;
/** So many words may stand around a number: `after 6 minutes`. */
const mostWords = 6;
const formula = /[0-9a-z)][/^*+][(0-9a-z]/i;

/** Whether the other choices are results of a calculation: whoever gets another one finds it nowhere. */
function isResult(view: ItemView): boolean {
  const results = view.choices.filter(
    ({ text }) => /\d/.test(text) && countWords(text) <= mostWords,
  );
  const given = view.stem?.text.match(number)?.length ?? 0;
  if (given < 2 && results.filter(({ text }) => formula.test(text)).length < 2) return false;
  // One may say that it cannot be told.
  return results.length >= 2 && results.length >= view.choices.length - 2;
}

/** Whether two things, and both of them, can be chosen: neither is the fourth answer that there is. */
function isOneOfFour(choices: readonly ChoiceView[], phrases: OptionPhrases): boolean {
  const { bothWord, andWord } = phrases;
  if (choices.length !== 4) return false;
  if (choices.some(({ prose: { text } }) => bothWord.test(text) && andWord.test(text))) return true;
  return findJoined(choices, phrases, '') !== undefined;
}
