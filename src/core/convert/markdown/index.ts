import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { DraftQuestion } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import { readQuestions, type TypedText } from './read-questions.js';
import { toQuestion } from './to-question.js';

/** More of a text than this is not needed to know it. */
const longestSample = 200_000;
/** What begins a file that is no typed text: markup, data, a bank. */
const otherFormats = /^\ufeff?\s{0,20}(?:<[?!a-z]|[{[]"|%PDF-|quizwright\s*:)/i;
const certain = 0.97;
const unsure = 0.1;

/** Questions as people type them: `1. stem`, `a) choice`, `*b) choice`, `Answer: B`. */
export const plainText: Converter = {
  id: 'markdown',
  title: 'Plain text or Markdown (1. stem, a) choice, *b) right choice)',
  extensions: ['.txt', '.text', '.md'],
  detect(source) {
    const sample = source.slice(0, longestSample);
    if (sample.includes('\0') || otherFormats.test(sample)) return 0;
    return howSure(readQuestions(sample));
  },
  import: importText,
};

/** Only a text of which every line has its place, and every question two choices, is one for sure. */
function howSure({ questions, unplaced }: TypedText): number {
  if (questions.length === 0) return 0;
  const lettered = questions.filter(({ choices }) => choices.length > 1);
  if (lettered.length === 0) return 0;
  const keyed = lettered.filter(
    ({ choices, answer }) => answer !== undefined || choices.some(({ marked }) => marked),
  );
  const isWhole = unplaced.length === 0 && lettered.length * 2 >= questions.length;
  if (!isWhole) return unsure;
  return keyed.length * 2 >= lettered.length ? certain : 0.6;
}

function importText(source: string, { fileName }: ImportOptions = {}): ImportResult {
  const typed = readQuestions(source);
  const problems: ImportProblem[] = typed.unplaced.map(({ start, end }) => ({
    start,
    end,
    severity: 'warning',
    message: 'This line belongs to no question, and was left out.',
  }));
  const questions: DraftQuestion[] = [];
  for (const each of typed.questions) {
    const { question, problem } = toQuestion(each);
    if (question.question === undefined || question.question === '') {
      const message = 'There is no text that asks anything here.';
      problems.push({ start: each.start, end: each.end, severity: 'warning', message });
      continue;
    }
    questions.push(question);
    if (problem === undefined) continue;
    const { start, end } = each.answer ?? each;
    problems.push({ start, end, severity: 'warning', message: problem });
  }
  if (questions.length === 0) {
    const message = 'There is no question with lettered choices in this text.';
    problems.unshift({ start: 0, end: source.length, severity: 'error', message });
  }
  const language = detectLanguage(source.split('\n'));
  const title = typed.title ?? titleOf(fileName);
  return {
    bank: {
      title,
      language: language.tag,
      questions,
      flashcards: [],
      checks: {
        ...(typed.title === undefined ? { title: ['the text shows no title'] } : {}),
        ...(language.certain
          ? {}
          : { language: ['the text says too little to tell its language'] }),
      },
    },
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}

function titleOf(fileName: string | undefined): string {
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  return name?.replace(/[-_ ]+/g, ' ').trim() || 'Untitled';
}
