export interface Measure {
  readonly milliseconds: number;
  /** The process's peak memory, in kilobytes. */
  readonly peak: number;
  readonly about: Readonly<Record<string, number>>;
}

/** Says what a task measured, as one line of JSON for the bench that started it. */
export function printMeasure(milliseconds: number, about: Measure['about']): void {
  const measure: Measure = { milliseconds, peak: process.resourceUsage().maxRSS, about };
  process.stdout.write(`${JSON.stringify(measure)}\n`);
}
