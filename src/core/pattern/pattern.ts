import type { EngineProblem } from './engine.js';
import { engine } from './engine-in-use.js';

/** A pattern from a bank, ready to be tried; or why it cannot be, or cannot yet. */
export type Pattern =
  | { readonly state: 'ready'; readonly size: number; fits(answer: string): boolean }
  | { readonly state: 'wrong'; readonly problem: PatternProblem }
  | { readonly state: 'unknown' };

export interface PatternProblem {
  /** A message of `invalid-pattern`. */
  readonly message: string;
  /** The part of the pattern that is to blame, where the engine names one. */
  readonly part: string | undefined;
}

/** Nobody types these; an engine that is linear in both still takes its time over their product. */
const longest = 1_000;
const largest = 2_000;
const mostSteps = 100_000;

/** Compiling costs far more than matching, and four rules ask for the same pattern. */
const compiled = new Map<string, Pattern>();
const mostCompiled = 200;

/**
 * Makes a pattern of a bank ready: RE2 syntax, on an engine that takes linear time whatever the
 * pattern. It reads the whole trimmed answer and ignores case unless `caseSensitive`.
 */
export function compilePattern(written: string, caseSensitive: boolean): Pattern {
  const text = written.trim();
  const key = `${caseSensitive ? '' : 'i'}/${text}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) {
    pattern = compile(text, caseSensitive);
    if (pattern.state === 'unknown') return pattern;
    if (compiled.size >= mostCompiled) compiled.clear();
    compiled.set(key, pattern);
  }
  return pattern;
}

/** Whether the answer is short enough to be tried while someone types. */
export function canTry(pattern: Pattern, answer: string): boolean {
  return pattern.state === 'ready' && pattern.size * answer.length <= mostSteps;
}

function compile(text: string, caseSensitive: boolean): Pattern {
  if (text.length > longest)
    return { state: 'wrong', problem: { message: 'too-long', part: undefined } };
  const made = engine.compile(text, !caseSensitive);
  if (made === undefined) return { state: 'unknown' };
  if ('error' in made) return { state: 'wrong', problem: explain(made, text) };
  const { size } = made;
  if (size > largest) return { state: 'wrong', problem: { message: 'too-large', part: undefined } };
  return { state: 'ready', size, fits: (answer) => made.fits(answer.trim()) };
}

function explain({ error, part: input }: EngineProblem, text: string): PatternProblem {
  const part = input !== null && text.includes(input) ? input : undefined;
  if (/^\(\?<?[=!]/.test(input ?? '')) return { message: 'look-around', part: part?.slice(0, 4) };
  if (/^\\[1-9]/.test(input ?? '')) return { message: 'back-reference', part };
  return { message: messages[error] ?? 'other', part };
}

/** From the engine's words to the rule's messages. */
const messages: Readonly<Record<string, string>> = {
  'missing closing )': 'unclosed-parenthesis',
  'unexpected )': 'extra-parenthesis',
  'missing closing ]': 'unclosed-bracket',
  'invalid nested repetition operator': 'double-repetition',
  'missing argument to repetition operator': 'nothing-to-repeat',
  'invalid repeat count': 'repeat-count',
  'invalid escape sequence': 'escape',
  'trailing backslash at end of expression': 'trailing-backslash',
  'invalid character class range': 'range',
  'invalid named capture': 'group-name',
  'duplicate capture group name': 'group-name',
  'invalid or unsupported Perl syntax': 'unsupported',
  'expression nests too deeply': 'too-large',
};
