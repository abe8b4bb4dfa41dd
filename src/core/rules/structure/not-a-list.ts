import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { wrapInList } from '../shared/wrap-in-list.js';

export default defineRule({
  id: 'not-a-list',
  group: 'structure',
  severity: 'error',
  sentence: 'Where several values may stand, one value is a list too.',
  why: 'A list says where one value ends and the next begins. `tags: history, France` is one tag with a comma in it.',
  source: 'The question bank format, version 1',
  fixable: 'safe',
  fixNote: 'The value becomes the only entry of a list.',
  foundBy: 'reading',
  messages: schemaMessages['not-a-list'],
  examples: {
    bad: [{ yaml: 'question: What is the capital of France?\nanswer: Paris\ntags: geography' }],
    good: [
      { yaml: 'question: What is the capital of France?\nanswer: Paris\ntags: [geography]' },
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\ntags:\n  - geography\n  - France',
      },
    ],
  },
  fixFinding: wrapInList,
});
