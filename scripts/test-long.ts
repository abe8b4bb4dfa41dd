// `npm run test:long`: the property tests and the fuzzer with patience, the bench against its bars,
// the packages as a user installs them, and the extension as a user uses it.
import {
  build,
  editor,
  filesWithLongTests,
  type Lanes,
  longTag,
  mocha,
  patientTests,
  runSuites,
  shortPageTests,
  type Suite,
  whole,
} from './suites.js';

/** Milliseconds: patience is what these are for. */
const patience = 900_000;

const patient: readonly Suite[] = [
  {
    name: 'incremental reading, 10,000 edits',
    command: mocha(patience, ...patientTests.incremental),
    env: { QUIZWRIGHT_EFFORT: '8' },
    counts: 'mocha',
  },
  {
    name: 'agreement with other readers',
    command: mocha(patience, ...patientTests.agreement),
    env: { QUIZWRIGHT_EFFORT: '10' },
    counts: 'mocha',
  },
  {
    name: 'agreement with the JSON Schema',
    command: mocha(patience, ...patientTests.schema),
    env: { QUIZWRIGHT_RUNS: '8000' },
    counts: 'mocha',
  },
  {
    name: 'refactorings in more places',
    command: mocha(patience, ...patientTests.refactorings),
    env: { QUIZWRIGHT_EFFORT: '2' },
    counts: 'mocha',
  },
  {
    name: 'the rules for keys and chance, 1,000 banks',
    command: mocha(patience, 'test/unit/core/rules/balance/balance.test.ts'),
    env: { QUIZWRIGHT_EFFORT: '5' },
    counts: 'mocha',
  },
  {
    name: 'large and hostile texts',
    command: mocha(patience, ...patientTests.large),
    counts: 'mocha',
  },
  {
    name: 'unit tests that take seconds',
    command: mocha(patience, '--grep', longTag, ...filesWithLongTests()),
    counts: 'mocha',
  },
  editor('web'),
  {
    name: 'fuzz',
    command: ['npx', 'tsx', 'test/fuzz/run.ts', '--seconds', '60', '--seed', '1'],
    counts: 'line',
  },
];

const pages: readonly Suite[] = [
  {
    name: 'webviews at length',
    command: mocha(
      patience,
      ...shortPageTests.flatMap((file) => ['--ignore', file]),
      'test/webview/**/*.test.ts',
    ),
    counts: 'mocha',
  },
  {
    name: 'reviews of processes that are killed',
    command: ['npx', 'tsx', 'test/kill/run.ts', '--kills', '500'],
    counts: 'line',
  },
  whole('format', 'npm', 'run', '--silent', 'format:check'),
];

const suites: readonly (Suite | Lanes)[] = [
  build,
  { lanes: [patient, pages] },
  { name: 'packages', command: mocha(patience, 'test/packages/**/*.test.ts'), counts: 'mocha' },
  { name: 'in use', command: ['node', '--import', 'tsx', 'test/e2e/run.ts'], counts: 'line' },
  { name: 'bench', command: ['npx', 'tsx', 'bench/run.ts', '--check', '--quick'], counts: 'line' },
];

process.exitCode = await runSuites(suites);
