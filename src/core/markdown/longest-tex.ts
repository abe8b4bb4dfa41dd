/** What `\ce` and `\pu` stand for is found in more than proportion to their length. */
const longestChemistry = 2000;
const longest = 20_000;

/** Whether math is longer than anybody reads: it is shown as it is written. */
export function isTooLongToSet(tex: string): boolean {
  return tex.length > (/\\(?:ce|pu)(?![A-Za-z])/.test(tex) ? longestChemistry : longest);
}
