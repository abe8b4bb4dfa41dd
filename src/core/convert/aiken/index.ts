import type { Converter, ImportProblem, ImportResult } from '../converter.js';
import type { DraftQuestion } from '../draft-bank.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';
import { detectLanguage } from '../study-page/language.js';

/** Aiken: a stem on one line, choices by letter, and the letter of the right one. */
export const aiken: Converter = {
  id: 'aiken',
  title: 'Aiken (Moodle)',
  extensions: ['.aiken', '.txt'],

  detect(source, fileName) {
    const lines = linesOf(source).filter(({ text }) => text !== '');
    if (lines.length === 0) return 0;
    const blocks = lines.filter(({ text }) => answerLine.test(text)).length;
    if (blocks === 0) return 0;
    const { problems, questions } = readAiken(source);
    if (fileName !== undefined && /\.aiken(?:\.txt)?$/i.test(fileName)) return 0.95;
    // Questions as people type them may end so, too; where every line has its place, it is this.
    return problems.length === 0 ? 0.98 : (0.5 * questions.length) / (blocks + problems.length);
  },

  import(source, { fileName } = {}) {
    const { questions, problems } = readAiken(source);
    const language = detectLanguage(questions.map(({ question = '' }) => question));
    const title = fileName?.replace(/(?:\.aiken)?(?:\.[a-z]+)?$/i, '').trim();
    return {
      bank: {
        title: title === undefined || title === '' ? 'Aiken' : title,
        language: language.tag,
        questions,
        flashcards: [],
        ...(language.certain ? {} : { checks: { language: ['the language is a guess'] } }),
      },
      problems,
    } satisfies ImportResult;
  },
};

interface Line {
  readonly start: number;
  readonly text: string;
}

/** A letter, a point or a bracket, and a blank. */
const choiceLine = /^([A-Z])[).]\s+(\S.*)$/;
const answerLine = /^ANSWER:\s*([A-Z])\s*$/;

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of source.replace(/^\ufeff/, ' ').matchAll(/[^\r\n]+/g)) {
    const text = line.trim();
    lines.push({ start: index + (line.length - line.trimStart().length), text });
  }
  return lines;
}

interface Open {
  readonly stem: Line;
  readonly choices: { readonly letter: string; readonly text: string }[];
}

function readAiken(source: string): {
  readonly questions: readonly DraftQuestion[];
  readonly problems: readonly ImportProblem[];
} {
  const questions: DraftQuestion[] = [];
  const problems: ImportProblem[] = [];
  let open: Open | undefined;
  const fail = ({ start, text }: Line, message: string): void => {
    problems.push({ severity: 'error', message, start, end: start + text.length });
  };
  const drop = (): void => {
    if (open === undefined) return;
    const needs = open.choices.length < 2 ? 'two choices, `A) …` and `B) …`' : 'a line `ANSWER: A`';
    fail(open.stem, `This question needs ${needs}.`);
    open = undefined;
  };
  for (const line of linesOf(source)) {
    if (line.text === '') continue;
    const [, letter, text] = choiceLine.exec(line.text) ?? [];
    const [, right] = answerLine.exec(line.text) ?? [];
    if (right !== undefined) {
      const { choices = [], stem }: Partial<Open> = open ?? {};
      const key = choices.findIndex((choice) => choice.letter === right);
      if (stem === undefined) fail(line, 'There is no question above this answer.');
      else if (choices.length < 2) drop();
      else if (key < 0) fail(line, `There is no choice ${right}.`);
      else {
        questions.push({
          question: plainToMarkdown(stem.text),
          choices: choices.map((choice, i) => ({
            text: plainToMarkdown(choice.text),
            ...(i === key ? { correct: true } : {}),
          })),
        });
      }
      open = undefined;
    } else if (letter !== undefined && open !== undefined) {
      open.choices.push({ letter, text: text! });
    } else if (open !== undefined && open.choices.length === 0) {
      // Moodle takes the last line before the choices for the question.
      fail(open.stem, 'A question stands on one line: this one goes on below.');
      open = { stem: line, choices: [] };
    } else {
      drop();
      open = { stem: line, choices: [] };
    }
  }
  drop();
  return { questions, problems };
}
