import { defineRule } from '../rule.js';

export default defineRule({
  id: 'bad-encoding',
  group: 'file',
  severity: 'error',
  sentence: 'The file is text in UTF-8, without signs that no keyboard makes.',
  why: 'A file saved in an old encoding shows `Ã©` or `�` where an accent was meant, and learners would see the same. Control signs come from copying out of other programs and can hide text.',
  source: 'YAML 1.2.2, 5.1 and 5.2',
  fixable: 'safe',
  fixNote: 'A control sign is taken away: it shows nothing. What a `�` once was, only you can tell.',
  foundBy: 'reading',
  messages: {
    replacement:
      '`�` stands where a character was lost: the file was saved in another encoding than UTF-8. Write the character again, or save the file as UTF-8 from the program that made it.',
    control: 'There is an invisible control sign here ({code}). Take it away.',
    'utf-16': 'This file is saved as UTF-16. Save it as UTF-8.',
    binary: 'This is no text file.',
    'bom-inside': 'There is an invisible sign here that belongs at the beginning of a file (U+FEFF). Take it away.',
    surrogate: 'Half a character stands here. Write the character again.',
  },
  examples: {
    bad: [{ yaml: 'question: O� est la tour Eiffel ?\nanswer: Paris' }],
    good: [{ yaml: 'question: Où est la tour Eiffel ?\nanswer: Paris' }],
  },
  fixFinding({ message, start, end }) {
    if (message !== 'control' && message !== 'bom-inside') return undefined;
    return { safe: true, title: 'Take the invisible sign away', edits: [{ start, end, text: '' }] };
  },
});
