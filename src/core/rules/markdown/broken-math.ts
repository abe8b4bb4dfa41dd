import { defineRule } from '../rule.js';
import { mathFaults } from '../shared/math-faults.js';
import { nearMath } from '../shared/near-math.js';

export default defineRule({
  id: 'broken-math',
  group: 'markdown',
  severity: 'warning',
  sentence: 'What looks like math is written so that it is shown as math.',
  why: 'Math stands between dollar signs, with no space just inside and no letter or digit just outside, so that prices stay prices. Where that fails, learners see `\\frac{1}{2}`.',
  source: 'The question bank format, “Text”; the rules of TeX for braces, \\left and \\begin',
  fixable: 'safe',
  fixNote:
    'Spaces just inside the dollar signs are taken away where a TeX command stands between them, and `\\(…\\)` and `\\[…\\]` become dollar signs.',
  messages: {
    'space-inside':
      'This is shown as text, not as math: there is a space just inside the `$`. Write `{right}`.',
    'word-outside':
      'This is shown as text, not as math: a letter or digit touches the `$` from outside. Put a space between them, or take it into the math.',
    unclosed:
      'This `$` opens math that is never closed. Write `$` where it ends, or `\\$` for a dollar.',
    'unclosed-display': 'This `$$` opens math that is never closed. Write `$$` where it ends.',
    delimiters: 'Math stands between dollar signs here: write `{right}`.',
    'empty-display': 'There is nothing between these `$$`.',
    'brace-open': 'This `{` in math is never closed. For a brace that is shown, write `\\{`.',
    'brace-close': 'This `}` in math closes nothing. For a brace that is shown, write `\\}`.',
    left: 'In this math, `\\left` and `\\right` do not come in pairs. Write `\\right.` for a side without a bracket.',
    environment: '`\\begin{name}` and `\\end{name}` do not come in pairs in this math: `{name}`.',
  },
  examples: {
    bad: [
      {
        note: 'Spaces just inside',
        yaml: 'question: |\n  What is $ \\frac{1}{2} $ of 4?\nanswer: 2',
      },
      { note: 'A brace too few', yaml: 'question: |\n  What is $\\frac{1}{2$ of 4?\nanswer: 2' },
      {
        note: 'The signs of LaTeX',
        yaml: 'question: |\n  What is \\(\\frac{1}{2}\\) of 4?\nanswer: 2',
      },
    ],
    good: [
      { yaml: 'question: |\n  What is $\\frac{1}{2}$ of 4?\nanswer: 2' },
      {
        note: 'Prices are no math.',
        yaml: 'question: Which is more, $5 and $10 or $12?\nanswer: the first',
      },
    ],
  },
  checkText({ text, report }) {
    if (!/\$|\\[([]/.test(text.text)) return;
    for (const problem of nearMath(text)) report(problem);
    for (const math of text.math) for (const problem of mathFaults(text, math)) report(problem);
  },
});
