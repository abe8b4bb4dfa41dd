/**
 * Whether a sequence fits a pattern in which some entries ("many") stand for any number of anything.
 * It goes back only to the last such entry, so the work is at most pattern × sequence: a pattern comes
 * with a repository, and none may keep the linter busy for long.
 */
export function fitsWildcards<P, T>(
  pattern: readonly P[],
  sequence: readonly T[],
  isMany: (entry: P) => boolean,
  fits: (entry: P, value: T) => boolean,
): boolean {
  let at = 0;
  let index = 0;
  let lastMany = -1;
  let resume = 0;
  while (index < sequence.length) {
    const entry = pattern[at];
    if (at < pattern.length && isMany(entry as P)) {
      lastMany = at++;
      resume = index;
    } else if (at < pattern.length && fits(entry as P, sequence[index] as T)) {
      at++;
      index++;
    } else if (lastMany >= 0) {
      at = lastMany + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isMany(pattern[at] as P)) at++;
  return at === pattern.length;
}
