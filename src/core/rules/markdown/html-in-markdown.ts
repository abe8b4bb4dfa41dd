import { defineRule } from '../rule.js';
import { htmlElements, markdownFor } from '../shared/html-elements.js';

/** A tag or a comment; the name is the first group. */
const tag = /<(?:!--|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]))/g;

export default defineRule({
  id: 'html-in-markdown',
  group: 'markdown',
  severity: 'warning',
  sentence: 'Texts are written in Markdown, without HTML.',
  why: 'HTML is not run: that keeps a bank from a stranger harmless. Learners see the tags as they stand. If the question is about a tag, backticks show it as code.',
  source: 'The question bank format, “Text”; CVE-2026-54566 is what running it leads to',
  messages: {
    instead:
      '`{tag}` is shown to learners as it stands. For {instead}. To talk about the tag, put it between backticks.',
    shown:
      '`{tag}` is shown to learners as it stands: HTML is not run. To talk about the tag, put it between backticks.',
    comment:
      'This HTML remark is shown to learners. For a remark of your own, write `# …` outside the text.',
  },
  examples: {
    bad: [
      { yaml: 'question: Which word is <b>not</b> a verb?\nkind: open' },
      { yaml: 'question: |\n  First line<br>second line\nkind: open' },
    ],
    good: [
      { yaml: 'question: Which word is **not** a verb?\nkind: open' },
      { yaml: 'question: What does `<br>` do?\nkind: open' },
      {
        note: 'Not a tag of HTML',
        yaml: 'question: Is a List<String> a List<Object> in Java?\nanswer: false',
      },
    ],
  },
  checkText({ text, report }) {
    if (!/<(?:!--|[A-Za-z/])/.test(text.text)) return;
    const told = new Set<string>();
    for (const html of text.parts.html) {
      for (const match of text.slice(html).matchAll(tag)) {
        const written = match[1] ?? '!--';
        const name = written.toLowerCase();
        const isComment = name === '!--';
        const from = html.start + match.index;
        // One problem for each element of a text: the closing tag and the next pair are mended with it.
        if (told.has(name) || !(isComment || htmlElements.has(name))) continue;
        const [inner = ''] = /^[^<>]*>?/.exec(text.text.slice(from + 1, html.end)) ?? [];
        const close = isComment ? text.text.indexOf('-->', from) : from + inner.length - 2;
        const to = close < 0 ? html.end : Math.min(html.end, close + 3);
        if (!isComment && !isElement(written, text.text.slice(from, to))) continue;
        told.add(name);
        const instead = markdownFor[name];
        const message = isComment ? 'comment' : instead === undefined ? 'shown' : 'instead';
        report({ from, to, message, data: { tag: `<${name}>`, instead: instead ?? '' } });
      }
    }
  },
});

/** `<br>` and `<BR>`, but not the `<Object>` and `<T>` of programs, nor the `a <b and c> d` of math. */
function isElement(name: string, tagText: string): boolean {
  const lower = name.toLowerCase();
  if (name.length > 1) return name === lower || name === name.toUpperCase();
  return name === lower && /^<\/?.(?:\s*\/?>$|\s[^=]*=.*>$)/s.test(tagText);
}
