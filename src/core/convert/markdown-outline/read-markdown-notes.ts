import { type Heading, headingsOf } from '../../markdown/index.js';
import type { ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks } from '../draft-bank.js';
import { detectLanguage } from '../study-page/language.js';
import { takeQuestionSections } from './question-sections.js';
import { withoutRemarks } from './without-remarks.js';

/** What programs write above a text for other programs. */
const frontMatter = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A text in Markdown as the notes of a bank: kept as it is, but for its title. */
export function readMarkdownNotes(source: string, fileName: string | undefined): ImportResult {
  const problems: ImportProblem[] = [];
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const matter = frontMatter.exec(text);
  const named = /^title[ \t]*:[ \t]*(\S.*)$/m.exec(matter?.[1] ?? '')?.[1];
  let body = text.slice(matter?.[0].length ?? 0);
  let title = named?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
  const bare = withoutRemarks(body);
  if (bare.first !== undefined) {
    const start = Math.max(0, source.indexOf('<!--'));
    const message = 'Remarks that nobody sees (`<!-- … -->`) were left out.';
    problems.push({ start, end: start + 4, severity: 'info', message });
  }
  body = bare.text.trim();
  // A text of one line has no heading: here it may be one.
  const [first, ...others] = headingsOf(`${body}\n\n…`);
  const isAbove =
    first !== undefined && isTop(body, first) && !body.slice(0, first.start).includes('\n');
  // One heading above all others is the title of the text.
  if (isAbove && !others.some((heading) => isTop(body, heading))) {
    if (title === '' || title === first.title) {
      title = first.title;
      body = body
        .slice(first.end)
        .replace(/^[^\n]*/, '')
        .trim();
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
    ...(language.certain ? {} : { language: ['the text says too little to tell its language'] }),
  };
  if (isEmpty) {
    const message = 'There is nothing in this text but a title.';
    problems.unshift({ start: 0, end: source.length, severity: 'error', message });
  }
  return {
    bank: {
      title: title || name?.replace(/[-_ ]+/g, ' ').trim() || 'Untitled',
      language: language.tag,
      questions: asked.questions,
      flashcards: asked.flashcards,
      ...(body === '' ? {} : { notes: body }),
      checks,
    },
    problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}

function isTop(text: string, { start }: Heading): boolean {
  return /^#[ \t]+$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}
