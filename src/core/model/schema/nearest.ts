/**
 * How many edits lead from one word to the other, where two neighbours swapped count as one (the
 * restricted Damerau distance).
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[other.length]!;
}

/**
 * The word that was probably meant, if one is near: at most a third of its letters differ, once case,
 * blanks and `_` are read as the format writes its words; or the only word that it begins.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  // A key of a thousand letters is a text gone astray; comparing it with every key would take long.
  if (word.length > 40) return undefined;
  const typed = fold(word);
  const candidates = [...words];
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(typed.length, candidate.length);
    const limit = Math.min(bestDistance - 1, Math.max(1, Math.floor(longer / 3)));
    // Every letter more is one edit at least.
    if (Math.abs(typed.length - candidate.length) > limit) continue;
    const distance = editDistance(typed, candidate);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best ?? (typed.length < 3 ? undefined : onlyOne(candidates, typed));
}

function onlyOne(candidates: readonly string[], beginning: string): string | undefined {
  const [first, second] = candidates.filter((candidate) => candidate.startsWith(beginning));
  return second === undefined ? first : undefined;
}

function fold(word: string): string {
  return word
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
