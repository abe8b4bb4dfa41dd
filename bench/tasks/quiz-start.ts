// Starts quizzes from a bank that was read already, each from a reading of its own: what P11 measures. The
// second argument is how many questions are picked; all without it. Prints the median of milliseconds.
import { readFileSync } from 'node:fs';
import { readBank } from '../../src/core/document/index.js';
import { bankItems, beginQuiz, buildQuiz, presentedEntry } from '../../src/core/quiz/index.js';
import { printMeasure } from './print-measure.js';

const ROUNDS = 7;

const text = readFileSync(process.argv[2]!, 'utf8');
const pick = Number(process.argv[3] ?? Number.MAX_SAFE_INTEGER);
const times: number[] = [];
let asked = 0;
for (let round = 0; round < ROUNDS; round++) {
  const bank = readBank(text);
  const began = performance.now();
  const items = bankItems(bank, 'bank.quiz.yaml');
  const request = { mode: 'practice', seed: String(round), pick, shuffleQuestions: true } as const;
  const { setup, entries } = buildQuiz(items, request);
  const session = beginQuiz('one', setup, entries, 0);
  presentedEntry(session.entries[session.at]!, setup);
  times.push(performance.now() - began);
  asked = entries.length;
}
printMeasure(times.toSorted((a, b) => a - b)[ROUNDS >> 1]!, { asked });
