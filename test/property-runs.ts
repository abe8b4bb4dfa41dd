/** How hard property tests try: the seed is fixed, so that a failure is the same everywhere. */
export const seed = Number(process.env['QUIZWRIGHT_SEED'] ?? 20_261_121);

/** The number of runs, times what the long tests ask for. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env['QUIZWRIGHT_EFFORT'] ?? 1));
}
