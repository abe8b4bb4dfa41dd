import { type Heading, headingsOf } from '../../markdown/index.js';
import { type Span, shiftSpan } from '../../text/span.js';
import type { ImportProblem, ImportResult } from '../converter.js';
import type { DraftFlashcard, DraftQuestion } from '../draft-bank.js';
import { plainText } from '../markdown/index.js';
import { studyPage } from '../study-page/index.js';
import { toSectionKind } from '../study-page/site-words.js';

export interface QuestionSections {
  /** The text without the sections whose questions or flashcards were read. */
  readonly text: string;
  readonly questions: readonly DraftQuestion[];
  readonly flashcards: readonly DraftFlashcard[];
  readonly problems: readonly ImportProblem[];
}

/**
 * What a lecture asks under headings such as “Quiz” or “Flashcards”. A section of which not every line
 * became a part of a question stays what it was: nothing of a lecture is lost.
 *
 * @param source the text as it was handed in, for the places of problems.
 */
export function takeQuestionSections(text: string, source: string): QuestionSections {
  const questions: DraftQuestion[] = [];
  const flashcards: DraftFlashcard[] = [];
  const problems: ImportProblem[] = [];
  let rest = '';
  let from = 0;
  let found = 0;
  /** In the order of the text, so that nothing is looked through twice. */
  const placeOf = (part: string): Span => {
    const start = source.indexOf(part, found);
    if (start >= 0) found = start;
    return start < 0 ? { start: found, end: found } : { start, end: start + part.length };
  };
  const headings = headingsOf(text);
  for (const [i, heading] of headings.entries()) {
    const start = text.lastIndexOf('\n', heading.start - 1) + 1;
    const kind = toSectionKind(heading.title);
    if (start < from || (kind !== 'questions' && kind !== 'flashcards')) continue;
    const end = endOfSection(text, headings, i);
    const content = text.slice(behindHeading(text, heading), end);
    const title = text.slice(start, heading.end);
    const read = readSection(content, kind);
    if (read === undefined) {
      if (content.trim() === '') continue;
      const message = `What stands under “${heading.title}” could not be read as ${kind}; it was kept as notes.`;
      problems.push({ ...placeOf(title), severity: 'warning', message });
      continue;
    }
    rest += text.slice(from, start);
    from = end;
    questions.push(...read.bank.questions);
    flashcards.push(...read.bank.flashcards);
    const place = placeOf(title);
    const at = placeOf(content);
    for (const each of read.problems) {
      problems.push({ ...each, ...(at.end > at.start ? shiftSpan(each, at.start) : place) });
    }
  }
  return { text: (rest + text.slice(from)).trim(), questions, flashcards, problems };
}

/** Up to the next heading of its level or a higher one. */
function endOfSection(text: string, headings: readonly Heading[], at: number): number {
  let i = at + 1;
  while (i < headings.length && headings[i]!.level > headings[at]!.level) i++;
  const next = headings[i];
  return next === undefined ? text.length : text.lastIndexOf('\n', next.start - 1) + 1;
}

/** A heading’s signs may stand behind it, or on the line below. */
export function behindHeading(text: string, { end }: Heading): number {
  const line = /^[^\n]*(?:\n[ \t]*(?:=+|-+)[ \t]*(?=\n|$))?/.exec(text.slice(end))![0];
  return end + line.length;
}

function readSection(content: string, kind: 'questions' | 'flashcards'): ImportResult | undefined {
  if (kind === 'flashcards') {
    const flashcards = termsIn(content);
    if (flashcards === undefined) return whole(asPage('Flashcards', content));
    return { bank: { title: '', language: '', questions: [], flashcards }, problems: [] };
  }
  const typed = plainText.import(content);
  const hasChoices = typed.bank.questions.some(({ choices }) => choices !== undefined);
  if (hasChoices) return whole(typed) ?? whole(asPage('Questions and Answers', content));
  return (
    whole(asPage('Questions and Answers', content)) ??
    whole(typed) ??
    whole(plainText.import(numbered(content)))
  );
}

/** `- **Term**: what it is`, in every line. */
function termsIn(content: string): readonly DraftFlashcard[] | undefined {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const cards = lines.flatMap((line): DraftFlashcard[] => {
    const [, bold, plain, back] = termLine.exec(line) ?? [];
    const front = bold ?? plain;
    return front === undefined || back === undefined ? [] : [{ front, back }];
  });
  return cards.length > 0 && cards.length === lines.length ? cards : undefined;
}

const termLine =
  /^[-*+][ \t]+(?:\*\*([^*]{1,200}?)[ \t]*:?\*\*|([^*:]{1,200}?))[ \t]*(?::|[–—]|(?<=[ \t])-(?=[ \t])|(?<=:\*\*))[ \t]*(\S.*)$/;

/** The section as it stands on a study page. Its problems have no places of their own here. */
function asPage(title: string, content: string): ImportResult {
  const { bank, problems } = studyPage.import(`${title}\n${content}`);
  const back = title.length + 1;
  const shifted = problems.map((each) => ({
    ...each,
    start: Math.max(0, each.start - back),
    end: Math.max(0, each.end - back),
  }));
  return { bank, problems: shifted };
}

/** Only what was read without a line left out, and with nothing but items. */
function whole(result: ImportResult): ImportResult | undefined {
  const { bank, problems } = result;
  const isWhole =
    bank.questions.length + bank.flashcards.length > 0 &&
    bank.notes === undefined &&
    problems.every(({ severity, message }) => severity !== 'error' && !/left out/.test(message)) &&
    bank.questions.every(isQuestion) &&
    bank.flashcards.every(({ front = '', back = '' }) => front !== '' && back !== '');
  return isWhole ? result : undefined;
}

/** A line over a list is a question where it asks, or where something is right. */
function isQuestion({ question = '', answer, choices, ...rest }: DraftQuestion): boolean {
  if (question === '') return false;
  const isAnswered = answer !== undefined || rest['model-answer'] !== undefined;
  return isAnswered || question.includes('?') || choices?.some(({ correct }) => correct) === true;
}

/** A list of nothing but questions, as one types them when the answers are for the learners to find. */
function numbered(content: string): string {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const asking = lines.filter((line) => /^[-*+] .*\?\s*$/.test(line));
  if (asking.length < lines.length) return '';
  return lines.map((line, i) => `${i + 1}. ${line.slice(2)}`).join('\n\n');
}
