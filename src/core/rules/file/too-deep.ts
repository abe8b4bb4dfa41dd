import { defineRule } from '../rule.js';

export default defineRule({
  id: 'too-deep',
  group: 'file',
  severity: 'error',
  sentence:
    'Lists and maps do not stand in each other without end, and repetitions do not multiply.',
  why: 'A bank is a few levels deep. Thousands of brackets in each other, or marks that repeat repetitions, are an accident or an attack: they have stopped whole programs. They are not read.',
  source: 'CVE-2026-33532, CVE-2026-53550',
  foundBy: 'reading',
  messages: {
    nesting:
      'More than {limit} lists and maps stand in each other here. What is deeper is not read.',
    aliases:
      'Repetitions with `*` make more than {limit} values here. Write the text out where it is needed.',
  },
  examples: {
    bad: [
      {
        yaml: `title: Brackets\nquiz: ${'['.repeat(70)}${']'.repeat(70)}\nquestions:\n  - question: What is this?\n    kind: open\n`,
        also: ['wrong-type'],
      },
    ],
    good: [{ yaml: 'question: What is this?\ntags: [depth, brackets]\nkind: open' }],
  },
});
