/**
 * The one assertion of these tests. Node's `assert` is not to be had in a web worker, and two values that
 * read the same as JSON are equal enough for what an editor shows.
 */
export function expectEqual(actual: unknown, expected: unknown, what = 'value'): void {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  if (seen === wanted) return;
  throw new Error(`${what} is not as expected.\n  expected: ${wanted}\n  actual:   ${seen}`);
}
