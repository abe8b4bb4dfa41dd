import { choiceKinds, defineRule } from '../rule.js';
import { hasText } from '../shared/has-text.js';

export default defineRule<{ readonly 'despite-explanation'?: boolean }>({
  id: 'missing-feedback',
  group: 'feedback',
  severity: 'off',
  strict: 'info',
  sentence:
    'A learner who picks a wrong choice is told what is wrong with it, by its own feedback or for the whole question.',
  why: 'A good wrong choice is a mistake that people really make. Whoever picks it has made that mistake, and can be told so at once; an explanation of the right choice may leave it untouched.',
  source:
    'Hattie & Timperley 2007, “The power of feedback” (doi:10.3102/003465430298487); Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 30: typical errors make good distractors',
  options: {
    'despite-explanation': {
      type: 'boolean',
      default: false,
      description:
        'Whether wrong choices need feedback of their own even where the question has an explanation.',
    },
  },
  messages: {
    all: 'None of the {all} wrong choices says anything to a learner who picks it; this is the first. Write a `feedback:` that says what is wrong with it, or one `explanation:` for the whole question.',
    'all-own':
      'None of the {all} wrong choices says anything to a learner who picks it; this is the first. Write a `feedback:` that says what is wrong with it.',
    some: '{count} of the {all} wrong choices say nothing to a learner who picks them; this is the first. Write a `feedback:` that says what is wrong with it.',
    only: 'This wrong choice says nothing to a learner who picks it. Write a `feedback:` that says what is wrong with it, or one `explanation:` for the whole question.',
    one: 'This wrong choice says nothing to a learner who picks it. Write a `feedback:` that says what is wrong with it.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is the capital of Australia?\nchoices:\n  - Sydney\n  - text: Canberra\n    correct: true\n  - Melbourne',
      },
      {
        yaml: 'question: What is the capital of Australia?\nchoices:\n  - text: Sydney\n    feedback: It is the largest city, and has never been the capital.\n  - text: Canberra\n    correct: true\n  - Melbourne',
      },
      {
        note: 'In French:',
        yaml: 'title: Capitales\nlanguage: fr\nquestions:\n  - question: Quelle est la capitale de l’Australie ?\n    choices:\n      - {text: Sydney, feedback: C’est la plus grande ville.}\n      - {text: Canberra, correct: true}\n      - Melbourne\n      - Perth\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of Australia?\nchoices:\n  - text: Sydney\n    feedback: It is the largest city, and has never been the capital.\n  - text: Canberra\n    correct: true\n  - text: Melbourne\n    feedback: It was the seat of government until 1927.',
      },
      {
        note: 'An explanation is read by all who were wrong, unless an option asks for more.',
        yaml: 'question: What is the capital of Australia?\nchoices:\n  - Sydney\n  - text: Canberra\n    correct: true\nexplanation: It was built between Sydney and Melbourne, which both wanted to be the capital.',
      },
      {
        note: 'One feedback may be for all of them.',
        yaml: 'question: What is the capital of Australia?\nchoices:\n  - Sydney\n  - text: Canberra\n    correct: true\nfeedback:\n  incorrect: The capital is a smaller city, built for the purpose.',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, options, report }) {
    const { distractors } = view;
    const { status, feedback, choices } = item.data;
    if (distractors.length === 0 || status === 'draft') return;
    if (hasText(feedback, 'incorrect')) return;
    if (hasText(item.data, 'explanation') && options['despite-explanation'] !== true) return;
    const silent = distractors.filter(
      ({ index }) => !hasText((choices as readonly unknown[])[index], 'feedback'),
    );
    const [first] = silent;
    if (first === undefined) return;
    const data = { count: silent.length, all: distractors.length };
    const mayExplain = options['despite-explanation'] !== true;
    const message = messageOf(silent.length, distractors.length, mayExplain);
    report({ at: { path: first.path }, message, data });
  },
});

type Message = 'all' | 'all-own' | 'some' | 'only' | 'one';

/** Where nothing is said at all, an explanation would do as well. */
function messageOf(silent: number, all: number, mayExplain: boolean): Message {
  if (silent < all) return silent === 1 ? 'one' : 'some';
  if (all === 1) return mayExplain ? 'only' : 'one';
  return mayExplain ? 'all' : 'all-own';
}
