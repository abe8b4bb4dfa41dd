import type { Converter, ImportResult } from '../converter.js';
import { outlineBank } from '../outline/outline-bank.js';
import { readIndented } from './read-indented.js';
import { readMarkdownNotes } from './read-markdown-notes.js';
import { isMarkmapPage, markdownInPage, readMarkmapTree } from './read-markmap-page.js';
import { readNumbered } from './read-numbered.js';

/** More of a text than this is not needed to know it. */
const longestSample = 200_000;
const otherFormats = /^\ufeff?\s{0,20}(?:<[?!a-z]|[{[]"|%PDF-|quizwright\s*:)/i;
/** Less sure than whatever finds questions in the same text. */
const certain = 0.95;
const sure = 0.35;
/** Surer than whoever takes letters for choices that nobody said the right one of. */
const numbered = 0.7;
const unsure = 0.25;

/** Notes in Markdown, and outlines that are indented: headings and bullets of a text or a mind map, as notes. */
export const markdownOutline: Converter = {
  id: 'outline',
  title: 'Outline (Markdown headings and bullets, or indented lines)',
  extensions: ['.md', '.markdown', '.txt'],
  detect(source, fileName = '') {
    if (isMarkmapPage(source)) return certain;
    const sample = source.slice(0, longestSample);
    if (sample.includes('\0') || otherFormats.test(sample)) return 0;
    const lines = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const isMarkdown = /\.(?:md|markdown)$/i.test(fileName);
    // Prose is notes, too, where the name says that it is a text to be read.
    const least = isMarkdown && /\p{L}/u.test(sample) ? unsure : 0;
    if (lines.length < 2) return least;
    if (readIndented(sample) !== undefined) return sure;
    if (readNumbered(sample) !== undefined) return numbered;
    const headings = lines.filter((line) => /^#{1,6}[ \t]+\S/.test(line)).length;
    const bullets = lines.filter((line) => /^[ \t]*[-*+][ \t]+\S/.test(line)).length;
    if (headings + bullets < 2 || (headings === 0 && !isMarkdown)) return least;
    return (headings + bullets) * 2 >= lines.length || isMarkdown ? sure : unsure;
  },
  import(source, { fileName } = {}) {
    if (isMarkmapPage(source)) {
      const markdown = markdownInPage(source);
      if (markdown !== undefined) return readMarkdownNotes(markdown, fileName);
      const none = { title: '', nodes: [], problems: [] };
      return outlineBank(readMarkmapTree(source) ?? none, source, fileName);
    }
    const nodes = readIndented(source) ?? readNumbered(source);
    if (nodes !== undefined) return indentedBank(nodes, source, fileName);
    return readMarkdownNotes(source, fileName);
  },
};

function indentedBank(
  nodes: NonNullable<ReturnType<typeof readIndented>>,
  source: string,
  fileName: string | undefined,
): ImportResult {
  const [only] = nodes;
  const isOne = nodes.length === 1 && only!.children.length > 0;
  const title = isOne ? only!.text.replace(/\\(?=[!-/:-@[-`{-~])|[*`]/g, '') : '';
  return outlineBank(
    { title, nodes: isOne ? only!.children : nodes, problems: [] },
    source,
    fileName,
  );
}
