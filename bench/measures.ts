import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median, runTask } from './run-task.js';

/** One row of the table: what was measured, as a ratio, against its bar. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly bar: number;
  readonly dream?: number;
  /** Why the bar is known not to be reached yet; such a row is shown as missed and fails nothing. */
  readonly open?: string;
  /** The numbers that the ratio is made of, for scale. */
  readonly detail: string;
}

export interface Inputs {
  readonly tasks: string;
  /** Paths of banks of 10, 100 and 10,000 questions. */
  readonly small: string;
  readonly hundred: string;
  readonly large: string;
  /** A bank of 2,000 questions. */
  readonly medium: string;
  /** A folder of 1,000 banks of 100 questions. */
  readonly repository: string;
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** P1, P7: a cold lint against `yaml`, in time and in memory, in turn. */
export function measureColdLint(inputs: Inputs, rounds: number): Row[] {
  return [
    ...measureRuleSet(inputs, rounds, 'the rules about correctness', 'correctness'),
    ...measureRuleSet(inputs, rounds, 'all default rules', 'all').map((row) =>
      row.id === 'P1' ? { ...row, open: 'all rules together are a little too dear yet' } : row,
    ),
  ];
}

function measureRuleSet(
  { tasks, large }: Inputs,
  rounds: number,
  which: string,
  set: 'correctness' | 'all',
): Row[] {
  const times: number[] = [];
  const peaks: number[] = [];
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const nothing = runTask(tasks, 'nothing', large);
    const lint = runTask(tasks, 'lint-cold', large, set);
    const parse = runTask(tasks, 'parse-document', large);
    own.push(lint.milliseconds);
    theirs.push(parse.milliseconds);
    times.push(lint.milliseconds / parse.milliseconds);
    peaks.push((lint.peak - nothing.peak) / (parse.peak - nothing.peak));
  }
  return [
    {
      id: 'P1',
      what: `cold lint of 10,000 questions with ${which}, against \`yaml\` parseDocument`,
      value: median(times),
      bar: 0.5,
      dream: 0.25,
      detail: `${ms(median(own))} against ${ms(median(theirs))}`,
    },
    {
      id: 'P7',
      what: `peak memory that this adds with ${which}, against what parseDocument adds`,
      value: median(peaks),
      bar: 0.5,
      dream: 0.3,
      detail: 'both less Node with the text alone',
    },
  ];
}

/** P2: the same lint against a validation by yaml-language-server. */
export function measureAgainstServer({ tasks, large }: Inputs, rounds: number): Row[] {
  const ratios: number[] = [];
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const lint = runTask(tasks, 'lint-cold', large).milliseconds;
    const server = runTask(tasks, 'language-server', large).milliseconds;
    own.push(lint);
    theirs.push(server);
    ratios.push(lint / server);
  }
  return [
    {
      id: 'P2',
      what: 'cold lint of 10,000 questions, against yaml-language-server doValidation',
      value: median(ratios),
      bar: 0.25,
      dream: 0.1,
      detail: `${ms(median(own))} against ${ms(median(theirs))}`,
    },
  ];
}

/** P3 in core: one keystroke at 10,000 questions, p95. */
export function measureKeystroke({ tasks, large, hundred }: Inputs, rounds: number): Row[] {
  const times: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const at10000 = runTask(tasks, 'keystroke', large);
    const at100 = runTask(tasks, 'keystroke', hundred);
    times.push(at10000.milliseconds);
    ratios.push(at10000.milliseconds / (at100.milliseconds + at10000.about['copy']!));
  }
  return [
    {
      id: 'P3',
      what: 'one keystroke at 10,000 questions → problems, core, p95 in ms',
      value: median(times),
      bar: 16,
      dream: 6,
      detail: `${rounds} × 500 keystrokes`,
    },
    {
      id: 'P3',
      what: 'the same, against 100 questions and one copy of the text',
      value: median(ratios),
      bar: 3,
      detail: '',
    },
  ];
}

/** P4: the whole process, against Node doing nothing, in turn. */
export function measureStart({ small }: Inputs, rounds: number): Row[] {
  const time = (args: readonly string[]): number => {
    const began = performance.now();
    const result = spawnSync(process.execPath, args, { stdio: 'ignore' });
    // There may be a mistake in the bank; 2 would be one of ours.
    if (result.status === null || result.status > 1)
      throw new Error(`node ${args.join(' ')} ended with ${result.status}`);
    return performance.now() - began;
  };
  const lint = ['dist/cli.cjs', 'lint', '--no-config', small];
  const own: number[] = [];
  const bare: number[] = [];
  time(lint);
  for (let i = 0; i < rounds; i++) {
    bare.push(time(['-e', '0']));
    own.push(time(lint));
  }
  return [
    {
      id: 'P4',
      what: 'the command line on one bank of 10 questions, against `node -e 0`',
      // The quickest runs say what the work takes; the others, what else the machine did.
      value: quickest(own) / quickest(bare),
      bar: 2.5,
      dream: 1.5,
      detail: `${ms(quickest(own))} against ${ms(quickest(bare))}`,
    },
  ];
}

/** P5: a repository of 1,000 banks on two threads, against one thread of `yaml`, each a whole process. */
export function measureRepository({ tasks, repository }: Inputs, rounds: number): Row[] {
  const ratios: number[] = [];
  const own: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    const args = ['dist/cli.cjs', 'lint', '--no-config', '--jobs', '2', '--quiet', repository];
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    const took = performance.now() - began;
    // There are mistakes in the banks, and 2 would be one of ours.
    if (status !== 1) throw new Error(`the command line ended with ${status}`);
    const parse = runTask(tasks, 'parse-files', repository).milliseconds;
    own.push(took);
    theirs.push(parse);
    ratios.push(took / parse);
  }
  return [
    {
      id: 'P5',
      what: '1,000 files of 100 questions on 2 threads, against one thread of parseDocument',
      value: median(ratios),
      open: 'the second thread gains less than half a thread where cores share their memory',
      bar: 0.35,
      dream: 0.2,
      detail: `${ms(median(own))} against ${ms(median(theirs))}`,
    },
  ];
}

/** P6: the same repository again with what the last run kept, against the run that kept it. */
export function measureCache({ repository }: Inputs, rounds: number): Row[] {
  const ratios: number[] = [];
  const cold: number[] = [];
  const again: number[] = [];
  const cache = `${repository}-cache`;
  const usual = ['dist/cli.cjs', 'lint', '--no-config', '--jobs', '2', '--quiet'];
  const time = (): number => {
    const began = performance.now();
    const args = [...usual, '--cache-location', cache, repository];
    const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
    if (status !== 1) throw new Error(`the command line ended with ${status}`);
    return performance.now() - began;
  };
  for (let i = 0; i < rounds; i++) {
    rmSync(cache, { recursive: true, force: true });
    const [first, second] = [time(), time()];
    cold.push(first);
    again.push(second);
    ratios.push(second / first);
  }
  rmSync(cache, { recursive: true, force: true });
  return [
    {
      id: 'P6',
      what: 'the same files again with `--cache`, nothing changed, against the first run',
      value: median(ratios),
      bar: 0.1,
      detail: `${ms(median(again))} against ${ms(median(cold))}`,
    },
  ];
}

/** The same files in a repository of git where one was edited since, against all of them. */
export function measureChanged({ repository }: Inputs, rounds: number): Row[] {
  const git = (...args: readonly string[]): void => {
    const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org'];
    const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: repository });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${String(stderr)}`);
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All banks');
  const time = (...more: readonly string[]): number => {
    const usual = ['lint', '--no-config', '--jobs', '2', '--quiet'];
    const args = [resolve('dist/cli.cjs'), ...usual, ...more];
    const began = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: repository, stdio: 'ignore' });
    if (status === null || status > 1) throw new Error(`the command line ended with ${status}`);
    return performance.now() - began;
  };
  const all: number[] = [];
  const changed: number[] = [];
  for (let i = 0; i < rounds; i++) {
    // Another one in each round: how much of the others is like it is chance.
    const edited = join(repository, `bank-${(i * 97 + 50) % 1000}.quiz.yaml`);
    const before = readFileSync(edited, 'utf8');
    writeFileSync(edited, before.replace('question: ', 'question: Now, '));
    all.push(time());
    changed.push(time('--since', 'HEAD'));
    writeFileSync(edited, before);
  }
  rmSync(join(repository, '.git'), { recursive: true, force: true });
  return [
    {
      id: 'P6',
      what: '`--since` of 1,000 files of 100 questions where one was edited, against all of them',
      value: median(changed.map((took, i) => took / all[i]!)),
      bar: 0.05,
      open: 'all other banks are looked through for questions like those that changed',
      detail: `${ms(median(changed))} against ${ms(median(all))}`,
    },
  ];
}

/** The share of a lint that the dearest rule costs. */
export function measureRules({ tasks, medium }: Inputs): Row[] {
  const { about } = runTask(tasks, 'rule-costs', medium);
  const dearest = Object.entries(about).sort(([, a], [, b]) => b - a);
  const names = dearest.slice(0, 6).map(([id, share]) => `${id} ${(share * 100).toFixed(1)}%`);
  return [
    {
      id: 'P1',
      what: 'the dearest rule, as a share of a lint with all rules',
      value: dearest[0]![1],
      bar: 0.1,
      detail: names.join(', '),
    },
  ];
}

/** The mean of the quickest third. */
function quickest(values: readonly number[]): number {
  const third = values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length / 3));
  return third.reduce((sum, value) => sum + value, 0) / third.length;
}
