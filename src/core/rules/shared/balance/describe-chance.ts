/** A probability as a sentence's part: “3 of 100 banks, p = 0.030”. */
export function describeChance(p: number): string {
  if (p < 0.001) return 'less than 1 of 1,000 banks, p < 0.001';
  const [of, banks] = p < 0.01 ? [1000, '1,000'] : [100, '100'];
  return `${Math.max(1, Math.round(p * of))} of ${banks} banks, p = ${p.toPrecision(2)}`;
}
