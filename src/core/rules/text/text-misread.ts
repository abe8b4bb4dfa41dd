import { defineRule } from '../rule.js';
import { fixMisreadText } from '../shared/fix-misread-text.js';

/** What mends a text outside brackets, and between them, where there are no lines of its own. */
const ownLine =
  'To keep it as you typed it, write `|` here and the text on the next line, two spaces further to the right.';
const inQuotes = 'To keep the text as you typed it, put quotes around all of it.';

export default defineRule({
  id: 'text-misread',
  group: 'text',
  severity: 'error',
  sentence: 'A text is read as it was typed, not as the YAML that it happens to be.',
  why: 'Some signs mean something to YAML: a colon and a space, ` #`, and many a sign at the beginning of a text. A text that holds one is cut, changed or lost, mostly without a word, and the learner sees the rest.',
  source: 'YAML 1.2.2, 7.3',
  fixable: 'safe',
  fixNote:
    'The text is written the way that YAML reads it as it was typed: on its own line after `|`, or in quotes between brackets.',
  foundBy: 'reading',
  messages: {
    colon: `“{restored}” has a colon with a space after it, which ends the name of a key here. {how}`,
    hash: `In “{restored}”, everything from \` #\` on is ignored, as a remark. {how}`,
    'only-comment': `“{restored}” begins with \`#\`, so all of it is ignored, as a remark. {how}`,
    anchor: `“{restored}” begins with \`&\`, which gives a name to what follows instead of being text. {how}`,
    alias: `“{restored}” begins with \`*\`, which repeats something else instead of being text. {how}`,
    tag: `“{restored}” begins with \`!\`, which says how to read what follows instead of being text. {how}`,
    reserved: `“{restored}” begins with a sign that no text may begin with here. {how}`,
    'block-header': `“{restored}” begins with \`>\` or \`|\`, which announces a text on the lines below. {how}`,
    'comma-in-braces':
      'Between `{` and `}` a comma ends a text, so “{restored}” is cut in two. Put quotes around the text.',
    'decimal-comma':
      'Between `[` and `]` a comma separates values, so “{restored}” is read as two. Write a number with a point, a text in quotes.',
    'quote-in-quotes':
      'A quote inside the text “{restored}” ends it too early. Take the quotes at both ends away, or write `|` here and the text without them on the next line, two spaces further to the right.',
    'beside-bar':
      'The text “{restored}” stands on the same line as `|`. Put it on the next line, two spaces further to the right.',
    'text-after-quote': `“{restored}” goes on after its closing quote. {how}`,
    'unclosed-quote': `“{restored}” begins with a quote that is never closed. {how}`,
    escape: `Between double quotes a backslash changes the sign after it, so “{restored}” is read otherwise than you typed it. {how}`,
    'gap-braces': `“{restored}” begins with \`{{\`, which opens a list of keys here instead of a gap. {how}`,
    bracket: `“{restored}” begins with a bracket, which opens a list here instead of being text. {how}`,
    brace: `“{restored}” begins with \`{\`, which opens a list of keys here instead of being text. {how}`,
    dash: `“{restored}” begins with a dash and a space, which makes a list entry instead of text. {how}`,
    'list-in-text': `In “{restored}” a line begins with \`- \`, which makes a list entry instead of text. {how}`,
    'question-mark': `“{restored}” begins with \`? \`, which announces a key instead of being text. {how}`,
  },
  examples: {
    bad: [
      {
        note: 'A colon and a space',
        yaml: 'question: What did Descartes write?\nanswer: Discourse: the method',
      },
      { note: 'A number sign', yaml: 'question: What does #include do?\nkind: open' },
      {
        note: 'Signs at the beginning',
        yaml: 'question: Which part of C++ takes an address?\nchoices:\n  - {text: The ampersand, correct: true}\n  - *star\n  - @home\n  - %d',
      },
      {
        note: 'A comma between braces',
        yaml: 'question: Where is the Eiffel Tower?\nchoices:\n  - {text: Paris, France, correct: true}\n  - Rome',
      },
      { note: 'A quote between quotes', yaml: "question: 'Qu'est-ce que c'est ?'\nkind: open" },
      {
        note: 'Backslashes between double quotes',
        yaml: 'question: "What is $\\beta$?"\nkind: open',
      },
      { note: 'A gap at the beginning', yaml: 'cloze: {{Asia}} is the largest continent.' },
    ],
    good: [
      {
        yaml: 'question: |\n  What does #include do?\nchoices:\n  - text: |\n      It pastes: the file comes in here.\n    correct: true\n  - |\n    *Nothing* & more',
      },
      { yaml: 'cloze: |\n  {{Asia}} is the largest continent.' },
    ],
  },
  dataOf: ({ data }) => ({ ...data, how: data?.['inFlow'] === 1 ? inQuotes : ownLine }),
  fixFinding: fixMisreadText,
});
