import { defineRule } from '../rule.js';
import { checkGaps, checkNumbers, checkTexts } from '../shared/unreachable.js';

export default defineRule({
  id: 'unreachable-answer',
  group: 'answers',
  severity: 'warning',
  sentence: 'No accepted answer is shadowed by one before it.',
  why: 'The first answer that fits decides, and capitals, accents and spaces are looked over: the second of `NPS` and `nps` is never reached, nor is the feedback or the weight you gave it.',
  source: 'The question bank format, “Grading”',
  messages: {
    same: '“{answer}” counts as the same answer as “{first}”, which comes first, so this one is never reached. Take it away.',
    number:
      '{answer} lies within the tolerance of {first}, which comes first, so this answer is never reached. Put the narrower one first.',
    first: 'This one is tried first.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: Which score counts promoters minus detractors?\nanswer:\n  - NPS\n  - nps',
      },
      {
        note: 'The wide one hides the exact one.',
        yaml: 'question: In which year did Champollion read the hieroglyphs?\nanswer:\n  - {text: 1822, tolerance: 2, weight: 50%}\n  - 1822',
      },
      { yaml: 'cloze: |\n  Promoters minus detractors is the {{NPS|nps}}.' },
    ],
    good: [
      {
        yaml: 'question: Which score counts promoters minus detractors?\nanswer:\n  - NPS\n  - Net Promoter Score',
      },
      {
        yaml: 'question: In which year did Champollion read the hieroglyphs?\nanswer:\n  - 1822\n  - {text: 1822, tolerance: 2, weight: 50%}',
      },
      {
        yaml: 'question: What is the symbol of cobalt?\ncase-sensitive: true\nanswer:\n  - Co\n  - CO',
      },
    ],
  },
  checkItem(context) {
    const { kind, data } = context.item;
    if (kind === 'short-answer' && Array.isArray(data['answer']))
      checkTexts(context, data['answer']);
    else if (kind === 'numeric' && Array.isArray(data['answer']))
      checkNumbers(context, data['answer']);
    else if (typeof data['cloze'] === 'string') checkGaps(context);
  },
});
