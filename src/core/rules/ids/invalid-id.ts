import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { idFromId } from '../shared/mint-id.js';

export default defineRule({
  id: 'invalid-id',
  group: 'ids',
  severity: 'error',
  sentence: 'An id is made of letters, digits, `-`, `_` and `.`.',
  why: 'Ids stand in links, file names and other programs, where a space or a slash ends them.',
  source: 'The question bank format, “Every question”',
  fixable: 'unsafe',
  fixNote:
    'Other signs become `-`. Not safe, since an id may be referred to elsewhere: by other items, by learners’ histories.',
  foundBy: 'reading',
  messages: schemaMessages['invalid-id'],
  examples: {
    bad: [
      { yaml: 'id: capital of France\nquestion: What is the capital of France?\nanswer: Paris' },
    ],
    good: [
      { yaml: 'id: capital-of-France\nquestion: What is the capital of France?\nanswer: Paris' },
    ],
  },
  fixFinding({ start, end }, source) {
    const id = idFromId(source.slice(start, end).replace(/^["']|["']$/g, ''));
    return { safe: false, title: `Write \`${id}\``, edits: [{ start, end, text: id }] };
  },
});
