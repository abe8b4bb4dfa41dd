import type { MediaStatus } from '../../../../src/core/rules/rule.js';

interface MessageCase {
  readonly yaml: string;
  readonly media?: Readonly<Record<string, MediaStatus>>;
}

const open = 'question: Why?\nkind: open\n';

/** Two questions that ask almost the same. */
const twice = (one: string, other: string, answer = 'kind: open'): string =>
  `title: a\nquestions:\n  - question: ${one}\n    ${answer}\n  - question: ${other}\n    ${answer}\n`;
const cards = (one: string, other: string): string =>
  `title: a\nflashcards:\n  - front: ${one}\n    back: b\n  - front: ${other}\n    back: b\n`;

const notes = (heading: string, text: string, source: string): string =>
  `title: a\nquestions:\n  - question: Why?\n    kind: open\n    source: ${source}\nnotes: |\n  ${heading}\n\n  ${text}\n`;

const ofItems: readonly string[] = [
  // choices
  'question: Which of these is so?\nchoices:\n  - All birds always fly\n  - All fish always swim\n  - {text: Cats see well at night, correct: true}',
  'question: Which of these is not a mammal?\nchoices:\n  - The bat\n  - {text: Every animal that breathes with gills and lives in the sea or in rivers, correct: true}\n  - {text: Every animal that lays eggs with a shell and has feathers on its wings, correct: true}\n  - The whale',
  // said twice
  twice(
    'Name the large river of northern Spain',
    'Name a large river in northern Spain',
    'answer: Ebro',
  ),
  twice(
    'Why do large rivers of northern Spain carry little water',
    'Why do the large rivers of northern Spain carry little water today',
  ),
  twice(
    'Why do large rivers of northern Spain carry little water',
    'Why do the large rivers in northern Spain carry little water',
  ),
  cards('large river of northern Spain', 'large river of northern Spain today'),
  cards('large river of northern Spain', 'the large river in northern Spain'),
  // notes
  notes('# Rivers', 'More is [below](#the-sea).', '"#zebra"'),
  notes('Rivers', 'More is there.', '"#zebra"'),
  // syntax
  'question: Why?\nkind: open\nexplanation\n  a text',
  'question: Why?\nanswer:42\nexplanation:none',
  'question: Why?\nkind：open',
  `${open}tags:\n  -a\n  -b`,
  'question: Why?\nchoices:\n  - Red\n    correct: true\n  - Green',
  'question: Why?\nchoices:\n  - Red\n  kind: open\n  - Green',
  'question: |\n    Why?\n  is it\nkind: open',
  `${open}"a\\yb": c`,
  `${open}[a, b]: c`,
  `${open}? [a]\n: c`,
  `${open}tags: [a, b}`,
  `${open}tags: [a,, b]`,
  `${open}tags: ["a" "b"]`,
  `${open}tags: [a, @b]`,
  `${open}tags: [a, {b: c}, ]: ]`,
  `${open}tags: [a,\n  b] c`,
  `${open}tags: [%a, "b" c, |d]`,
  // texts
  `${open}explanation: some | text\nhints: | a`,
  `${open}explanation: | a text beside it`,
  `${open}explanation: {a text in braces}`,
  `${open}explanation: {a text} and more`,
  `${open}explanation: - a text`,
  `${open}explanation:\n  - one`,
  `${open}explanation:\n  - one\n  - two`,
  `${open}explanation: ""`,
  'question: How much?\nanswer: 1,000',
  'question: How much?\nanswer: 0x1F',
  // keys and values
  `${open}zzzzzz: a`,
  `${open}feedback: {zzzzzz: a}`,
  'question: Why?\nanswer: Paris\naccept: [a]',
  'question: Why?\nanswer: 1\nunit: m\ntolerance: 1\nrange: [1, 2]',
  'question: Why?\naccept: [a]\nreject: [b]\nanswer: a',
  'question: How many?\ntolerance: 1\nkind: numeric',
  'flashcards:\n  - tags: [a]\ntitle: a\n',
  'question: Why?\nanswer: []',
  `${open}tags: [a\n  , "b"\n  "c"]`,
  'question: Why?\nchoices: [{text: a, correct: true}, : , b]',
  'question: How many?\nanswer: 3\ntolerance: 200%',
  'question: Why?\nchoices:\n  - {text: a, correct: true, weight: 50%}\n  - b',
  ...[
    '![]() a',
    '![](a.mp4)',
    '$\\alpha b',
    '$$ $$',
    '$a}$',
    '$\\begin{a}$',
    '```py',
    '`f(\u00a0a)`',
  ].map((text) => `question: |\n  ${text}\nkind: open`),
  'question: |\n  Why?\n  ```zzzzzzzz\n  a\n  ```\nkind: open',
  'question: How many?\nrange: [1]',
  'question: How many?\nrange: [1, 2]\nanswer: 3',
  'question: Why?\nkind: numeric',
  'cloze: |\n  {{a|}} and {{=a~}}',
  'front: a\nback: b\ncloze: c',
  'title: a\nflashcards:\n  - cloze: no gap\n  - front: a\n    status: draft\n',
  'question: Why?\nstatus: draft\nchoices: [a, b]',
  'cloze: a\nstatus: draft',
  'cloze: |\n  {{}} a\nstatus: draft',
  'question: Why?\nchoices: [a, b]',
  'question: Why?\nchoices:\n  - text: a\n    feedback: b\n  - c',
  'id: __proto__\nquestion: Why?\nkind: open',
  `${open}objectives: [a]\nstimulus: b`,
  'question: Why?\npattern: "[a-z]+"\ncase-sensitive: true\naccept: [Ab]',
  // patterns
  ...[
    '(a',
    'a)',
    '[a',
    'ba**',
    '*a',
    'a{2,1}',
    String.raw`a\y`,
    'a\\',
    '[z-a]',
    '(?P<n>a)(?P<n>b)',
    '(?=a)',
    String.raw`(a)\1`,
    '(?>a)',
    'a'.repeat(1001),
    '(?:a{1000}){1000}',
    `${'('.repeat(450)}${')'.repeat(450)}a{900}b{900}c{900}`,
  ].map((pattern) => `question: Why?\npattern: '${pattern}'`),
];

/** Whole banks. */
export const messageBanks: readonly string[] = [
  '',
  'title: a\nnotes: b\n# quizwright-ignore a\n# quizwright-disable zzzzzz\n# quizwright-disable-file\n# quizwright-enable\n# quizwright-enable\n',
  '%TITLE a\n---\ntitle: a\nnotes: b\n',
  'title: a\n',
  `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: a\n`,
  'title: a\nstimuli: {one: a text}\nobjectives: {two: a text}\nquestions:\n  - question: Why?\n    kind: open\n    stimulus: zzzzzz\n    objectives: [zzzzzz]\n',
];

/** Lines that make rules say what neither their examples nor the fixtures do. */
export const messageCases: readonly MessageCase[] = [...ofItems.map((yaml) => ({ yaml }))];
