/** Keeps what VS Code logs during a run in a file, for when something goes wrong. */
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheFolder } from '../../scripts/vscode/places.js';

const LAST_LINES = 40;

export class VscodeLog {
  readonly file: string;
  readonly #lines: string[] = [];
  readonly #stream: WriteStream;
  readonly #verbose: boolean;

  constructor(name: string, verbose: boolean) {
    const folder = join(cacheFolder, 'logs');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.log`);
    this.file = relative(process.cwd(), file);
    this.#stream = createWriteStream(file);
    this.#verbose = verbose;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  add(line: string): void {
    this.#stream.write(`${line}\n`);
    this.#lines.push(line);
    if (this.#lines.length > LAST_LINES) this.#lines.shift();
    if (this.#verbose) printLine(line);
  }

  printLastLines(): void {
    if (!this.#verbose) this.#lines.forEach(printLine);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#stream.end(resolve));
  }
}

function printLine(line: string): void {
  console.log(`    │ ${line}`);
}
