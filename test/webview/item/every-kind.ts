/** An item of each kind, with everything that it can have. */
import type { ShownItem } from '../../../src/core/render/index.js';
import { itemOf } from './open-item.js';

const questions: Readonly<Record<string, string>> = {
  'single-choice': `
question: Which score range makes a *promoter*?
choices:
  - {text: 0–6, feedback: These are detractors.}
  - {text: 7–8, weight: 50%}
  - {text: 9–10, correct: true, feedback: Promoters **recommend** the brand.}
  - \`score > 10\`
explanation: The Net Promoter Score is promoters minus detractors.
hints: [Think of school marks., It is at the top., Nearly the best.]
feedback: {correct: Well done., incorrect: Read the notes on loyalty again.}`,
  'multiple-answer': `
question: |
  Which of these are **prime**?

  They are divided by two numbers.
choices:
  - {text: 2, correct: true}
  - {text: 3, correct: true, weight: 60%}
  - |
    A block of code:

    \`\`\`ts
    const four = 2 + 2; // a line of code that is much too long for a narrow panel
    \`\`\`
  - 9
feedback: {partial: You found some.}`,
  'true-false': `
question: The sun is a star.
answer: true
explanation: It makes light of its own.`,
  'short-answer': `
question: Which river flows through Paris?
answer: [Seine, {text: the Seine, weight: 50%, feedback: No article is needed.}]`,
  pattern: `
question: How is the colour spelt?
pattern: colou?r
accept: [color]
reject: [couleur]`,
  numeric: `
question: How long is a marathon?
answer: [42.195, {text: 42, tolerance: 1, weight: 50%, feedback: Nearly.}]
tolerance: 1%
unit: km`,
  cloze: `
cloze: |
  The {{NPS|Net Promoter Score::three letters}} runs from {{=-100~0~1}} to {{100::a round number}}.

  | range | name |
  |---|---|
  | 9–10 | {{promoters}} |
  | 0–6 | {{detractors}} |

  \`\`\`cpp
  std::{{vector<int>}} numbers;
  \`\`\`
explanation: It is a share minus a share.`,
  matching: `
question: Which capital belongs to which country?
pairs: [{left: France, right: Paris}, {left: "**Italy**", right: Rome}, {left: Spain, right: Madrid}]
distractors: [Lisbon, Vienna]`,
  'matching by letter': `
question: Match the formulas.
pairs:
  - {left: Circle, right: '$\\pi r^2$'}
  - {left: Square, right: '*a* squared'}
distractors: [something that is only words]`,
  ordering: `
question: From the smallest to the largest.
order: [a cell, an organ, '**an organism**', a population]
hints: [Think of a magnifying glass.]`,
  open: `
question: Why do leaves look green?
model-answer: |
  Chlorophyll absorbs *red* and *blue* light.

  - What is left is green.
rubric:
  - {criterion: Names chlorophyll, points: 1}
  - {criterion: Says which light is absorbed and which is not, points: 2}`,
  unfinished: `
question: Why?`,
  'draft without text': `
kind: single-choice
choices: [A, B]
status: draft`,
};

const flashcards: Readonly<Record<string, string>> = {
  flashcard: `
front: Net Promoter Score (NPS)
back: Share of promoters minus share of detractors.
reverse: true
hints: [It is a difference.]`,
  'flashcard without a back': `
front: Only a front
status: draft`,
  'cloze flashcard': `
cloze: In {{c1::1822::a year}}, {{c2::Champollion}} read the {{c1::hieroglyphs}}.`,
};

export const everyKind: Readonly<Record<string, ShownItem>> = Object.fromEntries([
  ...Object.entries(questions).map(([name, text]) => [name, itemOf(text)] as const),
  ...Object.entries(flashcards).map(([name, text]) => [name, itemOf(text, 'flashcards')] as const),
]);
