import type { Language } from '../../language/index.js';
import { findTerm, termPatterns } from '../../language/terms.js';
import type { Prose } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule } from '../rule.js';
import { listNames } from '../shared/list-names.js';
import {
  asksForTerms,
  asksForWrong,
  countWords,
  isScale,
  lastSentence,
  maySay,
  type TermChoice,
  termPlace,
  termWord,
} from '../shared/term-choices.js';

export default defineRule({
  id: 'absolute-term',
  group: 'cues',
  severity: 'info',
  sentence: 'Words like “always” and “never” do not give the wrong choices away.',
  why: 'Hardly anything is so always or never, and learners know that: who knows nothing of the matter crosses out the choices that allow of no exception, and is right to. The question then finds out who is used to tests.',
  source:
    'Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, guideline 28a (doi:10.1207/s15324818ame1503_5)',
  messages: {
    one: 'Choice {letters} says “{word}”, and no right one does: many cross it out for that alone. Leave the word away, or make the choice wrong in another way.',
    several:
      'Choices {letters} allow of no exception (“{word}”), and no right one does so: many cross them out for that alone. Leave such words away, or make the choices wrong in another way.',
    false:
      'Only {letters} says “{word}”, and the stem asks for what is wrong: many take it for that alone. Leave the word away, or use such words in other choices too.',
    also: 'Choice {letters} says “{word}”.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is true of antibiotics?\nchoices:\n  - They always cure a cold.\n  - They never have side effects.\n  - text: They act against bacteria.\n    correct: true',
      },
      {
        yaml: 'title: Réseaux\nlanguage: fr\nquestions:\n  - question: Que fait un pare-feu ?\n    choices:\n      - Il bloque toujours les virus.\n      - Il accélère la connexion.\n      - text: Il filtre le trafic selon des règles.\n        correct: true\n',
      },
      {
        note: 'Where the stem asks for what is wrong, the word gives the key away',
        yaml: 'question: Which statement about mammals is false?\nchoices:\n  - Whales are mammals.\n  - text: Mammals never lay eggs.\n    correct: true\n  - They feed their young with milk.',
      },
    ],
    good: [
      {
        yaml: 'question: What is true of antibiotics?\nchoices:\n  - They shorten a cold.\n  - They have no side effects.\n  - text: They act against bacteria.\n    correct: true',
      },
      {
        note: '“Only” is often what is meant: it is told beside such words, and where it makes the key wrong.',
        yaml: 'question: What is true of antibiotics?\nchoices:\n  - They can only be used once.\n  - They have no side effects.\n  - text: They act against bacteria.\n    correct: true',
      },
      {
        note: 'Here it is the answer that is asked for.',
        yaml: 'question: How often does a leap year fall on a year that ends in 00?\nchoices:\n  - It always does so.\n  - text: It does so every 400 years.\n    correct: true\n  - It never does so.',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const { language } = view;
    if (language === undefined) return;
    const [first, ...others] = tellingChoices(view, language);
    if (first === undefined) return;
    const message = first.choice.correct ? 'false' : others.length > 0 ? 'several' : 'one';
    const letters = listNames([first, ...others].map(({ choice }) => choice.letter).toSorted());
    report({
      at: termPlace(first),
      message,
      data: { letters, word: termWord(first) },
      related: others.map((other) => ({
        at: termPlace(other),
        message: 'also',
        data: { letters: other.choice.letter, word: termWord(other) },
      })),
    });
  },
});

/** In fewer words, a term is the answer itself; in more, it is not what is seen. */
const fewestWords = 4;
const mostWords = 35;

interface FoundTerms {
  /** `always`, `never`, `all`. */
  readonly strong: readonly TermChoice[];
  /** `only`: often what is meant. It counts beside the others, and where it makes the key false. */
  readonly weak: readonly TermChoice[];
}

const none: readonly TermChoice[] = [];

/** The choices that do not say what is so, and have such a term where no right one is as certain. */
function tellingChoices(view: ItemView, language: Language): readonly TermChoice[] {
  const { choices, stem } = view;
  if (stem === undefined) return none;
  const { strong, weak } = findTerms(view, stem, language);
  const found = strong.length === 0 ? weak : weak.length === 0 ? strong : [...strong, ...weak];
  if (found.length === 0 || asksForTerms(stem, language)) return none;
  const isFalse = asksForWrong(view, stem, language);
  const { certain } = termPatterns(language.terms);
  if (choices.some(({ correct, prose }) => correct !== isFalse && certain.test(prose.folded)))
    return none;
  const tells = ({ choice }: TermChoice): boolean => {
    if (choice.correct !== isFalse) return false;
    const words = countWords(choice);
    return words >= fewestWords && words <= mostWords;
  };
  if (!isFalse && !strong.some(tells)) return none;
  return isScale(found, view, language) ? none : found.filter(tells);
}

function findTerms(view: ItemView, stem: Prose, { terms }: Language): FoundTerms {
  const strong: TermChoice[] = [];
  const weak: TermChoice[] = [];
  for (const choice of view.choices) {
    if (!maySay(choice, terms.absoluteSign)) continue;
    const { absolute, quantifiers, exclusive, event } = termPatterns(terms);
    let at = findTerm(choice.prose, absolute);
    // What the stem says itself gives nothing away: `Why does it always fall?`
    if (at !== undefined && isInStem(choice, at, view, stem)) continue;
    if (at === undefined && !event.test(lastSentence(stem.folded)))
      at = findTerm(choice.prose, quantifiers);
    const list = at === undefined ? weak : strong;
    at ??= findTerm(choice.prose, exclusive, false);
    if (at === undefined) continue;
    // `Always` or `at all times` alone: how often is what is asked for.
    if (countWords(choice) < 3) return { strong: none, weak: none };
    list.push({ choice, at });
  }
  return { strong, weak };
}

function isInStem({ prose }: ChoiceView, at: Span, view: ItemView, stem: Prose): boolean {
  const term = prose.folded.slice(at.start, at.end);
  return stem.folded.includes(term) && view.words(stem).some(({ folded }) => folded === term);
}
