// A bank with every kind, and with everything that Markdown can say wherever it can say it.

const text = `# Heading

Words, **strong**, *em*, \`code\`, ~~gone~~, [a link](https://example.org "title"), $x^2$ & <https://example.org>.

$$
\\frac12
$$

| a | b |
|:--|--:|
| 1 | ![a picture](a.png "title") |

> quoted, with
> - a list
>   - in a list

1. one
2. two

   and more of it

\`\`\`js
if (a < b) {}
\`\`\`

---

![a picture](b.png) ![a sound](c.mp3) ![a film](d.mp4)

A break\\
and <b>no tag</b>.`;

const said = { correct: text, incorrect: text, partial: text };
const open = {
  question: text,
  title: 'A "title" <of> it',
  tags: ['a & b'],
  difficulty: 'hard',
  points: 2.5,
  stimulus: 'passage',
  explanation: text,
  'time-limit': '90s',
};
const all = { ...open, feedback: said };

export const richBank = {
  title: 'Rich & <full>',
  id: 'rich bank',
  description: text,
  language: 'fr',
  stimuli: { passage: text },
  quiz: { 'shuffle-questions': true, 'shuffle-choices': true, 'time-limit': '1h' },
  questions: [
    {
      ...all,
      choices: [
        { text, correct: true, feedback: text, pin: true },
        { text, weight: '50%' },
        '- a list',
      ],
    },
    {
      ...all,
      choices: [
        { text, correct: true, feedback: text },
        { text: 'b', correct: true, weight: '20%' },
        { text: '> c', weight: '-10%' },
      ],
    },
    {
      ...all,
      choices: [{ text, correct: true }, { text: 'b', correct: true }, 'c'],
      'partial-credit': 'per-choice',
    },
    { ...all, choices: [{ text: 'worth nothing', correct: true, weight: '0%' }, 'b'] },
    { question: 'Which?', choices: [{ text: 'a', correct: true }, 'b'] },
    { ...all, answer: true },
    { question: 'So?', answer: false },
    {
      ...all,
      answer: ['a', { text: 'b', weight: '10%', feedback: text }, { text: 'c', weight: '-10%' }],
    },
    {
      ...all,
      answer: [1, { text: 2, tolerance: '1%', feedback: text }, { text: 3e21, weight: '5%' }],
    },
    { ...all, range: [-1e-7, 2] },
    {
      ...all,
      cloze: `${text}\n\n| {{=a~b}} | x |\n|--|--|\n| {{c|d::hint}} | {{=e~f}} |\n\n- {{g}}\n\n**{{h}}** \`{{i}}\`\n\n{{j}}`,
    },
    { cloze: '{{=a~b}} or {{=c~d}}', 'partial-credit': 'none' },
    {
      ...all,
      pairs: [
        { left: text, right: text },
        { left: 'b', right: 'c' },
      ],
      distractors: [text, 'd'],
      'partial-credit': 'none',
    },
    {
      ...all,
      pairs: [
        { left: 'a', right: 'b' },
        { left: 'c', right: 'b' },
      ],
    },
    { ...all, order: [text, 'b', 'c'] },
    { ...open, 'model-answer': text, rubric: [{ criterion: text, points: 1 }] },
    { question: 'Why?', kind: 'open' },
  ],
};
