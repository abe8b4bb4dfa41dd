import { falsehoodBehind, negationOfStem } from '../../language/negation.js';
import { isVerdict } from '../../language/questions.js';
import { sentenceAt } from '../../language/sentence.js';
import type { Prose } from '../../markdown/index.js';
import type { Span } from '../../text/span.js';
import { choiceKinds, defineRule, type ItemContext, type ReportedFix } from '../rule.js';

const path = ['question'];

export default defineRule({
  id: 'negative-stem',
  group: 'stem',
  severity: 'warning',
  sentence: 'A stem that asks for the exception sets its “not” or “except” off.',
  why: 'Who reads quickly reads over a small “not”, answers the opposite question, and loses the points for something known. Asking for what is so is better still: to know what a thing is not is rarely what was to be learned. Where the exception is what matters, bold or capitals make everybody see it.',
  source:
    'Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, guideline 17 (doi:10.1207/s15324818ame1503_5)',
  fixable: 'safe',
  fixNote:
    'The word is set in bold, or in capitals where all the words around it are in bold already. Safe: the stem asks the same as before.',
  messages: {
    hidden:
      '“{word}” turns this question round and is easily missed. Ask for what is so, or set the word off: `{better}`.',
    cancelled:
      '“{word}” takes back what “{falsehood}” says, so that readers have to turn the question round twice. Ask for what is true.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which of the following is not a renewable source of energy?\nchoices:\n  - Wind\n  - {text: Natural gas, correct: true}\n  - Sunlight',
      },
      {
        yaml: 'title: Énergie\nlanguage: fr\nquestions:\n  - question: "Ces pays produisent du café, sauf un : lequel ?"\n    choices:\n      - Le Brésil\n      - {text: La Norvège, correct: true}\n      - L’Éthiopie\n',
      },
      {
        note: 'Two words that take each other back: what is true is asked for.',
        yaml: 'question: The lamp is on. Which of these statements cannot be false?\nchoices:\n  - It is night.\n  - {text: There is power., correct: true}\n  - Somebody reads.',
      },
    ],
    good: [
      {
        yaml: 'question: Which of the following is **not** a renewable source of energy?\nchoices:\n  - Wind\n  - {text: Natural gas, correct: true}\n  - Sunlight',
      },
      {
        note: 'Here the negation belongs to the case, not to the question.',
        yaml: 'question: A program does not stop. Which key interrupts it?\nchoices:\n  - {text: Ctrl+C, correct: true}\n  - Ctrl+V\n  - Ctrl+S',
      },
      {
        yaml: 'title: Énergie\nlanguage: fr\nquestions:\n  - question: Laquelle de ces énergies n’est **pas** renouvelable ?\n    choices:\n      - L’énergie éolienne\n      - {text: Le gaz naturel, correct: true}\n      - L’énergie solaire\n',
      },
    ],
  },
  kinds: choiceKinds,
  checkItem(context) {
    const { stem, language } = context.view;
    if (stem === undefined || language === undefined) return;
    const at = negationOfStem(stem, language.negation);
    if (at === undefined || isSetOff(stem, at, context.item.data)) return;
    // Whoever has to say whether a statement is true is asked no negative question.
    if (context.view.choices.every(({ prose }) => isVerdict(prose, language.questions))) return;
    tell(context, stem, at, falsehoodBehind(stem, at, language.negation));
  },
});

function tell(
  { item, editText, report }: ItemContext,
  stem: Prose,
  at: Span,
  falsehood: string,
): void {
  const source = stem.toSource(at.start, at.end);
  const word = stem.text.slice(at.start, at.end);
  if (falsehood !== '') {
    // Set off, the word would still be one too many.
    report({ at: { path, ...source }, message: 'cancelled', data: { word, falsehood } });
    return;
  }
  const isInBold = stem.emphasis.some(({ start, end }) => start <= at.start && at.end <= end);
  const setOff = (text: string): string => (isInBold ? text.toUpperCase() : `**${text}**`);
  const better = setOff(word);
  const typed = String(item.data['question']).slice(source.from, source.to);
  const edits =
    typed.normalize('NFC') === word
      ? editText(path, [{ ...source, text: setOff(typed) }])
      : undefined;
  const fix: ReportedFix | undefined =
    edits === undefined ? undefined : { safe: true, title: `Write \`${better}\``, edits };
  report({
    at: { path, ...source },
    message: 'hidden',
    data: { word, better },
    ...(fix === undefined ? {} : { fix }),
  });
}

const tag = /<(?:b|em|i|mark|strong|u)>[^<>]{0,40}$/i;

/** Whether a word stands out: by emphasis of few words, or by capitals among small letters. */
function isSetOff(stem: Prose, at: Span, data: Readonly<Record<string, unknown>>): boolean {
  const { text } = stem;
  const word = text.slice(at.start, at.end);
  if (word === word.toUpperCase() && text !== text.toUpperCase()) return true;
  const sentence = sentenceAt(stem, at.start);
  const few = Math.max(16, (sentence.end - sentence.start) / 2);
  const isEmphasised = stem.emphasis.some(
    ({ start, end }) => start < at.end && at.start < end && end - start <= few,
  );
  if (isEmphasised) return true;
  // Tags are shown as they are typed; whoever typed them wanted emphasis.
  const { from } = stem.toSource(at.start, at.end);
  const source = String(data['question']);
  return source.includes('<') && tag.test(source.slice(Math.max(0, from - 60), from));
}
