import { defineRule } from '../rule.js';
import { canTry } from '../../pattern/index.js';
import { patternOf, samplesOf } from '../shared/pattern-of.js';

export default defineRule({
  id: 'pattern-accepts-its-counterexample',
  group: 'answers',
  severity: 'error',
  sentence: 'A `pattern` refuses every answer listed under `reject`.',
  why: 'The samples are the proof that a pattern does what you mean. One that is accepted is a wrong answer that would be marked right.',
  source: 'The question bank format, “The kinds, and the keys that make them”',
  messages: {
    accepted: 'The pattern accepts “{sample}”, though it is listed under `reject`.',
    case: 'The pattern accepts “{sample}”, though it is listed under `reject`: capitals make no difference unless the question is `case-sensitive: true`.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which gas do plants take in?\npattern: CO.?\naccept: [CO2]\nreject: [CO]',
      },
      {
        note: 'Capitals',
        yaml: 'question: What is the symbol of cobalt?\npattern: Co\naccept: [Co]\nreject: [CO]',
      },
    ],
    good: [
      {
        yaml: 'question: Which gas do plants take in?\npattern: CO[2₂]\naccept: [CO2, co₂]\nreject: [CO]',
      },
      {
        yaml: 'question: What is the symbol of cobalt?\npattern: Co\ncase-sensitive: true\naccept: [Co]\nreject: [CO]',
      },
    ],
  },
  checkItem(context) {
    const pattern = patternOf(context);
    if (pattern?.state !== 'ready') return;
    const accepted = samplesOf(context.item, 'accept').map(({ text }) => text.trim().toLowerCase());
    for (const { text, index } of samplesOf(context.item, 'reject')) {
      if (!canTry(pattern, text) || !pattern.fits(text)) continue;
      const onlyCase = accepted.includes(text.trim().toLowerCase());
      context.report({
        at: { path: ['reject', index] },
        message: onlyCase ? 'case' : 'accepted',
        data: { sample: text },
      });
    }
  },
});
