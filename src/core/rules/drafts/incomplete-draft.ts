import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { reportGapsOfDraft } from '../shared/report-gaps.js';

export default defineRule({
  id: 'incomplete-draft',
  group: 'drafts',
  severity: 'info',
  sentence: 'A draft still lacks its answer, its key or its back.',
  why: 'Drafts are allowed to be unfinished and are left out of quizzes and exports. This reminds you of what is still to be written before `status: draft` can go.',
  source: 'The question bank format, version 1',
  foundBy: 'reading',
  messages: {
    ...schemaMessages['incomplete-draft'],
    'no-gap': 'This draft has no gap yet, so quizzes and exports leave it out.',
    'empty-gap':
      'This gap of a draft has no answer yet, so quizzes and exports leave the item out.',
  },
  examples: {
    bad: [{ yaml: 'question: What is the capital of France?\nstatus: draft' }],
    good: [
      { yaml: 'question: What is the capital of France?\nanswer: Paris\nstatus: draft' },
      { yaml: 'question: What is the capital of France?\nanswer: Paris' },
    ],
  },
  checkItem: reportGapsOfDraft,
});
