import { readFileSync } from 'node:fs';
import type { Row } from './measures.js';

/** P9: what is shipped, minified. What is loaded on demand stands in `detail`. */
export function measureSizes(): Row[] {
  const kilobytes = (name: string): number => readFileSync(`dist/${name}`).length / 1024;
  const told = (...names: readonly string[]): string =>
    names.map((name) => `${name} ${kilobytes(name).toFixed(0)}`).join(', ');
  return [
    {
      id: 'P9',
      what: 'the larger bundle of the extension, in KB',
      value: Math.max(
        kilobytes('extension-node.cjs') + kilobytes('extension-program.cjs'),
        kilobytes('extension-web.cjs'),
      ),
      bar: 650,
      dream: 400,
      detail: `on demand: ${told('pattern-engine.cjs', 'import.cjs', 'export.cjs', 'preview-host.cjs', 'quiz-host.cjs')}`,
    },
    {
      id: 'P9',
      what: 'the script of the preview, in KB',
      value: kilobytes('preview.js'),
      bar: 300,
      dream: 150,
      detail: `on demand: ${told('math.js', 'code.js')}`,
    },
    {
      id: 'P9',
      what: 'the script of the quiz, in KB',
      value: kilobytes('quiz.js'),
      bar: 300,
      dream: 150,
      detail: 'math and highlighting as in the preview',
    },
  ];
}
