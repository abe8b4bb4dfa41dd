import { htmlToMarkdown } from '../markup/html-to-markdown.js';
import { markdownToHtml } from '../markup/markdown-to-html.js';
import { markdownToLine, markdownToPlain } from '../markup/markdown-to-plain.js';
import { plainToMarkdown } from '../markup/plain-to-markdown.js';

/** Elements that outliners write into the text of a node, and those of them that need no end. */
const tags =
  /<(\/?)(a|b|br|code|div|em|font|i|img|li|mark|ol|p|s|span|strike|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>/gi;
const endless = /^(?:br|img)$/i;
/** Signs as HTML writes them. */
const references = /&(?:amp|lt|gt|quot|nbsp|#\d{2,5});/i;
/** Emphasis, code and links as programs write them that know Markdown: no `2**3 and 4**5`. */
const markdown =
  /(?<![A-Za-z0-9])\*\*[^\s*](?:[^*]*[^\s*])?\*\*(?![A-Za-z0-9])|`[^`]+`|!?\[[^\]]*\]\((?:https?:|mailto:)[^)\s]*\)|(?<!\$)\$\$[^$]+\$\$/m;

/** The text of a node of another program as Markdown: it may be plain, HTML or Markdown. */
export function readNodeText(text: string): string {
  if (isHtml(text)) return htmlToMarkdown(text);
  if (markdown.test(text)) return withProducts(text.replace(/\r\n?/g, '\n').trim());
  return plainToMarkdown(text);
}

/** Whether a text is written in HTML, and does not only speak of `<b>`, or of `a <b and c> d`. */
function isHtml(text: string): boolean {
  if (references.test(text)) return true;
  const open = new Set<string>();
  for (const [, slash, name] of text.matchAll(tags)) {
    const tag = name!.toLowerCase();
    if (slash === '' ? endless.test(tag) : open.has(tag)) return true;
    open.add(tag);
  }
  return false;
}

/** A star between letters or numbers multiplies: `a*b*c`; emphasis begins and ends with words. */
function withProducts(text: string): string {
  return text.replace(/`+[^`]*`+|\$\$?[^$]+\$\$?|(?<=[A-Za-z0-9)])\*(?=[A-Za-z0-9(])/g, (found) =>
    found === '*' ? '\\*' : found,
  );
}

/** A Markdown text on one line as other programs show it: plain where that says the same, else as HTML. */
export function writeNodeText(text: string): string {
  const html = markdownToHtml(text, { inline: true });
  return sameAs(text, true, [...untagged(markdownToLine(text)), html]) ?? withSigns(html);
}

/** What stands beside a node: plain, as Markdown, or as HTML, the first of these that says the same. */
export function writeNote(note: string): string {
  const html = markdownToHtml(note);
  return sameAs(note, false, [...untagged(markdownToPlain(note), note), html]) ?? withSigns(html);
}

/** What has no `<b>`: other programs may take it for HTML, closed or not. */
function untagged(...written: readonly string[]): readonly string[] {
  return written.filter((each) => each.search(tags) < 0);
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
