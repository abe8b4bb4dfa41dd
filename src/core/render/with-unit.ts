/** A number with its unit: `42 km ± 1%`, but `42 ± 1 km`. */
export function withUnit(number: string, unit: string): string {
  const share = /^(.*) (±.*%)$/.exec(number);
  return share === null ? `${number} ${unit}` : `${share[1]} ${unit} ${share[2]}`;
}
