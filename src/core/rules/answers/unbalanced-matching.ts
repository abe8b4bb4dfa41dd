import { foldText } from '../../markdown/fold.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unbalanced-matching',
  group: 'answers',
  severity: 'info',
  sentence: 'A matching question has more answers than there are terms to match.',
  why: 'With as many of both, the last pair is left over: it is right without being known, and one mistake always makes two.',
  source:
    'Haladyna & Rodriguez 2013, “Developing and Validating Test Items”, on matching: the options outnumber the stems, or may be used more than once',
  messages: {
    free: 'There are {count} answers for {count} terms, so that the last pair is found without knowing it. Add a wrong answer or two under `distractors:`.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Match each country with its capital.\npairs:\n  - {left: France, right: Paris}\n  - {left: Italy, right: Rome}\n  - {left: Spain, right: Madrid}',
      },
    ],
    good: [
      {
        yaml: 'question: Match each country with its capital.\npairs:\n  - {left: France, right: Paris}\n  - {left: Italy, right: Rome}\n  - {left: Spain, right: Madrid}\ndistractors: [Milan, Barcelona]',
      },
      {
        note: 'An answer that fits several terms leaves none over.',
        yaml: 'question: On which continent does each country lie?\npairs:\n  - {left: France, right: Europe}\n  - {left: Kenya, right: Africa}\n  - {left: Italy, right: Europe}',
      },
    ],
  },
  kinds: ['matching'],
  checkItem({ item, report }) {
    const { pairs, distractors, status } = item.data;
    if (!Array.isArray(pairs) || pairs.length < 2 || status === 'draft') return;
    if (Array.isArray(distractors) && distractors.length > 0) return;
    const rights = new Set<string>();
    for (const pair of pairs as readonly unknown[]) {
      const right = (pair as { readonly right?: unknown } | null)?.right;
      if (typeof right !== 'string') return;
      rights.add(foldText(right).trim());
    }
    if (rights.size < pairs.length) return;
    report({
      at: { path: ['pairs'], on: 'key' },
      message: 'free',
      data: { count: pairs.length },
    });
  },
});
