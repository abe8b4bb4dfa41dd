import type { ScalarNode } from '../../yaml/nodes.js';
import { nodeAt } from '../../yaml/index.js';
import { defineRule, type Report } from '../rule.js';
import { booleanWords } from '../shared/boolean-words.js';

export default defineRule({
  id: 'ambiguous-scalar',
  group: 'text',
  severity: 'warning',
  sentence: 'An answer is not written so that it may mean two things.',
  why: '`answer: yes` makes a question where “yes” must be typed, not a true-false one; `answer: 3,14` one where exactly these signs must be typed; `answer: 007` the number 7. That is allowed, and surely not what was meant.',
  source: 'YAML 1.2.2, 10.3.2; “The Norway problem” of YAML 1.1',
  fixable: 'unsafe',
  fixNote:
    'The value is written as what it surely means. Not safe: the question becomes another kind. `kind`, or quotes, say that it is meant as it stands.',
  messages: {
    boolean:
      '`{text}` is a text that learners must type. For a true-false question, write `answer: {value}`; if the word is meant, put it in quotes.',
    'decimal-comma':
      '`{text}` is a text that learners must type. For a number, write a point: `{value}`; if the signs are meant, put them in quotes.',
    thousands:
      '`{text}` is a text that learners must type. For a number, write `{value}`; if the signs are meant, put them in quotes.',
    'leading-zero':
      '`{text}` is read as the number {value}. If the zeros are meant, put it in quotes; if not, take them away.',
    notation:
      '`{text}` is read as the number {value}. If the signs are meant, put them in quotes; if not, write {value}.',
  },
  examples: {
    bad: [
      { yaml: 'question: Is Paris the capital of France?\nanswer: yes' },
      { yaml: 'question: What is π to two places?\nanswer: 3,14' },
      { yaml: 'question: What number does James Bond have?\nanswer: 007' },
    ],
    good: [
      { yaml: 'question: Is Paris the capital of France?\nanswer: true' },
      { yaml: 'question: What is π to two places?\nanswer: 3.14' },
      { yaml: 'question: What number does James Bond have?\nanswer: "007"' },
      {
        note: 'In a list, and with `kind`, the word is meant.',
        yaml: 'question: What is the opposite of *no*?\nkind: short-answer\nanswer: yes',
      },
    ],
  },
  checkItem({ item, report }) {
    const { data, kind, source } = item;
    if (kind !== 'short-answer' && !(kind === 'numeric' && oddNumber.test(source))) return;
    if (data['kind'] !== undefined || !mayBeOdd(data['answer'])) return;
    const answer = nodeAt(item.node, ['answer']);
    if (answer === null) return;
    const entries = answer.type === 'seq' ? answer.entries.map(({ value }) => value) : [answer];
    for (const entry of entries) {
      const node = entry?.type === 'map' ? nodeAt(entry, ['text']) : entry;
      if (node?.type !== 'scalar' || node.style !== 'plain' || node.tag !== undefined) continue;
      const problem = judge(node, item.kind, answer.type !== 'seq');
      if (problem !== undefined) report(problem);
    }
  },
});

function judge(node: ScalarNode, kind: string | undefined, alone: boolean): Report | undefined {
  const { text } = node;
  if (text.length > 20) return undefined;
  const tell = (message: string, value: string): Report => ({
    at: { start: node.start, end: node.end },
    message,
    data: { text, value },
    fix: {
      safe: false,
      title: `Write \`${value}\``,
      edits: [{ start: node.start, end: node.end, text: value }],
    },
  });
  if (kind === 'numeric') {
    const zeros = /^([-+]?)0+([0-9]+)$/.exec(text);
    if (zeros !== null) return tell('leading-zero', String(Number(text)));
    if (/^0[xo]/.test(text)) return tell('notation', String(Number(text)));
    return undefined;
  }
  if (kind !== 'short-answer') return undefined;
  const word = text.toLowerCase();
  // `on` and `y` are words that language and mathematics teachers ask for.
  if (alone && word.length > 1 && word !== 'on' && booleanWords.has(word)) {
    return tell('boolean', String(booleanWords.get(word)));
  }
  const decimal = /^([-+−]?)(\d+),(\d+)$/.exec(text);
  if (decimal !== null && decimal[3]?.length !== 3)
    return tell('decimal-comma', text.replace('−', '-').replace(',', '.'));
  // 1,000 may be a thousand or one: only the teacher knows, so there is nothing to offer.
  if (decimal !== null)
    return { ...tell('thousands', text.replace('−', '-').replace(',', '')), fix: undefined };
  if (/^[-+−]?\d{1,3}(?:[ _'\u00a0\u202f]\d{3})+$/.test(text)) {
    return tell('thousands', text.replace('−', '-').replace(/[ _'\u00a0\u202f]/g, ''));
  }
  return undefined;
}

/** A number that begins like one of another base. */
const oddNumber = /\b0[\dxo]/;

/** Whether an answer, as it was read, can have been written in two ways; seen without its place. */
function mayBeOdd(answer: unknown): boolean {
  if (typeof answer === 'string') {
    return /^[-+−]?\d/.test(answer) || booleanWords.has(answer.toLowerCase());
  }
  if (Array.isArray(answer)) return answer.some(mayBeOdd);
  if (typeof answer === 'object' && answer !== null)
    return 'text' in answer && mayBeOdd(answer.text);
  return typeof answer === 'number';
}
