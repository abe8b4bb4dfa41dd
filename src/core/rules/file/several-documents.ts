import { defineRule } from '../rule.js';

export default defineRule({
  id: 'several-documents',
  group: 'file',
  severity: 'error',
  sentence: 'A file holds one bank: no second part begins with `---`.',
  why: 'In YAML a line of three dashes ends one document and begins another. A bank is one document; what follows the dashes is not read, so its questions would be missing without a word.',
  source: 'YAML 1.2.2, 9.1',
  fixable: 'safe',
  fixNote:
    'Where nothing but remarks follows, the line is taken away: nothing was lost in what it cut off. Elsewhere you decide what belongs together.',
  foundBy: 'reading',
  messages: {
    second:
      'This `---` ends the bank: what follows is not read. Put the items under the lists above, or into a file of their own. For a dividing line in the notes, indent it as far as the notes.',
    trailing: 'This `---` begins a second part with nothing in it. Take the line away.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Europe\nquestions:\n  - question: Paris is the capital of France.\n    answer: true\n---\ntitle: Asia\nquestions:\n  - question: Kyoto is the capital of Japan.\n    answer: false\n',
      },
      {
        note: 'A line left over from elsewhere',
        yaml: 'title: Europe\nquestions:\n  - question: Paris is the capital of France.\n    answer: true\n---\n',
      },
    ],
    good: [
      {
        note: 'Three dashes may begin the file.',
        yaml: '---\ntitle: Capitals\nquestions:\n  - question: Paris is the capital of France.\n    answer: true\n  - question: Kyoto is the capital of Japan.\n    answer: false\n',
      },
    ],
  },
  fixFinding(finding, source) {
    const lineStart = source.lastIndexOf('\n', finding.start - 1) + 1;
    const newline = source.indexOf('\n', finding.end);
    const lineEnd = newline < 0 ? source.length : newline + 1;
    if (source.slice(lineStart, lineEnd).trim() !== '---') return undefined;
    if (!source.slice(lineEnd).split('\n').every(isNothing)) return undefined;
    return {
      safe: true,
      title: 'Take the `---` away',
      edits: [{ start: lineStart, end: lineEnd, text: '' }],
    };
  },
});

/** Whether a line holds no part of a bank: a remark, another mark, or nothing. */
function isNothing(line: string): boolean {
  const text = line.trim();
  return /^(?:#|(?:---|\.\.\.)[ \t]*(?:#|$)|$)/.test(text);
}
