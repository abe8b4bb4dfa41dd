/** Keys as a title names them: `points`, `level`. */
export function namesOf(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ');
}
