import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Options } from '../rule.js';
import {
  aboutOthers,
  areWords,
  choiceLengths,
  type ChoiceLength,
  unitOf,
} from '../shared/choice-lengths.js';
import { longerKeys } from '../shared/longer-keys.js';
import { areOwnLengths, asksForFacts, isBrief } from '../shared/own-lengths.js';

interface LengthOptions extends Options {
  readonly ratio?: number;
}

const usualRatio = 4;

/** Between shorter choices a difference is no more than a few words. */
const leastDifference = { words: 10, characters: 20 };
/** Facts that have nothing in common must differ so much more, and several right ones more still. */
const ofFacts = { one: 1.5, several: 2.5 };
/** The ratio at which `longest-key` says more of the same question. */
const ofLongestKey = 1.5;

export default defineRule<LengthOptions>({
  id: 'uneven-choices',
  group: 'choices',
  severity: 'info',
  sentence: 'The choices of a question are about equally long.',
  why: 'A choice that is much longer or shorter than the others draws the eye, and learners read something into it that has nothing to do with what they know. Long ones take time to read, too. Choices of a few words are never told, nor are names, numbers and code; where the key alone is the longest, `longest-key` says so.',
  source:
    'Haladyna, Downing & Rodriguez 2002 (doi:10.1207/s15324818ame1503_5), guideline 24: “keep the length of choices about equal”; the NBME Item-Writing Guide asks for options of similar length, too',
  options: {
    ratio: {
      type: 'number',
      default: usualRatio,
      description: 'How many times as long as the shortest choice the longest must be to be told.',
    },
  },
  messages: {
    uneven:
      'Choice {long} has {most} {unit}, choice {short} has {fewest}. What is so uneven draws the eye: shorten the one, or say more in the other.',
    shortest: 'This one is the shortest.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What happens in the mitochondria?\nchoices:\n  - Proteins are made from amino acids in the order that messenger RNA gives, one after the other.\n  - text: Energy is released from food.\n    correct: true\n  - Water is stored.',
      },
      {
        yaml: 'title: Le conseil de sécurité\nlanguage: fr\nquestions:\n  - question: Quand une résolution est-elle adoptée ?\n    choices:\n      - Quand la majorité simple des membres présents vote pour et que le secrétaire général l’approuve par écrit\n      - À l’unanimité\n      - text: Avec neuf voix et sans veto\n        correct: true',
      },
    ],
    good: [
      {
        yaml: 'question: What happens in the mitochondria?\nchoices:\n  - Proteins are made from amino acids.\n  - text: Energy is released from food.\n    correct: true\n  - Water is stored.',
      },
      {
        note: 'Short answers are as long as they are.',
        yaml: 'question: Which of these is a noble gas?\nchoices:\n  - The gas that plants take in from the air\n  - text: Neon\n    correct: true\n  - Oxygen',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, options, report }) {
    const { choices } = view;
    if (!mayDiffer(choices)) return;
    const { ratio = usualRatio } = options;
    const lengths = choiceLengths(choices);
    if (extremes(lengths, ratio) === undefined || !areWords(choices)) return;
    const about = aboutOthers(view);
    const told = lengths.filter(({ choice }) => !about.has(choice) && !isBrief(choice, view));
    const found = extremes(told, ratio * factorOf(view));
    if (found === undefined || longerKeys(view, ofLongestKey) !== undefined) return;
    if (areOwnLengths(told, found, view)) return;
    const { long, short } = found;
    report({
      at: { path: long.choice.path },
      message: 'uneven',
      data: {
        long: long.choice.letter,
        most: long.words,
        short: short.choice.letter,
        fewest: short.words,
        unit: unitOf(lengths),
      },
      related: [{ at: { path: short.choice.path }, message: 'shortest' }],
    });
  },
});

function factorOf(view: ItemView): number {
  if (!asksForFacts(view)) return 1;
  return view.keys.length > 1 ? ofFacts.several : ofFacts.one;
}

interface Extremes {
  readonly long: ChoiceLength;
  readonly short: ChoiceLength;
}

/** The longest and the shortest, where they are far apart, in words and on the page. */
function extremes(lengths: readonly ChoiceLength[], ratio: number): Extremes | undefined {
  let long: ChoiceLength | undefined;
  let short: ChoiceLength | undefined;
  for (const each of lengths) {
    if (long === undefined || each.words > long.words) long = each;
    // A single word (`True`, `None`, `Rebasing`) is the whole answer.
    if (each.words > 1 && (short === undefined || each.words < short.words)) short = each;
  }
  if (long === undefined || short === undefined) return undefined;
  if (long.words - short.words < leastDifference[unitOf(lengths)]) return undefined;
  if (long.words < short.words * ratio) return undefined;
  // Long words count, too.
  return long.characters < short.characters * (ratio - 1) ? undefined : { long, short };
}

/** A quick look at the texts as they are written: most choices are too short to differ much. */
function mayDiffer(choices: readonly ChoiceView[]): boolean {
  if (choices.length < 3) return false;
  let shortest = Infinity;
  let longest = 0;
  for (const { text } of choices) {
    if (text.length > longest) longest = text.length;
    if (text.length < shortest) shortest = text.length;
  }
  return longest - shortest >= leastDifference.characters && longest >= 2 * shortest;
}
