import { beginClause, expectsNoClause } from '../../language/clauses.js';
import type { Language, Word } from '../../language/index.js';
import type { ChoiceView } from '../../view/index.js';
import { choiceKinds, defineRule, type ItemContext, type ReportedFix } from '../rule.js';
import { openStem } from '../shared/open-stem.js';
import { type Prefix, sharedPrefix } from '../shared/shared-prefix.js';

export default defineRule({
  id: 'repeated-prefix',
  group: 'choices',
  severity: 'info',
  sentence: 'What all choices begin with is said once, in the stem.',
  why: 'Learners read the same words again for each choice, and look for what differs among them. Said once, in the stem, they make the question clearer and the choices short enough to compare at a glance.',
  source:
    'National Board of Medical Examiners, Constructing Written Test Questions for the Health Sciences; Haladyna, Downing & Rodriguez 2002, guidelines 13 (minimise reading) and 15 (the central idea is in the stem), doi:10.1207/s15324818ame1503_5',
  fixable: 'unsafe',
  fixNote:
    'The shared words move to the end of the stem, where it is a sentence that the choices go on with. Not safe, since only you hear whether it still sounds right.',
  messages: {
    repeated:
      'Every choice begins with “{text}”. Say it once, in the question, so that learners read only what differs.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: The mitochondria\nchoices:\n  - are the place where proteins are made\n  - text: are the place where energy is set free\n    correct: true\n  - are the place where light is caught',
      },
      {
        note: 'The stem is a question, so that you have to word it anew.',
        yaml: 'title: Relation client\nlanguage: fr\nquestions:\n  - question: Qu’est-ce qu’un promoteur ?\n    choices:\n      - C’est un client qui se plaint\n      - text: C’est un client qui recommande\n        correct: true\n      - C’est un client qui part\n',
      },
    ],
    good: [
      {
        yaml: 'question: The mitochondria are the place where\nchoices:\n  - proteins are made\n  - text: energy is set free\n    correct: true\n  - light is caught',
      },
      {
        note: 'The words are part of a name.',
        yaml: 'question: Which team plays in the Bronx?\nchoices:\n  - New York Giants\n  - New York Mets\n  - text: New York Yankees\n    correct: true',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem(context) {
    const { view, report } = context;
    const { choices, language } = view;
    if (choices.length < 3 || language === undefined || !beginAlike(choices)) return;
    const prefix = sharedPrefix(view, language);
    if (prefix === undefined) return;
    const [first] = choices;
    const fix = moveIntoStem(context, prefix, language);
    report({
      at: { path: first!.path, ...first!.prose.toSource(0, prefix.end) },
      message: 'repeated',
      data: { text: shownText(first!, prefix.end) },
      ...(fix === undefined ? {} : { fix }),
    });
  },
});

/** Whether all choices are the same until their second blank: seldom, and all that is looked at then. */
function beginAlike(choices: readonly ChoiceView[]): boolean {
  const first = choices[0]!.text;
  const end = first.indexOf(' ', first.indexOf(' ') + 1);
  if (end < 0) return false;
  const begin = first.slice(0, end).toLowerCase();
  for (let i = 1; i < choices.length; i++) {
    const { text } = choices[i]!;
    if (text.charCodeAt(end) !== 0x20 || text.slice(0, end).toLowerCase() !== begin) return false;
  }
  return true;
}

/** The beginning of a choice as it is told; what is no prose is told as it is written. */
function shownText({ text, prose }: ChoiceView, end: number): string {
  if (!prose.objects.some(({ at }) => at < end)) return prose.text.slice(0, end);
  return text.slice(0, prose.toSource(0, end).to);
}

/** The stem with the words at its end, and the choices without them. */
function moveIntoStem(
  { item, view, editText }: ItemContext,
  { end, words }: Prefix,
  language: Language,
): ReportedFix | undefined {
  const { stem, choices } = view;
  const markdown = item.data['question'];
  if (stem === undefined || typeof markdown !== 'string') return undefined;
  const open = openStem(stem, markdown, language);
  const moved = inSentence(choices[0]!.prose.text.slice(0, end), words[0]!, language);
  if (open === undefined || moved === undefined) return undefined;
  // What signs part is more than the end of a sentence.
  if (/[.:;]/.test(moved) || choices[0]!.prose.text[end] !== ' ') return undefined;
  // `The benefit is: It allows…` would be no sentence.
  if (expectsNoClause(open.last, language) && beginClause(words, language)) return undefined;
  const all = [
    editText(['question'], [{ from: open.end, to: open.end, text: ` ${moved}` }]),
    ...choices.map(({ path, text, prose }) => {
      // Signs of Markdown among the words would be torn apart.
      if (text.slice(0, end) !== prose.text.slice(0, end)) return undefined;
      const blanks = /^ +/.exec(text.slice(end))?.[0].length ?? 0;
      return editText(path, [{ from: 0, to: end + blanks, text: '' }]);
    }),
  ];
  const edits = all.filter((each) => each !== undefined);
  if (edits.length < all.length) return undefined;
  return { safe: false, title: `Move “${moved}” into the stem`, edits: edits.flat() };
}

/** The words as they stand in a sentence; a word that may be a name keeps them where they are. */
function inSentence(text: string, first: Word, language: Language): string | undefined {
  const letter = text.charAt(0);
  if (letter === letter.toLowerCase()) return text;
  if (first.folded === 'i' && language.code === 'en') return text;
  if (!language.words.functionWords.has(first.folded)) return undefined;
  return letter.toLowerCase() + text.slice(1);
}
