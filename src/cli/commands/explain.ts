import { unknownRule } from '../../core/configuration/check-rule-settings.js';
import { ruleById, rules } from '../../core/rules/registry.js';
import { rulePage } from '../../core/rules/rule-page.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { Failure } from '../failure.js';

export const explain: Command = {
  name: 'explain',
  operands: '<rule>',
  about: 'Shows a rule’s page: what it reports, why it matters, and what to write instead.',
  options: [],
  examples: [
    { line: 'quizwright explain duplicate-key', does: 'what is wrong with two keys alike' },
  ],
  async run({ operands }, io) {
    if (operands.length === 0) {
      throw new Failure(
        'Which rule? `quizwright explain <rule>`.',
        '`quizwright rules` lists them all.',
      );
    }
    const found = operands.map((id) => {
      const rule = ruleById(id);
      if (rule !== undefined) return rule;
      throw new Failure(unknownRule(id, rules), '`quizwright rules` lists them all.');
    });
    io.stdout.write(found.map(rulePage).join('\n'));
    return exitCode.clean;
  },
};
