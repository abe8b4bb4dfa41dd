import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { isSlip } from '../shared/is-slip.js';
import { siblingKeys } from '../shared/sibling-keys.js';

export default defineRule({
  id: 'unknown-key',
  group: 'structure',
  severity: 'error',
  idle: 'without-fix',
  sentence: 'Every key is one that the format knows at its place.',
  why: 'A key that nobody knows is read by nobody: with `explanaton:` learners never see the explanation, and nothing tells you.',
  source: 'The question bank format, version 1',
  fixable: 'safe',
  fixNote:
    'A key that is one or two letters away from a known one gets the known name. Where more differs the fix is not safe: it is offered in the editor and with `--unsafe-fixes`.',
  foundBy: 'reading',
  messages: schemaMessages['unknown-key'],
  examples: {
    bad: [
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\nexplanaton: It is on the Seine.',
      },
      {
        note: 'A key of the question that stands in a choice',
        yaml: 'question: What is the capital of France?\nchoices:\n  - text: Paris\n    correct: true\n    explanation: It is on the Seine.\n  - Lyon',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\nexplanation: It is on the Seine.',
      },
    ],
  },
  fixFinding({ data, start, end }, source, root) {
    const nearest = data?.['nearest'];
    if (typeof nearest !== 'string' || siblingKeys(root, start, source).has(nearest))
      return undefined;
    return {
      safe: isSlip(source.slice(start, end), nearest),
      title: `Write \`${nearest}\``,
      edits: [{ start, end, text: nearest }],
    };
  },
});
