import type { Converter, ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import { inventTitle } from './bank-title.js';
import { importDeck } from './deck.js';
import { detectLanguage } from './language.js';
import { importMindMap } from './mind-map.js';
import { toNotes } from './notes-markdown.js';
import { lostCharacters, lostSign, parsePageLines, type PageLine } from './page-lines.js';
import { isLecture } from './lecture.js';
import { detectShape } from './page-shape.js';
import { importStudySet } from './study-set.js';

/** More of a page than this is not needed to know it. */
const longestSample = 400_000;

/** Less than any other format asks for. */
const unlike = 0.1;

/** What begins a file that is not the text of a page: markup, data, a bank. */
const otherFormats = /^\ufeff?\s{0,20}(?:<[?!a-z]|[{[]|%PDF-|quizwright\s*:)/i;

/** The text of a study site's page, as a reader selects and copies it. */
export const studyPage: Converter = {
  id: 'study-page',
  title: 'Study page (text copied from a web page)',
  extensions: ['.txt', '.text', '.md'],
  detect(source) {
    const sample = source.slice(0, longestSample);
    if (sample.includes('\0') || otherFormats.test(sample)) return 0;
    const lines = parsePageLines(sample);
    return isLecture(sample, lines) ? unlike : detectShape(lines).confidence;
  },
  import(source, options = {}) {
    const lines = parsePageLines(source);
    const result = importLines(lines, options);
    return withLostCharacters(withEmptyBank(result, source.length), source);
  },
};

function importLines(lines: readonly PageLine[], options: ImportOptions): ImportResult {
  switch (detectShape(lines).shape) {
    case 'study-set':
      return importStudySet(lines, options);
    case 'deck':
      return importDeck(lines, options);
    case 'mind-map':
      return importMindMap(lines, options);
    case 'text':
      return importText(lines, options);
  }
}

/** A bank needs something in it; a page may have nothing but its title. */
function withEmptyBank({ bank, problems }: ImportResult, length: number): ImportResult {
  const empty =
    bank.questions.length === 0 && bank.flashcards.length === 0 && bank.notes === undefined;
  if (!empty) return { bank, problems };
  const message = 'There is nothing on this page to make a bank of.';
  return { bank, problems: [{ start: 0, end: length, severity: 'error', message }, ...problems] };
}

/** Tells where letters were lost before the page came here; nobody can guess them back. */
function withLostCharacters(result: ImportResult, source: string): ImportResult {
  const lost = [...source.matchAll(lostCharacters)].map(({ index }): ImportProblem => ({
    start: index,
    end: index + 1,
    severity: 'warning',
    message: `A character was lost before the page came here; \`${lostSign}\` stands for it.`,
  }));
  if (lost.length === 0) return result;
  const { bank } = result;
  const check = `characters that were lost on the way are \`${lostSign}\` in the texts`;
  const checks = { ...bank.checks, title: [...(bank.checks?.title ?? []), check] };
  return {
    bank: { ...bank, checks },
    problems: [...result.problems, ...lost].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** A text of no known shape is kept whole, as notes: nothing that was pasted is lost. */
function importText(lines: readonly PageLine[], options: ImportOptions): ImportResult {
  const problems: ImportProblem[] = [];
  const [first] = lines;
  if (first !== undefined) {
    problems.push({
      start: first.start,
      end: lines.at(-1)?.end ?? first.end,
      severity: 'warning',
      message: 'This is no study set, deck or mind map that we know; the text was kept as notes.',
    });
  }
  const notes = toNotes(lines, problems);
  const language = detectLanguage(lines.map(({ text }) => text));
  const title = inventTitle(notes.firstHeading, options.fileName);
  return {
    bank: {
      title: title.text,
      language: language.tag,
      questions: [],
      flashcards: [],
      ...(notes.markdown !== '' && { notes: notes.markdown }),
      checks: {
        title: title.checks,
        ...(!language.certain && { language: ['the page says too little to tell its language'] }),
        notes: ['the page has no shape that we know; all of it was kept as notes'],
      },
    },
    problems,
  };
}
