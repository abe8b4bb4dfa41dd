/** A pattern that an engine has compiled. */
export interface CompiledPattern {
  /** How many steps a match takes at most for each character of an answer. */
  readonly size: number;
  /** Whether the pattern fits the whole of a text. */
  fits(text: string): boolean;
}

/** Why an engine cannot compile a pattern, in its own words, and the part of the pattern it names. */
export interface EngineProblem {
  readonly error: string;
  readonly part: string | null;
}

/** What patterns of banks run on: RE2 syntax, in time linear in pattern and text. */
export interface PatternEngine {
  /** Undefined while the engine itself is not there yet: editors load it when it is first asked for. */
  compile(pattern: string, ignoreCase: boolean): CompiledPattern | EngineProblem | undefined;
}
