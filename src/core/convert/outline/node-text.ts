import { htmlToMarkdown } from '../markup/html-to-markdown.js';
import { markdownToHtml } from '../markup/markdown-to-html.js';
import { markdownToLine, markdownToPlain } from '../markup/markdown-to-plain.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';

/** Elements that outliners write into the text of a node, and signs as HTML writes them. */
const html =
  /<\/?(?:a|b|br|code|div|em|font|i|img|li|mark|ol|p|s|span|strike|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d{2,5});/i;
/** Emphasis, code and links as programs write them that know Markdown. */
const markdown =
  /\*\*[^\s*][^*]*\*\*|`[^`]+`|!?\[[^\]]*\]\((?:https?:|mailto:)[^)\s]*\)|(?<!\$)\$\$[^$]+\$\$/m;

/** The text of a node of another program as Markdown: it may be plain, HTML or Markdown. */
export function readNodeText(text: string): string {
  if (html.test(text)) return htmlToMarkdown(text);
  if (markdown.test(text)) return text.replace(/\r\n?/g, '\n').trim();
  return plainToMarkdown(text);
}

/** A Markdown text on one line as other programs show it: plain where that says the same, else as HTML. */
export function writeNodeText(text: string): string {
  const html = markdownToHtml(text, { inline: true });
  return sameAs(text, true, [markdownToLine(text), html]) ?? withSigns(html);
}

/** What stands beside a node: plain, as Markdown, or as HTML, the first of these that says the same. */
export function writeNote(note: string): string {
  const html = markdownToHtml(note);
  return sameAs(note, false, [markdownToPlain(note), note, html]) ?? withSigns(html);
}

/** The first that, read again, shows what the text shows. */
function sameAs(text: string, inline: boolean, written: readonly string[]): string | undefined {
  const shown = markdownToHtml(text, { inline });
  return written.find((each) => markdownToHtml(readNodeText(each), { inline }) === shown);
}

/** What would be markup in Markdown, as signs of HTML. */
function withSigns(written: string): string {
  return written.replace(/[*`[$](?![^<]*>)/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
