import { optionPhrases } from '../../language/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Report } from '../rule.js';
import { isSpelledTwoWays } from '../shared/letter-case.js';
import { quotedChoice } from '../shared/quoted-choice.js';
import { looseText, seenText } from '../shared/same-choice.js';

export default defineRule({
  id: 'duplicate-choice',
  group: 'choices',
  severity: 'error',
  sentence: 'No two choices of a question say the same.',
  why: 'If both are right, learners cannot know which one to take, and only one may count. If both are wrong, neither can be the answer, and whoever sees it has one choice less to think about. It is mostly a slip of copying, and the choice that was meant is missing.',
  source:
    'PrairieLearn, issue 1228 (questions with duplicate options are refused there); Haladyna, Downing & Rodriguez 2002, guideline 21 (choices are independent), doi:10.1207/s15324818ame1503_5',
  messages: {
    same: 'Choice {letter} says the same as choice {first}: “{text}”. Change one of them, or take it away.',
    graded:
      'Choice {letter} says the same as choice {first}: “{text}”. One counts as right and the other as wrong. Take one of them away.',
    first: 'Choice {first} says the same.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which city is the capital of Australia?\nchoices:\n  - text: Canberra\n    correct: true\n  - Sydney\n  - Perth\n  - "**Sydney**."',
      },
      {
        note: 'Only one of the two counts as right.',
        yaml: 'title: Relation client\nlanguage: fr\nquestions:\n  - question: Qui recommande la marque ?\n    choices:\n      - text: Les promoteurs\n        correct: true\n      - Les détracteurs\n      - les promoteurs\n',
      },
    ],
    good: [
      {
        note: 'In code, and where the question is how something is written, capitals count.',
        yaml: 'question: Which of these is the symbol of the kilowatt?\nchoices:\n  - KW\n  - text: kW\n    correct: true\n  - kw',
      },
      {
        yaml: 'title: Grammaire\nlanguage: fr\nquestions:\n  - question: |\n      Quel mot manque dans « … vas-tu ? »\n    choices:\n      - Ou\n      - text: Où\n        correct: true\n      - Oui\n',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const { choices } = view;
    if (choices.length < 2 || !mayRepeat(choices)) return;
    for (const problem of judge(view)) report(problem);
  },
});

/** Whether two choices have the same letters and digits: almost no two do. */
function mayRepeat(choices: readonly ChoiceView[]): boolean {
  for (let i = 1; i < choices.length; i++) {
    const { text } = choices[i]!;
    for (let j = 0; j < i; j++) if (hasSameLetters(text, choices[j]!.text)) return true;
  }
  return false;
}

/** Compares letter by letter, and stops where two differ. */
function hasSameLetters(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    let ofA = 0;
    let ofB = 0;
    while (i < a.length && (ofA = letterAt(a, i)) === 0) i++;
    while (j < b.length && (ofB = letterAt(b, j)) === 0) j++;
    // An accent may be a sign of its own in one of them.
    if (ofA !== ofB) return isAccent(a, i + 1) || isAccent(b, j + 1);
    if (i >= a.length) return j >= b.length;
    i++;
    j++;
  }
}

function isAccent(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x300 && code <= 0x36f;
}

/** A small letter, a digit, another character, or 0 for a sign. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff)) return 0;
  return text.charAt(at).toLowerCase().charCodeAt(0);
}

interface Keyed {
  readonly choice: ChoiceView;
  readonly seen: string;
  readonly loose: string;
}

function judge(view: ItemView): Report[] {
  const keyed = view.choices.map((choice): Keyed => {
    const seen = seenText(choice);
    return { choice, seen, loose: looseText(seen) };
  });
  const groups = new Map<string, Keyed[]>();
  for (const each of keyed) {
    const letters = each.loose.replace(/[^\p{L}\p{N}]/gu, '');
    const group = groups.get(letters);
    if (group === undefined) groups.set(letters, [each]);
    else group.push(each);
  }
  const varied = [...groups.values()].filter(
    (group) => group.length > 1 && new Set(group.map(({ choice }) => choice.text)).size > 1,
  );
  // Where all choices, or three of them, have the same letters, how they are written is the question.
  const variants = varied.reduce((sum, group) => sum + group.length, 0);
  const deliberate = variants === keyed.length || varied.some((group) => group.length > 2);
  return keyed.flatMap((each, i) => {
    const before = keyed.slice(0, i);
    const first =
      before.find(({ choice }) => choice.text === each.choice.text) ??
      (deliberate ? undefined : before.find((other) => isSame(view, other, each)));
    return first === undefined ? [] : [describe(first.choice, each.choice)];
  });
}

function isSame(view: ItemView, a: Keyed, b: Keyed): boolean {
  // Two dashes or two quotes may be what the question is about.
  if (a.seen === b.seen) return /[\p{L}\p{N}]/u.test(a.seen);
  if (a.loose !== b.loose || a.loose === '') return false;
  const { language, stem, choices } = view;
  if (stem !== undefined && language !== undefined) {
    if (optionPhrases(language.options).formWords.test(stem.folded)) return false;
  }
  const hasCode = [stem, ...choices.map(({ prose }) => prose)].some((prose) =>
    prose?.objects.some(({ kind }) => kind === 'code'),
  );
  return isSpelledTwoWays(a.seen, b.seen, hasCode);
}

function describe(first: ChoiceView, second: ChoiceView): Report {
  return {
    at: { path: second.path },
    message: first.correct === second.correct ? 'same' : 'graded',
    data: { letter: second.letter, first: first.letter, text: quotedChoice(second) },
    related: [{ at: { path: first.path }, message: 'first', data: { first: first.letter } }],
  };
}
