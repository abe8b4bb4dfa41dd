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
  /^(?:text|txt|plain|plaintext|none|no-?highlight|no-?lang|raw|ascii|unformatted|preformatted|console|output|stdout|stderr|log|markdown|md|html?|latex|tex|csv|json|ya?ml|mermaid|verbatim)\b/i;

export default defineRule({
  id: 'smart-punctuation-in-code',
  group: 'markdown',
  severity: 'warning',
  sentence: 'Code has straight quotes, plain dashes and plain spaces.',
  why: 'Word processors turn `"` into “ and `--` into a long dash. A learner who copies such code gets an error and looks for it in vain.',
  source: 'The grammars of nearly all programming languages',
  fixable: 'safe',
  fixNote:
    'The sign of the keyboard is written. Signs inside straight quotes and in remarks are left alone, and so are those of sentences between backticks.',
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
      {
        note: 'A formula in words is no program.',
        yaml: 'question: What is `Margin = Sales Revenue – Variable Costs`?\nkind: open',
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
          if (isTypography(line, at, part)) continue;
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
  return /[()=;{}[\]<>$\\/]|\s[-–—]{1,2}\w|^[-–—]{1,2}\w/.test(code) && !isSentence(code);
}

/** `This (and more) is said by them.`; `…impairs. Mais…`: people put quotations between backticks. */
function isSentence(code: string): boolean {
  if (/[«»]|\p{Ll}{2}[.?!] \p{Lu}\p{L}*\s\p{L}/u.test(code)) return true;
  return /^\p{Lu}.*\p{L}[.?!…]$/su.test(code) && /(?<!\p{L})(?:\p{L}{2,} ){4}/u.test(code);
}

/** Whether a sign is what a typographer writes there, in words that are no program. */
function isTypography(line: string, at: number, { fence }: CodePart): boolean {
  const before = line.slice(Math.max(0, at - nearby), at);
  const behind = line.slice(at + 1, at + 1 + nearby);
  if (line[at] === '’') return isApostrophe(before, behind);
  return fence === undefined && /[–—]/.test(line[at] as string) && isBesideWords(before, behind);
}

/** No string ends between two letters, and only Python’s begin there: `b’ab’`. */
function isApostrophe(before: string, behind: string): boolean {
  return /(?<!(?<![\p{L}\p{N}_])[bfru])(?<=\p{L})$/iu.test(before) && /^\p{L}/u.test(behind);
}

/** `Sales Revenue – Variable Costs`, but not `price – discount`, which may be two variables. */
function isBesideWords(before: string, behind: string): boolean {
  const [, left, first] =
    /(?:(\p{L}{2,})\s)?(?<![\p{L}\p{N}_])(\p{L}[\p{L}’'-]{2,})\s$/u.exec(before) ?? [];
  const [, second, right] =
    /^\s(\p{L}[\p{L}’'-]{2,})(?![\p{L}\p{N}_(.[])(?:\s(\p{L}{2,}))?/u.exec(behind) ?? [];
  if (first === undefined || second === undefined) return false;
  if (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)) return true;
  if (/[^\x00-\x7f]/.test(first + second)) return true;
  return [left, right].some((word) => word !== undefined && !keywords.test(word));
}

/** So many characters hold the two words beside a dash. */
const nearby = 60;

/** What stands before or behind a value in programs, where else two names never stand side by side. */
const keywords =
  /^(?:return|let|var|const|int|long|double|float|decimal|select|from|then|where|print|echo|yield|if|else|and|or|not|in|as|for|do|while)$/i;

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
