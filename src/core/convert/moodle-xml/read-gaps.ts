import { toMarkdownText } from '../moodle/moodle-text.js';
import { childOf, childrenOf, textIn } from '../xml/elements.js';
import { textOfHtml } from '../markup/html-to-markdown.js';
import type { Sources } from './read-answers.js';
import { embeddedGaps } from './read-embedded.js';
import { textOfField } from './question-texts.js';
import type { QuestionBody } from './read-question.js';
import { withMath, writeMenu } from './write-gap.js';

/** Signs of nobody stand for gaps while the text around them becomes Markdown. */
const [open, close] = ['\ue120', '\ue121'];

/** A text with questions in it, as Moodle embeds them. */
export function readCloze({ question, texts }: Sources): QuestionBody {
  const { format, text: source } = texts.source(childOf(question, 'questiontext'));
  const text = source.replace(/[\ue120\ue121]/g, '');
  const gaps = embeddedGaps(text);
  if (gaps.length === 0) return 'There is no gap in this text.';
  let marked = '';
  let from = 0;
  for (const [i, { start, end }] of gaps.entries()) {
    marked += `${text.slice(from, start)}${open}${i}${close}`;
    from = end;
  }
  marked += text.slice(from);
  const points = gaps.reduce((sum, gap) => sum + gap.points, 0);
  const lost = [...new Set(gaps.flatMap((gap) => gap.lost))];
  const isUneven = new Set(gaps.map((gap) => gap.points)).size > 1;
  if (isUneven) lost.push(`the gaps counted ${gaps.map((gap) => gap.points).join(', ')} points`);
  const [stem, rest] = format === 'html' ? ownStem(marked) : ['', marked];
  return {
    ...(stem === '' ? {} : { question: stem }),
    cloze: withGaps(
      toMarkdownText({ format, text: rest }),
      gaps.map(({ written }) => written),
    ),
    ...(gaps.some(({ caseSensitive }) => caseSensitive) ? { 'case-sensitive': true } : {}),
    // What is written of it comes first.
    ...(childOf(question, 'defaultgrade') === undefined && points !== 1 ? { points } : {}),
    ...(gaps.some(({ isUnclear }) => isUnclear) ? { status: 'draft' } : {}),
    ...(lost.length === 0 ? {} : { checks: lost }),
  };
}

/** What our own files ask before the text. */
function ownStem(html: string): readonly [string, string] {
  const [all, stem] =
    /^<div class="question">([^]*?)<\/div>\s*(?=<div class="cloze">)/.exec(html) ?? [];
  if (all === undefined || stem!.includes(open)) return ['', html];
  return [toMarkdownText({ format: 'html', text: stem! }), html.slice(all.length)];
}

function withGaps(markdown: string, gaps: readonly string[]): string {
  return markdown
    .replace(/(?<!\\)\{\{/g, '\\{{')
    .replace(/\ue120(\d+)\ue121/g, (_, index: string) => gaps[Number(index)] ?? '');
}

/** A text with `[[1]]`, into which words are dragged or chosen: the first is right for the first. */
export function readMissingWords({ question, texts }: Sources): QuestionBody {
  const { format, text } = texts.source(childOf(question, 'questiontext'));
  const options = [...childrenOf(question, 'selectoption'), ...childrenOf(question, 'dragbox')].map(
    (option) => ({
      text: withMath(textOfHtml(textOfField(option)).replace(/\s+/g, ' ')),
      group: textIn(childOf(option, 'group')).trim() || '1',
    }),
  );
  const gaps: string[] = [];
  const clean = text.replace(/[\ue120\ue121]/g, '');
  const marked = clean.replace(/\[\[(\d{1,3})\]\]/g, (all, number: string) => {
    const right = options[Number(number) - 1];
    if (right === undefined || right.text === '') return all;
    const others = options.filter(({ group }) => group === right.group);
    gaps.push(
      writeMenu(
        right.text,
        others.map((option) => option.text),
      ),
    );
    return `${open}${gaps.length - 1}${close}`;
  });
  if (gaps.length === 0) return 'There is no gap in this text.';
  return { cloze: withGaps(toMarkdownText({ format, text: marked }), gaps) };
}
