import { presetSeverity } from '../../core/configuration/preset-severity.js';
import { rules } from '../../core/rules/registry.js';
import { type Rule, ruleGroups } from '../../core/rules/rule.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';
import { visibleJson } from '../formats/visible.js';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '',
  about: 'Lists the rules: how severe each is by default, and whether it can be fixed.',
  options: [{ name: 'format', short: 'f', value: 'text|json', help: 'text (default) or json' }],
  examples: [
    { line: 'quizwright rules', does: 'the rules by group' },
    { line: 'quizwright rules --format json', does: 'for programs' },
  ],
  async run(input, io) {
    if (input.operands.length > 0) {
      throw new Failure(
        '`quizwright rules` takes no rule.',
        `\`quizwright explain ${input.operands[0]}\` tells about one.`,
      );
    }
    const format = input.value('format') ?? 'text';
    if (format === 'json') io.stdout.write(`${visibleJson(rules.map(toJson))}\n`);
    else if (format === 'text') io.stdout.write(describeRules());
    else
      throw new Failure(`There is no format \`${format}\` here; there are \`text\` and \`json\`.`);
    return exitCode.clean;
  },
};

function describeRules(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const groups = ruleGroups
    .map((group) => [group, rules.filter((rule) => rule.group === group)] as const)
    .filter(([, members]) => members.length > 0);
  const blocks = groups.map(([group, members]) => {
    const lines = members.map(({ id, severity, fixable, sentence }) => {
      const fix = fixable === undefined ? '' : fixable === 'safe' ? 'fix' : 'unsafe';
      return `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${fix.padEnd(6)}  ${sentence}`;
    });
    return `${group}\n${lines.join('\n')}\n`;
  });
  return `${blocks.join('\n')}\n\`quizwright explain <rule>\` tells more about one.\n`;
}

function toJson(rule: Rule): object {
  const { id, group, sentence, fixable, options } = rule;
  return {
    id,
    group,
    severity: presetSeverity(rule, 'recommended'),
    presets: {
      minimal: presetSeverity(rule, 'minimal'),
      recommended: presetSeverity(rule, 'recommended'),
      strict: presetSeverity(rule, 'strict'),
    },
    fix: fixable ?? null,
    sentence,
    options: options ?? {},
  };
}
