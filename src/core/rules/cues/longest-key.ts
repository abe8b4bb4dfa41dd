import { choiceKinds, defineRule, type Options } from '../rule.js';
import { asksForFalse } from '../shared/asks-for-false.js';
import { longerKeys } from '../shared/longer-keys.js';

interface LengthOptions extends Options {
  readonly ratio?: number;
}

const usualRatio = 1.5;

export default defineRule<LengthOptions>({
  id: 'longest-key',
  group: 'cues',
  severity: 'warning',
  sentence: 'The right choice is not much longer than the others.',
  why: 'What is right is written with care, conditions and all; the other choices are made up in a few words. Learners who know nothing have found out: they choose the longest. Say the key in fewer words (what explains it belongs into `explanation`), or give the others as much detail. Names, numbers and code are not judged.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guidelines 24 (“keep the length of choices about equal”) and 28 (“avoid giving clues to the right answer”); reports from public banks, such as ai-engineering-from-scratch#281, in which the longest choice is the key',
  options: {
    ratio: {
      type: 'number',
      default: usualRatio,
      description:
        'How many times as long as the average of the others a key must be to be told, in words and on the page.',
    },
  },
  messages: {
    one: 'The key has {length} {unit}, the others {others} on average. Learners who guess choose the longest: shorten it, or give the others as much detail.',
    several:
      'The right choices have {length} {unit} on average, the others {others}. Learners who guess choose the longest: shorten these, or give the others as much detail.',
    oneOfFalse:
      'The key has {length} {unit}, the others {others} on average, so that it stands out before anybody has read it: shorten it, or give the others as much detail.',
    severalOfFalse:
      'The right choices have {length} {unit} on average, the others {others}, so that they stand out before anybody has read them: shorten these, or give the others as much detail.',
    too: 'This right choice is longer than all the wrong ones, too.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What does a database index do?\nchoices:\n  - It encrypts the table.\n  - text: It keeps the values of a column in order, so that rows can be found without reading the whole table.\n    correct: true\n  - It deletes old rows.\n  - It sorts the backups.',
      },
      {
        yaml: 'title: La relation client\nlanguage: fr\nquestions:\n  - question: Que mesure le Net Promoter Score ?\n    choices:\n      - Le chiffre d’affaires\n      - Le nombre de réclamations\n      - text: La part des clients prêts à recommander la marque, moins celle de ses détracteurs\n        correct: true',
      },
      {
        note: 'Here what is false sticks out.',
        yaml: 'question: Which of these is **not** a good reason to use a tourniquet?\nchoices:\n  - A leg bleeds heavily.\n  - text: Somebody was bitten by a snake, and the venom has to be kept out of the rest of the body.\n    correct: true\n  - An arm was cut off.',
      },
      {
        note: 'Both keys, and none of the others, take a whole line.',
        yaml: 'question: Which of these help people remember what they have read?\nchoices:\n  - text: Asking oneself questions about it on the next day and after a week\n    correct: true\n  - Reading it twice\n  - text: Telling somebody else what it says without looking at the page\n    correct: true\n  - Colouring whole lines',
      },
    ],
    good: [
      {
        note: 'The other choices say as much.',
        yaml: 'question: What does a database index do?\nchoices:\n  - It encrypts the values of a column.\n  - text: It finds rows without reading the whole table.\n    correct: true\n  - It deletes rows that nobody has read for a long time.',
      },
      {
        note: 'A name is as long as it is.',
        yaml: 'question: Which film is set in a hotel in the mountains?\nchoices:\n  - Alien\n  - text: The Grand Budapest Hotel and Its Guests\n    correct: true\n  - Vertigo',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, options, report }) {
    const longer = longerKeys(view, options.ratio ?? usualRatio);
    if (longer === undefined) return;
    const { keys, length, others, unit } = longer;
    const [first, ...rest] = keys;
    const message = rest.length === 0 ? 'one' : 'several';
    report({
      at: { path: first!.path },
      // Nobody has learnt from tests that what is false is long.
      message: asksForFalse(view) ? `${message}OfFalse` : message,
      data: { length, others, unit },
      related: rest.map(({ path }) => ({ at: { path }, message: 'too' })),
    });
  },
});
