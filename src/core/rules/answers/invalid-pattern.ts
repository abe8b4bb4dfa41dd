import { defineRule } from '../rule.js';
import { patternOf } from '../shared/pattern-of.js';

export default defineRule({
  id: 'invalid-pattern',
  group: 'answers',
  severity: 'error',
  sentence: 'A `pattern` is a regular expression in RE2 syntax.',
  why: 'A pattern that cannot be read accepts nothing, so that every answer is wrong. RE2 leaves out what can take a computer forever (looking around, repeating what was found); nearly every answer can be described without.',
  source: 'https://github.com/google/re2/wiki/Syntax',
  messages: {
    'unclosed-parenthesis':
      'This pattern opens a `(` and never closes it. For a bracket as text, write `\\(`.',
    'extra-parenthesis':
      'This pattern closes a `)` that is not open. For a bracket as text, write `\\)`.',
    'unclosed-bracket':
      'This pattern opens a `[` and never closes it. For a bracket as text, write `\\[`.',
    'double-repetition': '`{part}` repeats a repetition. One sign of `*`, `+`, `?` is enough.',
    'nothing-to-repeat':
      '`{part}` has nothing before it to repeat. For the sign itself, write `\\{part}`.',
    'repeat-count':
      '`{part}` is no number of repetitions: the lower comes first, and 1000 is the most.',
    escape: '`{part}` means nothing in a pattern. For a backslash, write `\\\\`.',
    'trailing-backslash': 'This pattern ends in a backslash. For the sign itself, write `\\\\`.',
    range: '`{part}` runs backwards. Write the lower sign first.',
    'group-name': '`{part}` is no name for a group, or names two.',
    'look-around':
      'Patterns here cannot look around with `{part}`. List what is accepted with `|`, or use `answer:` with a list.',
    'back-reference':
      'Patterns here cannot repeat what was found with `{part}`. Write the possibilities out with `|`.',
    unsupported: '`{part}` is not known in RE2 syntax.',
    'too-long': 'This pattern is longer than 1000 signs. Use `answer:` with a list.',
    'too-large':
      'This pattern has too many repetitions or brackets in each other. Use a simpler one.',
    other: 'This pattern cannot be read.',
  },
  examples: {
    bad: [
      { yaml: 'question: How is *colour* spelt?\npattern: colo(u?r' },
      {
        note: 'Looking ahead',
        yaml: 'question: Name a colour that is not red.\npattern: (?!red).*',
      },
    ],
    good: [
      {
        yaml: 'question: How is *colour* spelt?\npattern: colou?r\naccept: [color, colour]\nreject: [couleur]',
      },
    ],
  },
  checkItem(context) {
    const pattern = patternOf(context);
    if (pattern?.state !== 'wrong') return;
    const { message, part } = pattern.problem;
    const written = context.item.data['pattern'];
    const from = part === undefined || typeof written !== 'string' ? -1 : written.indexOf(part);
    context.report({
      at:
        part === undefined || from < 0
          ? { path: ['pattern'] }
          : context.spanInText(['pattern'], from, from + part.length),
      message: part === undefined && !standsAlone.has(message) ? 'other' : message,
      data: { part: part ?? '' },
    });
  },
});

/** Messages that name no part of the pattern. */
const standsAlone: ReadonlySet<string> = new Set([
  'unclosed-parenthesis',
  'extra-parenthesis',
  'unclosed-bracket',
  'trailing-backslash',
  'too-long',
  'too-large',
]);
