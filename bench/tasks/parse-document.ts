// What P1 and P7 are measured against: `yaml` reading the same text.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { printMeasure } from './print-measure.js';

const text = readFileSync(process.argv[2]!, 'utf8');
const began = performance.now();
const document = parseDocument(text);
printMeasure(performance.now() - began, { errors: document.errors.length });
