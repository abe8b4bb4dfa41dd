import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { booleanWords } from '../shared/boolean-words.js';
import { fixDecimalComma } from '../shared/decimal-comma.js';

export default defineRule({
  id: 'wrong-type',
  group: 'structure',
  severity: 'error',
  sentence: 'A value is of the form its key asks for: a number, text, a list, keys and values.',
  why: 'Where a number is asked for, “two” counts nothing, and where `true` or `false` is asked for, “yes” is only a word. The value is not used.',
  source: 'The question bank format, version 1',
  fixable: 'safe',
  fixNote:
    'Quotes around a number are taken away, a decimal comma becomes a point, and `yes`, `no` and their like become `true` and `false`: nothing else can be meant there. A list of ids and their texts becomes the lines that it stands for.',
  foundBy: 'reading',
  messages: schemaMessages['wrong-type'],
  examples: {
    bad: [
      { yaml: 'question: What is the capital of France?\nanswer: Paris\npoints: "2"' },
      {
        yaml: 'question: What is the capital of France?\nchoices:\n  - {text: Paris, correct: yes}\n  - Lyon',
      },
      {
        note: 'A decimal comma',
        yaml: 'question: What is the capital of France?\nanswer: Paris\npoints: 0,5',
      },
      {
        note: 'A list of objectives',
        yaml: 'title: Rivers\nobjectives:\n  - id: rivers\n    text: Find the rivers of Europe.\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n    objectives: [rivers]\n',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\npoints: 0.5\nchoices:\n  - {text: Paris, correct: true}\n  - Lyon',
      },
    ],
  },
  fixFinding(finding, source) {
    const { message, data, start, end, edits: known } = finding;
    if (known !== undefined) {
      return { safe: true, title: 'Write each id in front of its text', edits: known };
    }
    const value = data?.['value'];
    if (message === 'quoted-number' && value !== undefined) {
      const edits = [{ start, end, text: String(value) }];
      return { safe: true, title: 'Take the quotes away', edits };
    }
    if (data?.['expected'] === '`true` or `false`') {
      const word = source
        .slice(start, end)
        .replace(/^["']|["']$/g, '')
        .trim()
        .toLowerCase();
      const meant = booleanWords.get(word);
      if (meant === undefined) return undefined;
      return {
        safe: true,
        title: `Write \`${meant}\``,
        edits: [{ start, end, text: String(meant) }],
      };
    }
    return fixDecimalComma(finding, source);
  },
});
