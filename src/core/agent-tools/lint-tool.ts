import { readBankInSteps } from '../document/index.js';
import { acrossSettings, type BankPrints, checkAcrossBanks } from '../lint/index.js';
import { compareProblems, type Problem } from '../problem/problem.js';
import { nearest } from '../model/schema/nearest.js';
import { ruleById, rules } from '../rules/registry.js';
import { AnswerRoom, shortened } from './answer-room.js';
import { inTurns } from './in-turns.js';
import { lintInTurns } from './lint-in-turns.js';
import { pathsInput } from './input-schema.js';
import { pathsOf, readBanks, toldFaults } from './named-banks.js';
import { toldProblem } from './told-problem.js';
import {
  type AgentBank,
  type AgentTool,
  dataRemark,
  type ToolHost,
  type ToolInput,
} from './tool.js';

const severities = ['error', 'warning', 'info'] as const;

export const lintTool: AgentTool = {
  name: 'lint',
  title: 'Check question banks',
  description:
    'Checks question banks (files *.quiz.yaml) and answers their problems: broken structure, wrong references, ' +
    'duplicates across banks, and item-writing faults such as a key that is longer than the distractors. ' +
    'The same as `quizwright lint --format json`, shorter. Give `paths`, or `text` for a bank that is not saved. ' +
    'Lines and columns count from 1. Only files with problems are listed. To understand a rule, call `explain` with its id. ' +
    'It changes nothing: `quizwright lint --fix` applies fixes that are `safe`.',
  input: {
    type: 'object',
    properties: {
      paths: pathsInput,
      text: {
        type: 'string',
        description: 'The whole text of a bank, instead of `paths`.',
        maxLength: 5_000_000,
      },
      path: {
        type: 'string',
        description: 'With `text`: the file it is meant for, whose configuration then holds.',
        maxLength: 1000,
      },
      severity: {
        type: 'string',
        description: 'The least severity that is listed; `info` if left out. All are counted.',
        enum: severities,
      },
      rule: { type: 'string', description: 'List only problems of this rule.', maxLength: 100 },
      limit: {
        type: 'integer',
        description: 'How many problems are listed at most; 50 if left out.',
        minimum: 1,
        maximum: 200,
      },
    },
    additionalProperties: false,
  },
  async run(input, host) {
    const { text, path, rule } = input as Readonly<Record<string, string | undefined>>;
    if (text !== undefined && pathsOf(input) !== undefined) {
      return { ok: false, message: 'Give `paths` or `text`, not both.' };
    }
    if (text === undefined && path !== undefined) {
      const message = `\`path\` goes with \`text\`; a bank that is there is named in \`paths\`: {"paths": ${JSON.stringify([shortened(path, 200)])}}.`;
      return { ok: false, message };
    }
    // An answer without problems would read as if there were none.
    if (rule !== undefined && ruleById(rule) === undefined)
      return { ok: false, message: noRule(rule) };
    const faults: string[] = [];
    const checked: Checked[] = [];
    if (text !== undefined) {
      const bank = await host.unsaved(text, path);
      if (typeof bank === 'string') return { ok: false, message: bank };
      checked.push(await check(bank, host));
    } else {
      const listed = await host.list(pathsOf(input));
      faults.push(...listed.faults);
      const onFault = (fault: string): number => faults.push(fault);
      for await (const bank of readBanks(listed.paths, host, onFault)) {
        checked.push(await check(bank, host));
      }
      if (checked.length > 1) addAcross(checked);
    }
    return { ok: true, data: answer(checked, faults, input, host) };
  },
};

function noRule(rule: string): string {
  const near = nearest(
    rule,
    rules.map(({ id }) => id),
  );
  const hint =
    near === undefined
      ? '`explain` lists them with the topic `rules`.'
      : `Did you mean \`${near}\`?`;
  return `There is no rule \`${shortened(rule, 60)}\`. ${hint}`;
}

/** A bank, judged, with its text, in which places are told. */
interface Checked {
  readonly bank: AgentBank;
  readonly items: number;
  readonly prints: Pick<BankPrints, 'prints' | 'settings'>;
  problems: readonly Problem[];
}

async function check(bank: AgentBank, host: ToolHost): Promise<Checked> {
  const { text, settings } = bank;
  const document = await inTurns(readBankInSteps(text), host);
  const { problems, session } = await lintInTurns(bank, document, host);
  const prints = { prints: session.prints, settings: acrossSettings(settings) };
  return { bank, items: document.itemCount, prints, problems };
}

function addAcross(checked: readonly Checked[]): void {
  const found = checkAcrossBanks(
    checked.map(({ bank, prints }) => ({ path: bank.path, ...prints })),
  );
  for (const [i, problems] of found.entries()) {
    const each = checked[i]!;
    if (problems.length > 0) {
      each.problems = [...each.problems, ...problems].sort(compareProblems);
    }
  }
}

function answer(
  checked: readonly Checked[],
  faults: readonly string[],
  { severity = 'info', rule, limit = 50 }: ToolInput,
  host: ToolHost,
): Readonly<Record<string, unknown>> {
  const all = checked.flatMap(({ problems }) => problems);
  const count = (of: Problem['severity']): number =>
    all.filter((problem) => problem.severity === of).length;
  const shown = severities.slice(
    0,
    severities.indexOf(severity as (typeof severities)[number]) + 1,
  );
  const isAsked = (problem: Problem): boolean =>
    shown.includes(problem.severity) && (rule === undefined || problem.rule === rule);
  const room = new AnswerRoom();
  const files: object[] = [];
  let listed = 0;
  let asked = 0;
  let isFull = false;
  for (const { bank, problems } of checked) {
    const wanted = problems.filter(isAsked);
    asked += wanted.length;
    if (wanted.length === 0 || isFull || !room.takes({ path: bank.path })) continue;
    const placeOf = host.places(bank.text);
    const left = (limit as number) - listed;
    const told = room.some(
      wanted.slice(0, left).map((problem) => toldProblem(problem, placeOf)),
      left,
    );
    listed += told.length;
    isFull = told.length < wanted.length;
    if (told.length > 0) files.push({ path: bank.path, problems: told });
  }
  return {
    note: dataRemark,
    summary: {
      files: checked.length,
      items: checked.reduce((sum, { items }) => sum + items, 0),
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: all.filter(({ fix }) => fix !== undefined).length,
    },
    files,
    ...(asked > listed ? { notListed: asked - listed } : {}),
    ...toldFaults(faults),
  };
}
