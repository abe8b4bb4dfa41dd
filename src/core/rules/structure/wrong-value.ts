import { schemaMessages } from '../../model/schema/messages.js';
import { defineRule } from '../rule.js';
import { fixDecimalComma } from '../shared/decimal-comma.js';
import { reportUnclosedGaps } from '../shared/report-gaps.js';
import { isSlip } from '../shared/is-slip.js';

export default defineRule({
  id: 'wrong-value',
  group: 'structure',
  severity: 'error',
  sentence: 'A value is one of those that its key takes.',
  why: 'A difficulty of “hrad” is none of the three, and a time limit of “20” could be seconds or minutes. The value is not used until it is one that can be understood.',
  source: 'The question bank format, version 1',
  fixable: 'safe',
  fixNote:
    'A word that is one or two letters away from a known one becomes the known one, a decimal comma becomes a point, and the limits of a range are put in order. Where more differs, or a `%` is added, the fix is not safe.',
  foundBy: 'reading',
  messages: {
    ...schemaMessages['wrong-value'],
    'unclosed-gap':
      'This `{{` opens a gap that no `}}` closes. Write `}}` behind the answer; for braces as text, write `\\{{`.',
  },
  examples: {
    bad: [
      { yaml: 'question: What is the capital of France?\nanswer: Paris\ndifficulty: hrad' },
      {
        note: 'Twenty what?',
        yaml: 'question: What is the capital of France?\nanswer: Paris\ntime-limit: 20',
      },
      {
        note: 'A gap that is not closed',
        yaml: 'cloze: |\n  The capital of {{France} is {{Paris}}.',
      },
    ],
    good: [
      {
        yaml: 'question: What is the capital of France?\nanswer: Paris\ndifficulty: hard\ntime-limit: 20s',
      },
      { yaml: 'cloze: |\n  The capital of {{France}} is {{Paris}}.' },
    ],
  },
  checkText: reportUnclosedGaps,
  fixFinding(finding, source) {
    const { message, data, start, end } = finding;
    const nearest = data?.['nearest'];
    if (typeof nearest === 'string') {
      const safe = isSlip(source.slice(start, end), nearest);
      return { safe, title: `Write \`${nearest}\``, edits: [{ start, end, text: nearest }] };
    }
    const value = data?.['value'];
    if (message === 'bare-percent' && Math.abs(Number(value)) >= 1) {
      const text = `${value}%`;
      return { safe: false, title: `Write \`${text}\``, edits: [{ start, end, text }] };
    }
    if (message === 'range-order') {
      const text = swapLimits(source.slice(start, end));
      if (text === undefined) return undefined;
      return { safe: true, title: 'Put the lower limit first', edits: [{ start, end, text }] };
    }
    return fixDecimalComma(finding, source);
  },
});

/** `[10.0, 5]` the other way round, blanks left where they are. */
function swapLimits(range: string): string | undefined {
  if (!range.startsWith('[') || !range.endsWith(']')) return undefined;
  const limits = range.slice(1, -1).split(',');
  const [low, high] = limits.map((limit) => limit.trim());
  if (limits.length !== 2 || low === undefined || high === undefined) return undefined;
  if (low === '' || high === '') return undefined;
  const [first, second] = limits as [string, string];
  return `[${first.replace(low, () => high)},${second.replace(high, () => low)}]`;
}
