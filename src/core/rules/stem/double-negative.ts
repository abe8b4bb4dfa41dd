import type { Language } from '../../language/index.js';
import {
  asksForWords,
  deniesFact,
  deniesRelation,
  isEcho,
  negationOfChoice,
  negationOfStem,
  type StemNegation,
} from '../../language/negation.js';
import type { Prose } from '../../markdown/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type Place } from '../rule.js';
import { isTitle } from '../shared/is-title.js';
import { listNames } from '../shared/list-names.js';
import { choicesSaying } from '../shared/option-meaning.js';

export default defineRule({
  id: 'double-negative',
  group: 'stem',
  severity: 'warning',
  sentence: 'A stem that asks for what is not so has no choice that says “not” again.',
  why: 'To answer, learners have to turn a sentence round twice: is it not true that it does not? Even those who know the matter slip, and the question measures who keeps track of negations. “None of the above” under such a stem is worse still: it is wrong exactly when all the others are what is asked for.',
  source:
    'Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, guidelines 17 and 27 (doi:10.1207/s15324818ame1503_5)',
  messages: {
    one: 'The stem asks with “{stem}”, and choice {letters} says “{word}”, so that readers have to turn it round twice. Ask for what is so, or say the choice without “{word}”.',
    several:
      'The stem asks with “{stem}”, and choices {letters} say no too (“{word}”), so that readers have to turn them round twice. Ask for what is so, or say the choices without a negation.',
    none: 'The stem asks with “{stem}”, so that nobody can tell what “{word}” would mean. Ask for what is so, or take the choice away.',
    stem: 'The stem says “{stem}”.',
    also: 'Choice {letters} says “{word}”.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which statement about mercury is **not** true?\nchoices:\n  - It is a metal.\n  - text: It does not conduct electricity.\n    correct: true\n  - It is liquid at room temperature.',
      },
      {
        yaml: 'question: Which of these is NOT a noble gas?\nchoices:\n  - Neon\n  - text: Nitrogen\n    correct: true\n  - None of the above',
      },
      {
        yaml: 'title: Biologie\nlanguage: fr\nquestions:\n  - question: Laquelle de ces affirmations n’est **pas** exacte ?\n    choices:\n      - La baleine allaite ses petits.\n      - text: La chauve-souris n’est pas un mammifère.\n        correct: true\n      - Le kangourou ne vole pas.\n',
      },
    ],
    good: [
      {
        yaml: 'question: Which statement about mercury is **not** true?\nchoices:\n  - It is a metal.\n  - text: It insulates well.\n    correct: true\n  - It is liquid at room temperature.',
      },
      {
        yaml: 'question: Which statement about mercury is true?\nchoices:\n  - text: It is liquid at room temperature.\n    correct: true\n  - It does not conduct electricity.\n  - It is not a metal.',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ view, report }) {
    const { stem, language } = view;
    if (stem === undefined || language === undefined) return;
    const at = negationOfStem(stem, language.negation);
    if (at === undefined) return;
    const denials = findDenials(view, stem, at, language);
    if (denials.length === view.choices.length) return;
    const asked = stem.text.slice(at.start, at.end);
    const related = {
      at: { path: ['question'], ...stem.toSource(at.start, at.end) },
      message: 'stem',
      data: { stem: asked },
    };
    for (const { at: place, word, isNone } of denials) {
      if (!isNone) continue;
      report({ at: place, message: 'none', data: { stem: asked, word }, related: [related] });
    }
    const [first, ...others] = denials.filter(({ isNone }) => !isNone);
    if (first === undefined) return;
    report({
      at: first.at,
      message: others.length > 0 ? 'several' : 'one',
      data: {
        stem: asked,
        word: first.word,
        letters: listNames([first, ...others].map(({ choice }) => choice.letter)),
      },
      related: [
        related,
        ...others.map((other) => ({
          at: other.at,
          message: 'also',
          data: { letters: other.choice.letter, word: other.word },
        })),
      ],
    });
  },
});

/** A choice that denies something. */
interface Denial {
  readonly choice: ChoiceView;
  readonly at: Place;
  readonly word: string;
  readonly isNone: boolean;
}

function findDenials(
  view: ItemView,
  stem: Prose,
  inStem: StemNegation,
  language: Language,
): Denial[] {
  const found: Denial[] = [];
  const { negation } = language;
  const areWords = asksForWords(stem, negation) && !deniesFact(stem, inStem, negation);
  const isMatter = inStem.grades || areWords || deniesRelation(stem, inStem, negation);
  const none = choicesSaying('none', view);
  for (const choice of view.choices) {
    const { path, prose } = choice;
    if (none.includes(choice)) {
      found.push({ choice, at: { path }, word: prose.text, isNone: true });
      continue;
    }
    if (isMatter || isTitle(prose.text)) continue;
    const at = negationOfChoice(prose, negation);
    if (at === undefined || isEcho(stem, inStem, prose, at, language)) continue;
    found.push({
      choice,
      at: { path, ...prose.toSource(at.start, at.end) },
      word: prose.text.slice(at.start, at.end),
      isNone: false,
    });
  }
  return found;
}
