// One keystroke inside a question → new problems, p95, in core: the first half of P3. The second
// number is one copy of the text, in the same process.
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../src/core/configuration/index.js';
import { readBank } from '../../src/core/document/index.js';
import { rules } from '../../src/core/rules/registry.js';
import { BankSession } from '../../src/service/index.js';
import { printMeasure } from './print-measure.js';

const KEYSTROKES = 500;
const text = readFileSync(process.argv[2]!, 'utf8');
const session = new BankSession(
  readBank(text),
  resolveRules(defaultConfiguration, 'bank.quiz.yaml', rules),
);
let problems = session.problems.length;
const places = session.document.items.map(
  ({ offset, reading }) => offset + reading.source.indexOf('question:') + 11,
);
const times: number[] = [];
for (let i = 0; i < KEYSTROKES; i++) {
  // Typing goes on at one place for a while, then somewhere else.
  const at = places[(Math.floor(i / 25) * 7919) % places.length]! + (i % 25);
  const began = performance.now();
  session.edit([{ start: at, end: at, text: 'x' }]);
  problems = session.problems.length;
  times.push(performance.now() - began);
  if (i % 25 === 24) session.edit([{ start: at - 24, end: at + 1, text: '' }]);
}
const copies: number[] = [];
for (let i = 0; i < 20; i++) {
  const began = performance.now();
  const copy = `${text.slice(0, text.length >> 1)}x${text.slice(text.length >> 1)}`;
  // Reading one character makes the engine put the pieces together.
  if (copy.charCodeAt(copy.length - 1) < 0) throw new Error('unreachable');
  copies.push(performance.now() - began);
}
times.sort((a, b) => a - b);
copies.sort((a, b) => a - b);
printMeasure(times[Math.floor(KEYSTROKES * 0.95)]!, {
  median: times[KEYSTROKES >> 1]!,
  copy: copies[copies.length >> 1]!,
  problems,
});
