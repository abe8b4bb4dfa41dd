import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-feedback',
  group: 'feedback',
  severity: 'warning',
  sentence: 'TODO: what is right, in one sentence.',
  why: 'TODO: what goes wrong for learners or teachers otherwise.',
  source: 'TODO: a publication, a specification, a report',
  messages: {
    wrong: 'TODO: name the thing, quote `{value}`, say what would be right.',
  },
  examples: {
    bad: [{ yaml: 'question: TODO\nanswer: true' }],
    good: [{ yaml: 'question: What is the capital of France?\nanswer: Paris' }],
  },
  // Or checkText, for one Markdown text; checkHead, for the bank's own keys; createIndex, for all.
  checkItem({ item, report }) {
    const { question } = item.data;
    if (typeof question !== 'string' || question !== 'TODO') return;
    report({ at: { path: ['question'] }, message: 'wrong', data: { value: question } });
  },
});
