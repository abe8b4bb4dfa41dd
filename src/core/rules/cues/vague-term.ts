import type { Language } from '../../language/index.js';
import { isInClause } from '../../language/negation.js';
import { findTerm, termPatterns } from '../../language/terms.js';
import type { Prose } from '../../markdown/index.js';
import type { ChoiceView } from '../../view/index.js';
import { defineRule } from '../rule.js';
import {
  asksForTerms,
  asksForWrong,
  countWords,
  isScale,
  maySay,
  type TermChoice,
  termPlace,
  termWord,
} from '../shared/term-choices.js';

export default defineRule({
  id: 'vague-term',
  group: 'cues',
  severity: 'info',
  sentence: 'The right choice does not hedge (“usually”, “often”) where the others do not.',
  why: 'Writers make sure of the right choice, and what is hedged is rarely wrong: where one choice says “usually” and the others do not, many take it unread. And how often is “often”? Two who know the matter may read it differently. Only keys are told: in a wrong choice, the word gives nothing away.',
  source:
    'Case & Swanson, Constructing Written Test Questions for the Basic and Clinical Sciences (NBME), on options with vague terms such as “rarely” and “usually”',
  messages: {
    key: 'Only the right choice hedges (“{word}”), and many take it for that alone. Say when it is so, or leave the word away.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They consist of ice.\n  - They bring snow.\n  - text: They usually form on warm days.\n    correct: true',
      },
      {
        yaml: 'title: Météo\nlanguage: fr\nquestions:\n  - question: Que sait-on du mistral ?\n    choices:\n      - Il vient de la mer.\n      - Il apporte la pluie.\n      - text: Il descend souvent la vallée du Rhône.\n        correct: true\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They consist of ice.\n  - They bring snow.\n  - text: They form where warm air rises.\n    correct: true',
      },
      {
        note: 'A wrong choice hedges, too.',
        yaml: 'question: What is true of cumulus clouds?\nchoices:\n  - They consist of ice.\n  - They may bring snow.\n  - text: They usually form on warm days.\n    correct: true',
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
    const { language, stem } = view;
    if (language === undefined || stem === undefined) return;
    const [key] = view.keys;
    if (key === undefined || !maySay(key, language.terms.vagueSign)) return;
    const term = hedgeOf(key, stem, language);
    if (term === undefined || asksForTerms(stem, language) || asksForWrong(view, stem, language))
      return;
    const { hedges, rough } = termPatterns(language.terms);
    if (rough.test(stem.folded)) return;
    // Where others hedge, hedging tells nothing.
    if (view.distractors.some(({ prose }) => hedges.test(prose.folded))) return;
    if (isScale([term], view, language)) return;
    report({ at: termPlace(term), message: 'key', data: { word: termWord(term) } });
  },
});

/** In more words a hedge is not what is seen, in fewer it is the answer itself. */
const mostWords = 25;
const fewestWords = 4;

/** The hedge of what a choice says, and not of what it says beside. */
function hedgeOf(
  choice: ChoiceView,
  stem: Prose,
  { terms, negation }: Language,
): TermChoice | undefined {
  const { vague, open, permits, certain } = termPatterns(terms);
  const { prose } = choice;
  let at = findTerm(prose, vague);
  // “may …, and must …” is not open.
  if (at === undefined && !permits.test(stem.folded) && !certain.test(prose.folded))
    at = findTerm(prose, open);
  if (at === undefined) return undefined;
  const words = countWords(choice);
  if (words < fewestWords || words > mostWords) return undefined;
  // What comes before the last sentence concedes something.
  if (/[.?!]\s+\S/.test(prose.text.slice(at.end))) return undefined;
  return isInClause(prose, at.start, negation) ? undefined : { choice, at };
}
