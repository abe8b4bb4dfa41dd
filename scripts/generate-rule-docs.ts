// Writes docs/rules/<id>.md and docs/rules/README.md from the rules' own files. `--check` writes
// nothing and fails where a page is stale, naming the command that mends it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ruleDocs } from '../src/core/rules/rule-docs.js';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

/** What differs between the pages that are there and those that should be. */
function stalePages(): { write: ReadonlyMap<string, string>; remove: readonly string[] } {
  const wanted = ruleDocs();
  mkdirSync(folder, { recursive: true });
  const there = readdirSync(folder).filter(
    // What `npm run calibrate` makes is not ours to take away.
    (name) => name.endsWith('.md') && name !== 'calibration.md',
  );
  const write = new Map([...wanted].filter(([name, text]) => readPage(name) !== text));
  return { write, remove: there.filter((name) => !wanted.has(name)) };
}

function readPage(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

const { write, remove } = stalePages();
if (process.argv.includes('--check')) {
  const stale = [...write.keys(), ...remove];
  if (stale.length > 0) {
    console.error(`docs/rules is stale (${stale.join(', ')}). Mend it with: npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of write) writeFileSync(join(folder, name), text);
  for (const name of remove) rmSync(join(folder, name));
  console.log(`docs/rules: ${write.size} written, ${remove.length} removed`);
}
