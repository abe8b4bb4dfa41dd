import type { Finding } from '../../problem/finding.js';
import { defineRule } from '../rule.js';
import { fixIndent } from '../shared/fix-indent.js';

export default defineRule({
  id: 'syntax',
  group: 'file',
  severity: 'error',
  sentence: 'Brackets, quotes and indentation are such that the file can be read.',
  why: 'A bracket that is never closed, or a line that stands too far to the left, makes everything after it belong to something else. The item it is in may lose its choices or its answer; the other items are still read.',
  source: 'YAML 1.2.2, chapters 6 to 8',
  fixable: 'safe',
  fixNote:
    'A line that slipped to the left or right is put under the lines it belongs with; unasked only where it stands alone between lines that stand right. A comma too many is taken away, a missing one written. Brackets and quotes are left to you.',
  foundBy: 'reading',
  messages: {
    'key-indent':
      '`{key}:` stands {found} spaces from the left, but the keys it belongs with stand {expected}. Put it right under `{sibling}:`.',
    'entry-indent':
      'This `-` stands {found} spaces from the left, but the ones it belongs with stand {expected}. Put it right under them.',
    'missing-colon': '`{key}` looks like a key, but its colon is missing. Write `{key}:`.',
    'missing-space': 'A space is missing after `{key}:`. Write it before the text.',
    'wide-colon':
      'The colon after `{key}` is not the one that ends a key. Write `{key}: ` with the plain sign and a space.',
    'tight-dash':
      'A space is missing after this dash. Each entry of a list begins with a dash and a space.',
    'text-without-key':
      '“{text}” has `{key}:` under it, so its own key must be named too. Write `- text: {text}`, and `{key}:` right under `text`.',
    'key-among-entries':
      '`{key}:` stands in the middle of a list. Put it before or after the list, under the other keys.',
    'stray-line': '“{line}” belongs to nothing. {remedy}',
    'shallow-line':
      'This line belongs to the text after `|` but does not stand far enough to the right. Indent it as far as the text’s first line.',
    'bad-escape':
      'There is a backslash in these double quotes that YAML does not know what to do with. Use no quotes, or single ones.',
    'key-is-no-text': 'The name of a key is expected here, a plain word before a colon.',
    'wrong-bracket':
      '`{found}` closes nothing: the bracket that is open is `{open}`, which `{expected}` closes.',
    'unclosed-bracket': 'This `{open}` is never closed. Write `{close}` where it ends.',
    'extra-comma': 'There is nothing before this comma. Take it away.',
    'missing-comma':
      'A comma is missing before this: between brackets, commas separate what is listed.',
    'unexpected-sign':
      '`{sign}` cannot stand here. If it is text, put quotes around the whole text.',
    'text-after-bracket':
      'Nothing may follow the closing bracket on its line. If all of it is text, put it on its own line after `|`.',
    'unknown-alias':
      '`*{name}` repeats what `&{name}` marks, but nothing above is marked so. If it is text, put it in quotes.',
    directive:
      '`{text}` is an instruction to YAML that question banks do not use. Take the line away.',
  },
  examples: {
    bad: [
      {
        note: 'A bracket that is never closed',
        yaml: 'question: Which is a primary colour?\nchoices:\n  - {text: Red, correct: true}\n  - Green\ntags: [art, colour',
      },
      {
        note: 'A key that slipped',
        yaml: 'question: Which is a primary colour?\nchoices:\n  - {text: Red, correct: true}\n  - Green\n explanation: Green is mixed from blue and yellow.',
      },
    ],
    good: [
      {
        yaml: 'question: Which is a primary colour?\ntags: [art, colour]\nchoices:\n  - {text: Red, correct: true}\n  - Green\nexplanation: Green is mixed from blue and yellow.',
      },
    ],
  },
  dataOf: ({ message, data = {} }) =>
    message === 'stray-line' ? { ...data, remedy: remedyFor(String(data['line'])) } : data,
  fixFinding(finding, source) {
    const { start, end, edits } = finding;
    if (edits !== undefined) return { safe: true, title: titleOf(finding), edits };
    switch (finding.message) {
      case 'key-indent':
      case 'entry-indent':
        return fixIndent(finding, source);
      case 'missing-comma': {
        const before = source.slice(0, start).trimEnd().length;
        return {
          safe: true,
          title: 'Write the comma',
          edits: [{ start: before, end: before, text: ',' }],
        };
      }
      case 'extra-comma':
        return { safe: true, title: 'Take the comma away', edits: [{ start, end, text: '' }] };
      default:
        return undefined;
    }
  },
});

/** `a) Thames`, `(b) Tiber`, `C. Seine` */
const lettered = /^[*•-]?\s?\(?[A-La-l][.)]\s+\S/;

/** Lines that were copied with their letters are choices, which are written otherwise here. */
function remedyFor(line: string): string {
  return lettered.test(line)
    ? 'If it is a choice, write it below `choices:` of its question, with `- ` instead of its letter. What is copied with its letters is written so when it is pasted as questions or choices in the editor.'
    : 'If it goes on from the text above, indent it further; if it is a new entry, begin it with `- `; if it is a key, end the key with a colon.';
}

const titles: Readonly<Record<string, string>> = {
  'missing-colon': 'Write the colon',
  'missing-space': 'Write the space',
  'wide-colon': 'Write the plain colon',
  'tight-dash': 'Write the spaces',
  'text-without-key': 'Write `text:`',
  'shallow-line': 'Indent the text',
};

function titleOf({ message }: Finding): string {
  return titles[message] ?? 'Mend it';
}
