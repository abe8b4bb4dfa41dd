// One thread of `yaml` over every file of a folder: what P5 is compared with. Prints milliseconds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { printMeasure } from './print-measure.js';

const folder = process.argv[2]!;
const began = performance.now();
let errors = 0;
for (const name of readdirSync(folder)) {
  errors += parseDocument(readFileSync(join(folder, name), 'utf8')).errors.length;
}
printMeasure(performance.now() - began, { errors });
