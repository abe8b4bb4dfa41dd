/** Prints what a suite reports, as mocha's spec reporter would, and counts. */
import type { HostEvent } from './host-events.js';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const useColours = process.stdout.isTTY && !process.env['NO_COLOR'];
const paint = (code: number, text: string): string =>
  useColours ? `\u001b[${code}m${text}\u001b[0m` : text;
const green = (text: string): string => paint(32, text);
const red = (text: string): string => paint(31, text);
const grey = (text: string): string => paint(90, text);

export class EventPrinter {
  readonly counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  /** Whether the suite came to its end; one that died half-way has failed, whatever its tests say. */
  finished = false;
  readonly #failures: { path: string; error: string }[] = [];
  readonly #mapFrames: (stack: string) => string;

  constructor(mapFrames: (stack: string) => string) {
    this.#mapFrames = mapFrames;
  }

  print(event: HostEvent): void {
    switch (event.type) {
      case 'suite':
        return write(event.depth, event.title);
      case 'passed': {
        this.counts.passed += 1;
        const time = event.slow ? grey(` (${event.durationMs} ms)`) : '';
        return write(event.depth, `${green('✔')} ${event.title}${time}`);
      }
      case 'skipped':
        this.counts.skipped += 1;
        return write(event.depth, grey(`- ${event.title}`));
      case 'failed': {
        this.counts.failed += 1;
        this.#failures.push(event);
        return write(event.depth, red(`${this.#failures.length}) ${event.title}`));
      }
      case 'console':
        return write(0, grey(`${event.level}: ${event.text}`));
      case 'finished':
        this.finished = true;
        return;
      case 'failing':
      case 'result':
        return;
    }
  }

  /** What failed, a line each. */
  failureLines(): string[] {
    return this.#failures.map(({ path, error }) => `${path}: ${error.split('\n', 1)[0] ?? ''}`);
  }

  printFailures(): void {
    for (const [index, { path, error }] of this.#failures.entries()) {
      write(0, `\n  ${index + 1}) ${path}`);
      write(2, red(this.#mapFrames(error).replaceAll('\n', '\n      ')));
    }
  }
}

function write(depth: number, text: string): void {
  console.log(`${'  '.repeat(depth + 1)}${text}`);
}
