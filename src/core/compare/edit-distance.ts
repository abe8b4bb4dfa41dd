/**
 * How many edits lead from one text to another: a letter put in, taken out, or changed, or two
 * neighbours swapped (the optimal string alignment distance). Undefined where it takes more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  const [from, to] = [[...a], [...b]];
  if (Math.abs(from.length - to.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap looks back two rows, and costs at least one more than the row it looks back to.
    if (least > most && Math.min(...last) >= most) return undefined;
    before = last;
    last = row;
  }
  const edits = last[to.length]!;
  return edits <= most ? edits : undefined;
}
