// `npm run new:rule <group>/<id>`: writes the file of a new rule with its anatomy to be filled in, a
// fixture for it, its lines in the registry and its page. The tests then say what is still missing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { rules } from '../src/core/rules/registry.js';
import { ruleGroups } from '../src/core/rules/rule.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function main([argument = '']: readonly string[]): string | undefined {
  const [group, id, ...rest] = argument.split('/');
  if (
    group === undefined ||
    id === undefined ||
    rest.length > 0 ||
    !/^[a-z]+(?:-[a-z]+)*$/.test(id)
  ) {
    return 'Say the group and the id, as in: npm run new:rule markdown/no-shouting';
  }
  if (!(ruleGroups as readonly string[]).includes(group)) {
    return `There is no group ${group}. Groups: ${ruleGroups.join(', ')}`;
  }
  if (rules.some((rule) => rule.id === id)) return `There is a rule ${id} already.`;
  write(`src/core/rules/${group}/${id}.ts`, ruleFile(group, id));
  write(`test/fixtures/lint/${id}.quiz.yaml`, fixtureFile(id));
  register(group, id);
  // The registry is read anew, so that the rule's page is written too.
  execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
  console.log('Next: fill the rule in, then `npm run generate` and `npm run test:unit`.');
  return undefined;
}

function write(path: string, text: string): void {
  if (existsSync(root + path)) throw new Error(`${path} is there already`);
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
  console.log(`wrote ${path}`);
}

/** Adds a rule to the registry: its import in the order of paths, its entry behind those of its group. */
function register(group: string, id: string): void {
  const path = `${root}src/core/rules/registry.ts`;
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = `import ${name} from './${group}/${id}.js';`;
  const key = `./${group}/${id}.js`;
  const next = lines.findIndex((each) => (/ from '(\.\/[a-z]+\/.*)'/.exec(each)?.[1] ?? '') > key);
  const afterImports = lines.findIndex((each) => each.startsWith('import { type Rule'));
  lines.splice(next < 0 ? afterImports : next, 0, line);
  const paths = lines.map((each) => /^import (\w+) from '\.\/([a-z]+)\//.exec(each));
  const inGroup = new Set(paths.flatMap((match) => (match?.[2] === group ? [match[1]] : [])));
  const last = lines.findLastIndex((each) => inGroup.has(/^ {2}(\w+),$/.exec(each)?.[1]));
  lines.splice(last < 0 ? lines.indexOf('];') : last + 1, 0, `  ${name},`);
  writeFileSync(path, lines.join('\n'));
  console.log('registered in src/core/rules/registry.ts');
}

function ruleFile(group: string, id: string): string {
  return `import { defineRule } from '../rule.js';

export default defineRule({
  id: '${id}',
  group: '${group}',
  severity: 'warning',
  sentence: 'TODO: what is right, in one sentence.',
  why: 'TODO: what goes wrong for learners or teachers otherwise.',
  source: 'TODO: a publication, a specification, a report',
  messages: {
    wrong: 'TODO: name the thing, quote \`{value}\`, say what would be right.',
  },
  examples: {
    bad: [{ yaml: 'question: TODO\\nanswer: true' }],
    good: [{ yaml: 'question: What is the capital of France?\\nanswer: Paris' }],
  },
  // Or checkText, for one Markdown text; checkHead, for the bank's own keys; createIndex, for all.
  checkItem({ item, report }) {
    const { question } = item.data;
    if (typeof question !== 'string' || question !== 'TODO') return;
    report({ at: { path: ['question'] }, message: 'wrong', data: { value: question } });
  },
});
`;
}

function fixtureFile(id: string): string {
  return `# A line of tildes marks the problem on the line above it (see test/unit/core/lint/fixtures.test.ts).
title: ${id}
questions:
  - question: TODO
#             ~~~~ ${id}
    answer: true
`;
}

const complaint = main(process.argv.slice(2));
if (complaint !== undefined) {
  console.error(complaint);
  process.exitCode = 1;
}
