import { nearest } from '../../model/schema/nearest.js';
import { defineRule } from '../rule.js';
import { codeLanguages } from '../shared/code-languages.js';

interface UnknownLanguageOptions extends Readonly<Record<string, unknown>> {
  readonly allow?: readonly string[];
}

export default defineRule<UnknownLanguageOptions>({
  id: 'unknown-language-tag',
  group: 'markdown',
  severity: 'warning',
  sentence: 'The word behind a code fence is the name of a language.',
  why: 'It decides how the code is coloured. A name that nobody knows leaves the code grey, and in some platforms shows up as text.',
  source: 'The names and short names that GitHub, highlight.js, Prism and Pygments take',
  fixable: 'unsafe',
  fixNote:
    'The nearest known name is written. It is a guess, and a name that is new to us may be right where you teach.',
  options: {
    allow: {
      type: 'list',
      default: [],
      description: 'Further names that are right in your platform.',
    },
  },
  messages: {
    unknown: '`{tag}` is not a language that is known here. Take the word away, or write `text`.',
    'did-you-mean': '`{tag}` is not a language that is known here. Did you mean `{nearest}`?',
  },
  examples: {
    bad: [
      {
        yaml: 'question: |\n  What does this print?\n  ```pyhton\n  print(1 + 1)\n  ```\nanswer: 2',
      },
    ],
    good: [
      {
        yaml: 'question: |\n  What does this print?\n  ```python\n  print(1 + 1)\n  ```\nanswer: 2',
      },
      { yaml: 'question: |\n  What does this print?\n  ```\n  PRINT 1 + 1\n  ```\nanswer: 2' },
      {
        note: 'A word for no language',
        yaml: 'question: |\n  What does this print?\n  ```none\n  PRINT 1 + 1\n  ```\nanswer: 2',
      },
    ],
  },
  checkText({ text, options, report }) {
    if (text.inline || !mayHoldUnknown(text.text)) return;
    for (const { fence } of text.parts.code) {
      if (fence?.info === undefined) continue;
      const tag = /^[A-Za-z][\w+#.-]*/.exec(text.slice(fence.info))?.[0];
      if (tag === undefined) continue;
      const name = tag.toLowerCase();
      if (
        codeLanguages.has(name) ||
        options.allow?.some((allowed) => allowed.toLowerCase() === name) === true
      )
        continue;
      const from = fence.info.start;
      const to = from + tag.length;
      const near = name.length < 4 ? undefined : nearest(name, codeLanguages);
      if (near === undefined) {
        report({ from, to, message: 'unknown', data: { tag } });
        continue;
      }
      const fix = {
        safe: false,
        title: `Write \`${near}\``,
        edits: [{ from, to, text: near }],
      };
      report({ from, to, message: 'did-you-mean', data: { tag, nearest: near }, fix });
    }
  },
});

/** Nearly every fence names a language that is known: seen without parsing. */
function mayHoldUnknown(text: string): boolean {
  for (const [, tag = ''] of text.matchAll(/(?:`{3}|~{3})[ \t]*([^\s`~]+)/g)) {
    if (!codeLanguages.has(tag)) return true;
  }
  return false;
}
