// Node with the text in memory and nothing done: what P7 takes off.
import { readFileSync } from 'node:fs';
import { printMeasure } from './print-measure.js';

printMeasure(0, { length: readFileSync(process.argv[2]!, 'utf8').length });
