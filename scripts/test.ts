// `npm test`: everything that takes minutes at most.
import {
  build,
  editor,
  type Lanes,
  longTag,
  mocha,
  patientTests,
  runSuites,
  shortPageTests,
  type Suite,
  whole,
} from './suites.js';

const script = (name: string) => ['npm', 'run', '--silent', name];

const converters = 'src/core/convert/**';
const convertTests = 'test/unit/core/convert/**/*.test.ts';
const coverage = (...more: readonly string[]) => ['npx', 'c8', ...more];

const without = (files: readonly string[]) => files.flatMap((each) => ['--ignore', each]);
const patient = Object.values(patientTests).flat();
const short = ['--grep', longTag, '--invert'];

const suites: readonly (Suite | Lanes)[] = [
  build,
  {
    // The unit tests take one core for half of the time; those of converters stand in the other lane.
    lanes: [
      [
        {
          name: 'unit',
          command: [
            ...coverage('--exclude', converters),
            'npx',
            'mocha',
            ...short,
            ...without([convertTests, ...patient]),
          ],
          counts: 'mocha',
        },
        { name: 'command line', command: mocha(120_000, 'test/cli/**/*.test.ts'), counts: 'mocha' },
        { name: 'webviews', command: mocha(60_000, ...shortPageTests), counts: 'mocha' },
      ],
      [
        {
          name: 'converters',
          command: [
            ...coverage('--include', converters, '--temp-directory', 'out/coverage-converters'),
            ...mocha(120_000, ...short, ...without(patient), convertTests),
          ],
          counts: 'mocha',
        },
        whole('types', 'npx', 'tsc', '-b'),
        whole('lint', ...script('lint')),
        whole('knip', ...script('knip')),
        whole('generated files', ...script('generate'), '--', '--check'),
        editor('node'),
      ],
    ],
  },
];

process.exitCode = await runSuites(suites);
