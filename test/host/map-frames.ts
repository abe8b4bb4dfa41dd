/** Turns places in a test bundle, as error stacks name them, into places in the TypeScript they are from. */
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import type { Host } from './build.js';

/** The node host names the file, the web worker the address that `static-workbench.ts` serves it at. */
const FRAME = /\(?[^\s(]*(?:suite|__tests)\.cjs(?:#vscode-extension)?:(\d+):(\d+)\)?/g;

/** The web worker makes a function of the bundle, whose head is two lines long. */
const LINES_BEFORE: Record<Host, number> = { node: 0, web: 2 };

export function createFrameMapper(bundle: string, host: Host): (stack: string) => string {
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload);
  return (stack) =>
    stack.replace(FRAME, (frame, line: string, column: string) => {
      const entry = map.findEntry(Number(line) - 1 - LINES_BEFORE[host], Number(column) - 1);
      if (!('originalSource' in entry)) return frame;
      const source = relative(process.cwd(), resolve(dirname(bundle), entry.originalSource));
      return `(${source}:${entry.originalLine + 1}:${entry.originalColumn + 1})`;
    });
}
