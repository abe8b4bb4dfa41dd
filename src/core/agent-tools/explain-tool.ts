import { kinds } from '../model/kinds/index.js';
import { nearest } from '../model/schema/nearest.js';
import { ruleById, rules } from '../rules/registry.js';
import { rulePage } from '../rules/rule-page.js';
import { AnswerRoom } from './answer-room.js';
import { formatOverview } from './format-overview.js';
import { keysNamed, knownKeys, kindPage } from './format-pages.js';
import type { AgentTool } from './tool.js';

export const explainTool: AgentTool = {
  name: 'explain',
  title: 'Explain a rule or a key of the format',
  description:
    'Explains the question bank format and its rules, in Markdown. `topic` is `format` (an overview with an example: ' +
    'read it before writing items), a kind of question such as `cloze` (its keys), a key such as `tolerance` or ' +
    '`choices.weight`, the id of a rule such as `longest-key` (what it reports, why, what to write instead), or ' +
    '`rules` (the list of all rules).',
  input: {
    type: 'object',
    properties: {
      topic: {
        type: 'string',
        description: '`format`, `rules`, a kind, a key, or the id of a rule.',
        maxLength: 100,
      },
    },
    required: ['topic'],
    additionalProperties: false,
  },
  run(input) {
    const topic = (input['topic'] as string).trim().toLowerCase();
    const text = pageOf(topic);
    if (text !== undefined) return Promise.resolve({ ok: true, data: { topic, text } });
    const near = nearest(topic, topics());
    const hint =
      near === undefined
        ? 'There are `format`, `rules`, the kinds, the keys and the ids of rules.'
        : `Did you mean \`${near}\`?`;
    const message = `There is nothing called \`${topic}\` in the format or among the rules. ${hint}`;
    return Promise.resolve({ ok: false, message });
  },
};

function pageOf(topic: string): string | undefined {
  if (topic === 'format') return formatOverview();
  if (topic === 'rules') return ruleList();
  const rule = ruleById(topic);
  if (rule !== undefined) return rulePage(rule);
  return kindPage(topic) ?? keysNamed(topic);
}

function topics(): readonly string[] {
  return [
    'format',
    'rules',
    'flashcard',
    ...kinds.map(({ kind }) => kind),
    ...rules.map(({ id }) => id),
    ...knownKeys(),
  ];
}

function ruleList(): string {
  const lines = rules.map(({ id, severity, sentence }) => `- \`${id}\` (${severity}): ${sentence}`);
  const some = new AnswerRoom().some(lines, lines.length);
  const more = lines.length - some.length;
  return [...some, ...(more > 0 ? [`…and ${more} more.`] : [])].join('\n');
}
