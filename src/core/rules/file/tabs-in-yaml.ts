import { defineRule } from '../rule.js';

export default defineRule({
  id: 'tabs-in-yaml',
  group: 'file',
  severity: 'error',
  sentence: 'Lines are indented with spaces, not with tabs.',
  why: 'A tab is as wide as each program likes, so YAML does not take it where the indentation says what belongs to what. Most other programs refuse the whole file.',
  source: 'YAML 1.2.2, 6.1',
  fixable: 'safe',
  fixNote: 'Each tab becomes two spaces, which is how it was read.',
  foundBy: 'reading',
  messages: {
    tab: 'This line is indented with a tab. Use two spaces for each tab (lines like it in this file: {lines}).',
  },
  examples: {
    bad: [{ yaml: 'question: What is the capital of France?\nanswer:\n\t- Paris\n\t- Lutetia' }],
    good: [{ yaml: 'question: What is the capital of France?\nanswer:\n  - Paris\n  - Lutetia' }],
  },
  fixFinding({ start, end, edits }, source) {
    const text = source.slice(start, end).replaceAll('\t', '  ');
    return { safe: true, title: 'Use spaces', edits: edits ?? [{ start, end, text }] };
  },
});
