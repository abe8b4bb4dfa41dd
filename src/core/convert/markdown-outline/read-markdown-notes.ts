import { headingsOf } from '../../markdown/index.js';
import type { ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import { readFrontMatter } from './front-matter.js';
import { behindHeading, takeQuestionSections } from './question-sections.js';
import { withoutRemarks } from './without-remarks.js';

/** A text in Markdown as the notes of a bank: kept as it is, but for its title. */
export function readMarkdownNotes(source: string, fileName: string | undefined): ImportResult {
  const problems: ImportProblem[] = [];
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { head, left, end } = readFrontMatter(text);
  if (left.length > 0) {
    const named = left.map((key) => `\`${key}\``).join(', ');
    const message = `What stands above the text was taken over, but for ${named}: a bank has no place for that.`;
    problems.push({ start: 0, end: 3, severity: 'info', message });
  }
  let body = text.slice(end);
  let title = head.title ?? '';
  const bare = withoutRemarks(body);
  if (bare.first !== undefined) {
    const start = Math.max(0, source.indexOf('<!--'));
    const message = 'Remarks that nobody sees (`<!-- … -->`) were left out.';
    problems.push({ start, end: start + 4, severity: 'info', message });
  }
  body = bare.text.trim();
  // A text of one line has no heading: here it may be one.
  const [first, ...others] = headingsOf(`${body}\n\n…`);
  const isAbove = first?.level === 1 && !body.slice(0, first.start).includes('\n');
  // One heading above all others is the title of the text.
  if (isAbove && !others.some(({ level }) => level === 1)) {
    if (title === '' || title === first.title) {
      title = first.title;
      body = body.slice(behindHeading(body, first)).trim();
    }
  }
  const language = detectLanguage([title, ...body.split('\n')]);
  const isEmpty = body === '';
  const asked = takeQuestionSections(body, source);
  body = asked.text;
  problems.push(...asked.problems);
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '');
  const checks: BankChecks = {
    ...(title === '' ? { title: ['the text shows no title'] } : {}),
    ...(language.certain || head.language !== undefined
      ? {}
      : { language: ['the text says too little to tell its language'] }),
  };
  if (isEmpty) {
    const message = 'There is nothing in this text but a title.';
    problems.unshift({ start: 0, end: source.length, severity: 'error', message });
  }
  return {
    bank: {
      ...head,
      title: title || name?.replace(/[-_ ]+/g, ' ').trim() || 'Untitled',
      language: head.language ?? language.tag,
      questions: asked.questions,
      flashcards: asked.flashcards,
      ...(body === '' ? {} : { notes: body }),
      checks,
    },
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
