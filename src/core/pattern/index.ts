// What lives here: patterns of banks, made ready to be tried, and the engine they run on.
// What may not: what a pattern means for a question; rules and grading decide that.
// Where its data comes from: patterns and answers as banks write them.
export type { CompiledPattern, EngineProblem, PatternEngine } from './engine.js';
export { canTry, compilePattern, type Pattern, type PatternProblem } from './pattern.js';
