// Writes dist/cli-program.cache: what V8 compiles of the command line's program while it lints the
// examples, so that no start compiles it again. `esbuild.js --production` calls it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const program = resolve('dist/cli-program.cjs');
const cache = resolve('dist/cli-program.cache');

/** Runs the program in a process of its own, which keeps what was compiled. */
export async function writeCodeCache() {
  const script = fileURLToPath(import.meta.url);
  const { status, stderr } = spawnSync(process.execPath, [script, '--write'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed\n${stderr}`);
}

if (process.argv[2] === '--write') {
  process.argv = [
    process.execPath,
    program,
    'lint',
    '--no-config',
    'examples',
    'test/fixtures/good',
  ];
  // What it prints is of no use here.
  process.stdout.write = () => true;
  // As src/cli/launch.ts does it: V8 takes only what was made of the same text.
  const script = new Script(Module.wrap(readFileSync(program, 'latin1')), {
    filename: program,
  });
  process.on('exit', (code) => {
    // Examples have mistakes, which 1 says.
    if (code > 1) throw new Error(`lint ended with ${code}`);
    writeFileSync(cache, script.createCachedData());
    process.exitCode = 0;
  });
  const module = { exports: {} };
  script.runInThisContext()(
    module.exports,
    createRequire(program),
    module,
    program,
    resolve('dist'),
  );
}
