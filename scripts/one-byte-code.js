// The command line's program is read with one byte for each character (src/cli/launch.ts). esbuild writes
// what is beyond ASCII as `\u2019` in texts, but not in patterns and behind `String.raw`: read like this, a
// pattern would be one of other signs, and know no dash, no accent and no French word.
import { parse } from 'acorn';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the file that is built anew, when it is.
 *
 * @type {import('esbuild').Plugin}
 */
export const oneByteCode = {
  name: 'one-byte-code',
  setup(build) {
    const file = build.initialOptions.outfile;
    if (file === undefined) throw new Error('one-byte-code rewrites one outfile');
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      writeFileSync(file, inOneByte(readFileSync(file, 'utf8')));
    });
  },
};

/**
 * The same program in ASCII.
 *
 * @param {string} code JavaScript
 */
export function inOneByte(code) {
  /** @type {{start: number, end: number, write: (text: string) => string}[]} */
  const spans = [];
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowHashBang: true,
    onToken({ type: { label }, start, end }) {
      if (label === 'regexp') spans.push({ start, end, write: inPattern });
      if (label === 'template') spans.push({ start, end, write: inRaw });
    },
    onComment(_, __, start, end) {
      spans.push({ start, end, write: escaped });
    },
  });
  /** @type {string[]} */
  const parts = [];
  let done = 0;
  for (const { start, end, write } of spans.toSorted((a, b) => a.start - b.start)) {
    parts.push(code.slice(done, start), write(code.slice(start, end)));
    done = end;
  }
  const written = parts.join('') + code.slice(done);
  const left = /.{0,40}[^\0-\x7f].{0,40}/.exec(written)?.[0];
  if (left !== undefined) throw new Error(`not written in one byte: ${left}`);
  return written;
}

/**
 * A backslash before such a sign says nothing; before its number it would.
 *
 * @param {string} pattern
 */
function inPattern(pattern) {
  return pattern.replace(/\\([\0-\x7f])|\\?([^\0-\x7f])/g, (all, _, /** @type {string?} */ sign) =>
    sign ? escaped(sign) : all,
  );
}

/**
 * In what `String.raw` takes, `\u2019` is six signs; what is put in stays as it is. esbuild has written
 * all other templates.
 *
 * @param {string} text
 */
function inRaw(text) {
  return text.replace(
    /\\*[^\0-\x7f]+/g,
    (part) => `\${"${escaped(part.replaceAll('\\', '\\\\'))}"}`,
  );
}

/** @param {string} text */
function escaped(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
