import { defineRule, type Report } from '../rule.js';
import { listNames } from '../shared/list-names.js';
import { type TermChoice, termChoices, termPlace, termWord } from '../shared/term-choices.js';

export default defineRule({
  id: 'vague-term',
  group: 'cues',
  severity: 'info',
  sentence: 'No choice hides behind “usually” or “often” where the others do not.',
  why: 'Writers make sure of the right choice, and what is hedged is rarely wrong: where one choice says “usually” and the others do not, many take it unread. And how often is “often”? Two who know the matter may read it differently.',
  source:
    'Case & Swanson, Constructing Written Test Questions for the Basic and Clinical Sciences (NBME), on options with vague terms such as “rarely” and “usually”',
  messages: {
    key: 'Only the right choice hedges (“{word}”), and many take it for that alone. Say when it is so, or leave the word away.',
    choice:
      'Choice {letters} says “{word}”, which each reader takes differently. Say how often, or when it is so.',
    several:
      'Choices {letters} hedge (“{word}”), which each reader takes differently. Say how often, or when it is so.',
    also: 'Choice {letters} says “{word}”.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They consist of ice.\n  - They bring snow.\n  - text: They usually form on warm days.\n    correct: true',
      },
      {
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They often bring snow.\n  - They sometimes consist of ice.\n  - text: They form where warm air rises.\n    correct: true',
      },
      {
        yaml: 'title: Météo\nlanguage: fr\nquestions:\n  - question: Que sait-on du mistral ?\n    choices:\n      - Il vient de la mer.\n      - Il apporte souvent la pluie.\n      - text: Il descend la vallée du Rhône.\n        correct: true\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They consist of ice.\n  - They bring snow.\n  - text: They form where warm air rises.\n    correct: true',
      },
      {
        note: 'How often is what is asked for.',
        yaml: 'question: How often do lunar eclipses happen?\nchoices:\n  - They usually happen every month.\n  - text: They happen two to five times a year.\n    correct: true',
      },
    ],
  },
  // Where each choice is judged for itself, none is given away by how the others are worded.
  kinds: ['single-choice'],
  checkItem({ view, report }) {
    const { language } = view;
    if (language === undefined) return;
    const vague = termChoices(view, language, 'vague');
    if (vague !== undefined) {
      const { right, wrong, asksForFalse } = vague;
      // Where both sides hedge, hedging tells nothing; and what is false is not found by it.
      const isCue = !asksForFalse && (right.length === 0 || wrong.length === 0);
      if (isCue)
        tell(
          report,
          [...right, ...wrong].filter(({ isPlain }) => isPlain),
        );
      return;
    }
    const open = termChoices(view, language, 'open');
    if (open?.wrong.length === 0 && !open.asksForFalse) tell(report, open.right);
  },
});

function tell(report: (report: Report) => void, [first, ...others]: readonly TermChoice[]): void {
  if (first === undefined) return;
  const isKey = first.choice.correct;
  report({
    at: termPlace(first),
    message: isKey ? 'key' : others.length > 0 ? 'several' : 'choice',
    data: {
      word: termWord(first),
      letters: listNames([first, ...others].map(({ choice }) => choice.letter)),
    },
    related: others.map((other) => ({
      at: termPlace(other),
      message: 'also',
      data: { letters: other.choice.letter, word: termWord(other) },
    })),
  });
}
