import { optionPhrases, type OptionPhrases } from '../../language/index.js';
import type { ChoiceView, ItemView } from '../../view/index.js';
import { choiceKinds, defineRule, type RelatedPlace, type Report } from '../rule.js';
import { findJoined, type JoinedChoice } from '../shared/joined-choice.js';
import {
  ascends,
  enumerates,
  type LabelList,
  placeOfLabel,
  readLabels,
  standInGroups,
} from '../shared/label-list.js';
import { letteredNames } from '../shared/lettered-names.js';
import { quotedChoice } from '../shared/quoted-choice.js';

export default defineRule({
  id: 'combined-choice',
  group: 'choices',
  severity: 'warning',
  sentence: 'No choice is a combination of others.',
  why: 'Combinations overlap. Whoever knows that one part is right, or wrong, can strike several choices at once and guess among the rest, so that the question measures how somebody takes tests. They cost time to read, and letters point at the wrong choices once these are shuffled. Mark every right choice instead, or ask about each statement by itself.',
  source:
    'Haladyna, Downing & Rodriguez 2002, guidelines 9 (avoid complex, “K-type”, items) and 21 (choices do not overlap), Applied Measurement in Education 15(3), doi:10.1207/s15324818ame1503_5; National Board of Medical Examiners, Constructing Written Test Questions for the Health Sciences',
  messages: {
    choices:
      '“{text}” joins other choices, so whoever knows one of them can guess the rest. Take it away, and mark each right choice with `correct: true`.',
    statements:
      '“{text}” combines statements of the stem, so whoever knows one of them can strike several choices. Make each statement a choice, and mark the right ones with `correct: true`.',
    words:
      '“{text}” joins choices {first} and {second}, so that it overlaps with both. Take it away, or let learners mark several right choices.',
    joined: 'Choice {letter}, which it joins.',
    other: 'Another combination.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: What makes plants grow faster?\nchoices:\n  - More light\n  - More salt\n  - More warmth\n  - text: Both A and C\n    correct: true',
      },
      {
        note: 'Statements in the stem, combinations as choices.',
        yaml: 'question: |\n  Which statements about sound are true?\n\n  I. It travels faster in water than in air.\n  II. It travels through a vacuum.\n  III. It is a wave.\nchoices:\n  - I only\n  - II and III only\n  - text: I and III only\n    correct: true',
      },
      {
        yaml: 'title: Relation client\nlanguage: fr\nquestions:\n  - question: Que mesure le *Net Promoter Score* ?\n    choices:\n      - La satisfaction\n      - La fidélité\n      - L’envie de recommander\n      - text: Les réponses B et C\n        correct: true\n',
      },
      {
        note: 'A combination in words.',
        yaml: 'question: Which gas do plants take in by day?\nchoices:\n  - Oxygen\n  - text: Carbon dioxide\n    correct: true\n  - Oxygen and carbon dioxide',
      },
    ],
    good: [
      {
        yaml: 'question: What makes plants grow faster?\nchoices:\n  - {text: More light, correct: true}\n  - More salt\n  - {text: More warmth, correct: true}',
      },
      {
        note: 'The letters are names of what is asked for.',
        yaml: 'question: Which types of hepatitis spread through food and water?\nchoices:\n  - text: A and E\n    correct: true\n  - B and C\n  - C and D',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem({ item, view, report }) {
    const problem = judge(view, item.data['question']);
    if (problem !== undefined) report(problem);
  },
});

/** The first combination, with the others beside it: it is one habit, and one thing to mend. */
function judge(view: ItemView, stem: unknown): Report | undefined {
  const { choices, language } = view;
  if (choices.length < 3 || language === undefined) return undefined;
  const phrases = optionPhrases(language.options);
  const lists: LabelList[] = [];
  for (const choice of choices) {
    const list = readLabels(choice, phrases);
    if (list !== undefined) lists.push(list);
  }
  const combined = lists.filter(({ labels }) => labels.length > 1);
  const text = typeof stem === 'string' ? stem : '';
  if (combined.length === 0) return ofWords(findJoined(choices, phrases, text));
  if (areStatements(lists, combined, text)) {
    return areCouples(lists, view, phrases)
      ? undefined
      : ofStatements(neitherLast(combined, phrases));
  }
  const pointing = combined.filter(
    (list) => pointsAtChoices(list, lists, choices) && !areNames(list, lists, view, phrases),
  );
  return ofChoices(neitherLast(pointing, phrases), choices);
}

/** What joins others is told first; "neither" only says that they are wrong. */
function neitherLast(
  lists: readonly LabelList[],
  { neitherWords }: OptionPhrases,
): readonly LabelList[] {
  const isNeither = ({ choice }: LabelList): boolean => neitherWords.has(choice.firstWord);
  return [...lists.filter((list) => !isNeither(list)), ...lists.filter(isNeither)];
}

/** Whether the labels are those of statements in the stem. A list in another order is a sequence. */
function areStatements(
  lists: readonly LabelList[],
  combined: readonly LabelList[],
  stem: string,
): boolean {
  const { style } = combined[0]!;
  if (!combined.every((list) => list.style === style && ascends(list))) return false;
  const labels = new Set(lists.flatMap((list) => (list.style === style ? list.labels : [])));
  return enumerates(stem, labels, style);
}

/** Whether labels are asked for by twos: in pairs, or in groups that stand in brackets. */
function areCouples(
  lists: readonly LabelList[],
  { stem, choices }: ItemView,
  { coupleWords }: OptionPhrases,
): boolean {
  if (!lists.every(({ labels }) => labels.length % 2 === 0)) return false;
  return coupleWords.test(stem?.folded ?? '') || choices.some(standInGroups);
}

function ofStatements([first, ...others]: readonly LabelList[]): Report {
  return {
    at: { path: first!.choice.path },
    message: 'statements',
    data: { text: quotedChoice(first!.choice) },
    related: others.map(({ choice }) => ({ at: { path: choice.path }, message: 'other' })),
  };
}

/** Whether the labels are those of other choices, and there are such choices beside lists. */
function pointsAtChoices(
  { choice, labels, style, plain }: LabelList,
  lists: readonly LabelList[],
  choices: readonly ChoiceView[],
): boolean {
  if (style === 'roman' && !plain) return false;
  const isList = new Set(lists.map((list) => list.choice));
  if (isList.size * 2 > choices.length || choices.length - isList.size < 2) return false;
  return labels.every((label) => {
    const place = placeOfLabel(label, style);
    const meant = choices.find(({ index }) => index === place);
    return meant !== undefined && meant !== choice && !isList.has(meant);
  });
}

/** Whether labels may be names of something that is asked about: vitamins, vectors, blood groups. */
function areNames(
  { labels, style, plain }: LabelList,
  lists: readonly LabelList[],
  { choices, stem }: ItemView,
  { letteredWords }: OptionPhrases,
): boolean {
  const others = choices.filter((choice) => !lists.some((list) => list.choice === choice));
  if (style === 'digit') return !plain && others.some(({ prose }) => /\d/.test(prose.text));
  const names = letteredNames([stem?.text ?? '', ...others.map(({ prose }) => prose.text)]);
  if (plain) return labels.every((label) => names.has(label.toUpperCase()));
  return style === 'capital' && (names.size > 0 || letteredWords.test(stem?.folded ?? ''));
}

function ofChoices(
  [first, ...others]: readonly LabelList[],
  choices: readonly ChoiceView[],
): Report | undefined {
  if (first === undefined) return undefined;
  const { choice, labels, style } = first;
  const meant = labels.flatMap((label) => {
    const place = placeOfLabel(label, style);
    return choices.filter(({ index }) => index === place);
  });
  return {
    at: { path: choice.path },
    message: 'choices',
    data: { text: quotedChoice(choice) },
    related: [
      ...meant.map(asJoined),
      ...others.map((other) => ({ at: { path: other.choice.path }, message: 'other' })),
    ],
  };
}

function ofWords(joined: JoinedChoice | undefined): Report | undefined {
  if (joined === undefined) return undefined;
  const { choice } = joined;
  const [first, second] = [joined.first, joined.second].toSorted((a, b) => a.index - b.index);
  return {
    at: { path: choice.path },
    message: 'words',
    data: { text: quotedChoice(choice), first: first!.letter, second: second!.letter },
    related: [first!, second!].map(asJoined),
  };
}

function asJoined({ path, letter }: ChoiceView): RelatedPlace {
  return { at: { path }, message: 'joined', data: { letter } };
}
