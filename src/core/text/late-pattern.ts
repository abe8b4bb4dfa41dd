/**
 * A pattern that is made when it is asked for. To make one of classes such as `\p{L}` takes a third of a
 * millisecond, and programs that need none of them today shall not wait for twenty.
 */
export function latePattern(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}
