import { defineRule } from '../rule.js';
import { canTry } from '../../pattern/index.js';
import { patternOf, samplesOf } from '../shared/pattern-of.js';

export default defineRule({
  id: 'pattern-rejects-its-sample',
  group: 'answers',
  severity: 'error',
  sentence: 'A `pattern` accepts every answer listed under `accept`.',
  why: 'The samples are the proof that a pattern does what you mean. One that is refused is a right answer that would be marked wrong.',
  source: 'The question bank format, “The kinds, and the keys that make them”',
  messages: {
    refused:
      'The pattern refuses “{sample}”, though it is listed under `accept`. The pattern must fit the whole answer.',
    case: 'The pattern refuses “{sample}” because of its capitals: this question is `case-sensitive`.',
  },
  examples: {
    bad: [
      { yaml: 'question: How is *colour* spelt?\npattern: colou?r\naccept: [color, colours]' },
      {
        note: 'The pattern reads the whole answer.',
        yaml: 'question: Where is Paris?\npattern: France\naccept: [in France]',
      },
    ],
    good: [
      {
        yaml: 'question: How is *colour* spelt?\npattern: colou?rs?\naccept: [color, Colours]\nreject: [couleur]',
      },
    ],
  },
  checkItem(context) {
    const pattern = patternOf(context);
    if (pattern?.state !== 'ready') return;
    for (const { text, index } of samplesOf(context.item, 'accept')) {
      if (!canTry(pattern, text) || pattern.fits(text)) continue;
      const folded = pattern.fits(text.toLowerCase()) || pattern.fits(text.toUpperCase());
      context.report({
        at: { path: ['accept', index] },
        message: folded ? 'case' : 'refused',
        data: { sample: text },
      });
    }
  },
});
