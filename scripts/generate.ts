// `npm run generate`: writes every file that is made from the code. With `--check` it writes nothing
// and fails when one of them is stale, naming the command that mends it.
import { spawnSync } from 'node:child_process';

const generators = [
  'scripts/generate-schemas.ts',
  'scripts/generate-grammar.ts',
  'scripts/generate-rule-docs.ts',
  'scripts/generate-readme.ts',
  'scripts/generate-formats.ts',
  'scripts/generate-walkthrough.ts',
  'scripts/generate-agent-tools.ts',
];

let status = 0;
for (const generator of generators) {
  const result = spawnSync(
    process.execPath,
    ['--import', 'tsx', generator, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  if (result.status !== 0) status = 1;
}
process.exitCode = status;
