// Starts the command line's program, cli-program.cjs. Most of the time that a small bank takes would go
// into compiling it; cli-program.cache, which a production build writes, has that done. V8 itself refuses
// what another version of it made; then, and where there is none, the program is compiled as any other.
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const filename = join(__dirname, 'cli-program.cjs');
const source = Module.wrap(readFileSync(filename, 'latin1'));
const script = new Script(source, { filename, cachedData: readCache() });
const run = script.runInThisContext() as (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  folder: string,
) => void;
const module = { exports: {} };
// Threads are started with the path that the program is given: so they start the same way.
run(module.exports, createRequire(filename), module, __filename, __dirname);

function readCache(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, 'cli-program.cache'));
  } catch {
    return undefined;
  }
}
