import type { Example, Rule } from '../../core/rules/rule.js';

/** A rule's page as Markdown: what it reports, why, what to write instead. */
export function rulePage(rule: Rule): string {
  const { id, sentence, why, source, options, examples, fixNote } = rule;
  const blocks = [
    `# ${id}`,
    sentence,
    describeSeverity(rule),
    '## Why',
    why,
    ...describeExamples('## Reported', examples.bad),
    ...describeExamples('## Instead', examples.good),
    ...(rule.fixable === undefined
      ? []
      : ['## Fix', fixNote ?? (rule.fixable === 'safe' ? 'There is a safe fix.' : 'There is a fix.')]),
    ...(options === undefined ? [] : ['## Options', describeOptions(options)]),
    '## Source',
    source,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function describeSeverity({ severity, strict, fixable, group }: Rule): string {
  const preset = severity === 'off' ? `off (${strict ?? 'warning'} in \`strict\`)` : severity;
  return [
    `Group: ${group}`,
    `severity: ${preset}`,
    ...(fixable === undefined ? [] : [`fix: ${fixable}`]),
  ].join(' · ');
}

function describeExamples(heading: string, examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const blocks = examples.flatMap(({ yaml, note }) => [
    ...(note === undefined ? [] : [`${note}:`]),
    `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``,
  ]);
  return [heading, ...blocks];
}

function describeOptions(options: NonNullable<Rule['options']>): string {
  return Object.entries(options)
    .map(
      ([name, { type, default: value, description }]) =>
        `- \`${name}\` (${type}, default \`${JSON.stringify(value)}\`): ${description}`,
    )
    .join('\n');
}

/** Where the page can be read on the web. */
export function rulePageUrl(id: string): string {
  return `https://github.com/quizwright/quizwright/blob/main/docs/rules/${id}.md`;
}
