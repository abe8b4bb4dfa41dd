import type { CodePart } from '../../markdown/parts.js';
import type { MarkdownText } from '../../markdown/markdown-text.js';
import { defineRule } from '../rule.js';

/** What word processors make of the signs that programs are written with. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['–', '-'],
  ['—', '--'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
]);

const smart = /[“”„‘’‚–—\u00a0\u202f]/;

/** Fences of these are not programs. */
const prose =
  /^(?:text|txt|plain|plaintext|console|output|log|markdown|md|html?|latex|tex|csv|json|ya?ml|mermaid|verbatim)\b/i;

export default defineRule({
  id: 'smart-punctuation-in-code',
  group: 'markdown',
  severity: 'warning',
  sentence: 'Code has straight quotes, plain dashes and plain spaces.',
  why: 'Word processors turn `"` into “ and `--` into a long dash. A learner who copies such code gets an error and looks for it in vain.',
  source: 'The grammars of nearly all programming languages',
  fixable: 'safe',
  fixNote:
    'The sign of the keyboard is written. Signs inside straight quotes and in remarks are left alone.',
  messages: {
    quote: 'In code a quote is `{right}`, not `{found}`.',
    dash: 'In code a dash is `{right}`, not `{found}`.',
    space: 'There is a non-breaking space in this code, which programs do not take for a space.',
  },
  examples: {
    bad: [
      { yaml: 'question: What does `print(“hello”)` print?\nanswer: hello' },
      {
        yaml: 'question: |\n  What does this do?\n  ```sh\n  git commit –m "first"\n  ```\nkind: open',
      },
    ],
    good: [
      { yaml: 'question: What does `print("hello")` print?\nanswer: hello' },
      {
        note: 'Inside straight quotes they are text.',
        yaml: 'question: |\n  What does this print?\n  ```python\n  print("l’été")  # l’affichage\n  ```\nanswer: l’été',
      },
    ],
  },
  checkText({ text, report }) {
    if (!smart.test(text.text) || !/`|~~~|\n {4}/.test(text.text)) return;
    for (const part of text.parts.code) {
      if (!isProgram(text, part)) continue;
      for (const content of part.content) {
        const line = text.slice(content);
        for (const at of smartSigns(line)) {
          const found = line[at] as string;
          const right = replacements.get(found) as string;
          const from = content.start + at;
          const edits = [{ from, to: from + 1, text: right }];
          const message = right === ' ' ? 'space' : right.startsWith('-') ? 'dash' : 'quote';
          report({
            from,
            to: from + 1,
            message,
            data: { found, right },
            fix: {
              safe: true,
              title: right === ' ' ? 'Write a plain space' : `Write \`${right}\``,
              edits,
            },
          });
        }
      }
    }
  },
});

/** A fence that says so, or a span that has signs of a program beside the smart ones. */
function isProgram(text: MarkdownText, { fence, content }: CodePart): boolean {
  if (fence !== undefined) return fence.info !== undefined && !prose.test(text.slice(fence.info));
  const code = content.map((span) => text.slice(span)).join('');
  return /[()=;{}[\]<>$\\/]|\s[-–—]{1,2}\w|^[-–—]{1,2}\w/.test(code);
}

/** Where smart signs stand in a line of code, outside straight quotes and remarks. */
function smartSigns(line: string): number[] {
  const found: number[] = [];
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (/["'`]/.test(sign) && line.includes(sign, at + 1)) quote = sign;
    else if (
      sign === '#' ||
      (/^(?:\/\/|--|%|\/\*|;;)/.test(line.slice(at)) && /^(?:$|\s)/.test(line[at - 1] ?? ''))
    ) {
      // A remark, or what looks like one: prose may stand in it.
      if (/\s/.test(line[at + (sign === '#' ? 1 : 2)] ?? ' ')) break;
    } else if (replacements.has(sign)) found.push(at);
  }
  return found;
}
