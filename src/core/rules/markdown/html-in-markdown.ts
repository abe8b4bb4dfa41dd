import { defineRule } from '../rule.js';
import { markdownFor } from '../shared/html-elements.js';
import { htmlTags, isMarkup } from '../shared/html-tags.js';

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
        note: 'Shown as it is meant',
        yaml: 'question: How many <p> tags does a page have?\nkind: open',
      },
      {
        note: 'Not a tag of HTML',
        yaml: 'question: Is a List<String> a List<Object> in Java?\nanswer: false',
      },
    ],
  },
  checkText({ text, report }) {
    if (!/<(?:!--|[A-Za-z/])/.test(text.text)) return;
    const told = new Set<string>();
    for (const found of htmlTags(text)) {
      const { name, from, to } = found;
      // One problem for each element of a text: the closing tag and the next pair are mended with it.
      if (told.has(name) || !isMarkup(found, text.text)) continue;
      told.add(name);
      const instead = markdownFor[name];
      const message = name === '!--' ? 'comment' : instead === undefined ? 'shown' : 'instead';
      report({ from, to, message, data: { tag: `<${name}>`, instead: instead ?? '' } });
    }
  },
});
