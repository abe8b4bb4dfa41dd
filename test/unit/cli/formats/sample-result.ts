import type { LintResult } from '../../../../src/cli/formats/format.js';
import { summarise } from '../../../../src/cli/formats/format.js';
import type { FileReport } from '../../../../src/cli/lint/job.js';
import type { Problem } from '../../../../src/core/problem/problem.js';

export const sampleText = [
  'title: 😀 Loyalty',
  'questions:',
  '  - id: nps',
  '    questoin: Which, 100%: range?',
  '    answer: x',
  '  - question: Why?',
  '    id: nps',
  '',
].join('\n');

/** A problem at the first place of `marked` in the text. */
export function problemAt(marked: string, more: Partial<Problem> = {}): Problem {
  const start = sampleText.indexOf(marked);
  return {
    rule: 'unknown-key',
    severity: 'error',
    message: 'There is no key `questoin` in a question. Did you mean `question`?',
    start,
    end: start + marked.length,
    ...more,
  };
}

const secondId = sampleText.lastIndexOf('nps');

export const sampleReport: FileReport = {
  name: 'my banks/a:b.quiz.yaml',
  text: sampleText,
  items: 2,
  problems: [
    problemAt('Loyalty', {
      rule: 'wrong-value',
      severity: 'info',
      message: '100% odd,\nreally: so',
    }),
    problemAt('questoin', {
      item: 'nps',
      fix: {
        safe: true,
        title: 'Write `question`',
        edits: [
          {
            start: sampleText.indexOf('questoin'),
            end: sampleText.indexOf('questoin') + 8,
            text: 'question',
          },
        ],
      },
    }),
    {
      rule: 'duplicate-key',
      severity: 'warning',
      message: 'Another item has the id `nps`.',
      item: 'questions[1]',
      start: secondId,
      end: secondId + 3,
      related: [
        {
          start: sampleText.indexOf('nps'),
          end: sampleText.indexOf('nps') + 3,
          message: 'the first one',
        },
      ],
    },
  ],
};

export const sampleResult: LintResult = {
  reports: [sampleReport, { name: 'clean.quiz.yaml', text: '', problems: [], items: 3 }],
  summary: summarise([sampleReport, { name: 'clean.quiz.yaml', text: '', problems: [], items: 3 }]),
  faults: [],
  fixes: 'written',
};

export const plainTarget = { colour: false, columns: undefined, env: {}, cwd: '/work' };
