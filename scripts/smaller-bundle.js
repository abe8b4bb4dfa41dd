// What makes the bundles of editors smaller, where it costs nothing: without it they would hold texts of
// rules that only their pages show, and the engine of patterns, which few banks have.
import { parse } from 'acorn';
import { transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** What of a rule only `rule-page.ts` and other listings of the command line read. */
const docs = new Set(['sentence', 'why', 'source', 'fixNote', 'examples']);

/** @type {import('esbuild').Plugin} */
export const withoutRuleDocs = {
  name: 'without-rule-docs',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]core[\\/]rules[\\/][a-z-]+[\\/][a-z-]+\.ts$/ },
      async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!text.includes('export default defineRule')) return undefined;
        const { code } = await transform(text, { loader: 'ts', target: 'es2022' });
        return { contents: cutDocs(code), loader: 'js' };
      },
    );
  },
};

/**
 * The engine of patterns is loaded with the first of them, from a bundle of its own.
 *
 * @type {import('esbuild').Plugin}
 */
export const engineLater = {
  name: 'engine-later',
  setup(build) {
    build.onResolve({ filter: /\/engine-in-use\.js$/ }, () => ({
      path: resolve('src/extension/pattern-engine.ts'),
    }));
  },
};

const sqlite = /\/sqlite-engine\.js$/;

/**
 * SQLite is loaded with the first package of Anki, from a bundle of its own.
 *
 * @type {import('esbuild').Plugin}
 */
export const ankiLater = {
  name: 'anki-later',
  setup(build) {
    build.onResolve({ filter: sqlite }, () => ({
      path: resolve('src/extension/convert/anki-engine.ts'),
    }));
  },
};

/**
 * The same for the command line, beside whose program it lies.
 *
 * @type {import('esbuild').Plugin}
 */
export const ankiAsOwnFile = {
  name: 'anki-as-own-file',
  setup(build) {
    build.onResolve({ filter: sqlite }, () => ({ path: './anki.cjs', external: true }));
  },
};

/**
 * What sets math and marks code lies beside it, too: few commands print.
 *
 * @type {import('esbuild').Plugin}
 */
export const typesetAsOwnFile = {
  name: 'typeset-as-own-file',
  setup(build) {
    build.onResolve({ filter: /^\.\/typeset\.js$/ }, () => ({
      path: './typeset.cjs',
      external: true,
    }));
  },
};

const speakMath = /\/create-speak-math\.js$/;

/**
 * What says math in words is large: the command line has it in a file of its own.
 *
 * @type {import('esbuild').Plugin}
 */
export const speakMathAsOwnFile = {
  name: 'speak-math-as-own-file',
  setup(build) {
    build.onResolve({ filter: speakMath }, () => ({ path: './speak-math.cjs', external: true }));
  },
};

/**
 * The same for the editor, which loads it with the first bank that has math and is read aloud.
 *
 * @type {import('esbuild').Plugin}
 */
export const speakMathLater = {
  name: 'speak-math-later',
  setup(build) {
    build.onResolve({ filter: speakMath }, () => ({
      path: resolve('src/extension/listen/speak-math.ts'),
    }));
  },
};

/**
 * Silence, as a file beside the page that speaks: ten seconds of 8 bits, 3000 times a second.
 *
 * @type {import('esbuild').Plugin}
 */
export const silenceFile = {
  name: 'silence-file',
  setup(build) {
    build.onEnd(async () => {
      const length = 30_000;
      const wave = Buffer.alloc(44 + length, 128);
      wave.write('RIFF....WAVEfmt ', 0, 'latin1');
      wave.writeUInt32LE(36 + length, 4);
      // 16 bytes of format: PCM, one channel, samples and bytes in a second, bytes and bits of a sample.
      wave.writeUInt32LE(16, 16);
      wave.writeUInt16LE(1, 20);
      wave.writeUInt16LE(1, 22);
      wave.writeUInt32LE(3000, 24);
      wave.writeUInt32LE(3000, 28);
      wave.writeUInt16LE(1, 32);
      wave.writeUInt16LE(8, 34);
      wave.write('data', 36, 'latin1');
      wave.writeUInt32LE(length, 40);
      await writeFile('dist/silence.wav', wave);
    });
  },
};

/** Of the words of math: other manners of saying it than ours. */
const otherManners = /\/rules\/(?:chromevox|emacspeak|prefix|summary)/;

/**
 * The rules that say math, without what looks for a page, for files and for packages while it runs, and with
 * only those words that we use, as a text: they are read in one language at a time.
 *
 * @type {import('esbuild').Plugin}
 */
export const speechRulesAlone = {
  name: 'speech-rules-alone',
  setup(build) {
    build.onResolve({ filter: /^speech-rule-engine$/ }, () => ({
      path: 'speech-rules',
      namespace: 'speech-rules',
    }));
    build.onLoad({ filter: /.*/, namespace: 'speech-rules' }, () => ({
      contents: "export * as default from 'speech-rule-engine/mjs/common/system.js';",
      resolveDir: resolve('.'),
    }));
    build.onResolve({ filter: /\/system_external\.js$/ }, () => ({
      path: resolve('src/core/speech/math/without-dom.ts'),
    }));
    build.onLoad({ filter: /[\\/]mathmaps[\\/][a-z]+\.json$/ }, async ({ path }) => {
      /** @type {Record<string, unknown>} */
      const all = JSON.parse(await readFile(path, 'utf8'));
      const used = Object.entries(all).filter(([name]) => !otherManners.test(name));
      const text = JSON.stringify(Object.fromEntries(used));
      return { contents: JSON.stringify(text), loader: 'json' };
    });
  },
};

/**
 * So does what speaks the protocol of agents, for one command.
 *
 * @type {import('esbuild').Plugin}
 */
export const mcpAsOwnFile = {
  name: 'mcp-as-own-file',
  setup(build) {
    build.onResolve({ filter: /\/mcp\/protocol\.js$/ }, () => ({
      path: './mcp.cjs',
      external: true,
    }));
  },
};

/**
 * The SDK brings a compiler of JSON Schemas along, for questions that a server may put to its client. Ours
 * puts none, and what makes code of texts has no place in the package.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutSchemaCompiler = {
  name: 'without-schema-compiler',
  setup(build) {
    build.onLoad({ filter: /[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents:
        'export class AjvJsonSchemaValidator { getValidator() { throw new Error("none is needed") } }',
      loader: 'js',
    }));
  },
};

/**
 * The words of a language are loaded with the first bank that is in it, from a bundle of their own.
 *
 * @type {import('esbuild').Plugin}
 */
export const languagesLater = {
  name: 'languages-later',
  setup(build) {
    build.onResolve({ filter: /\/known-languages\.js$/ }, () => ({
      path: resolve('src/extension/languages.ts'),
    }));
  },
};

/**
 * With Node, the history is files that are appended to and flushed.
 *
 * @type {import('esbuild').Plugin}
 */
export const historyOnDisk = {
  name: 'history-on-disk',
  setup(build) {
    build.onResolve({ filter: /\/disk-history\.js$/ }, () => ({
      path: resolve('src/node/open-on-disk.ts'),
    }));
  },
};

/**
 * Each file asks for VS Code's API as it is. Of `import * as vscode` the bundler would make an object of
 * its own in each file, a property for every name there: what nearly a hundred of these cost is more
 * than all else the extension does when it starts.
 *
 * @type {import('esbuild').Plugin}
 */
export const plainVscode = {
  name: 'plain-vscode',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(
        /^import \* as vscode from 'vscode';$/m,
        "const vscode = require('vscode') as typeof import('vscode');",
      );
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * The lists of languages are read line by line or word by word: blanks before their lines say nothing.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutIndentation = {
  name: 'without-indentation',
  setup(build) {
    build.onLoad({ filter: /[\\/]core[\\/]language[\\/][a-z]{2}\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace(/\n[ ]+/g, '\n'), loader: 'ts' };
    });
  },
};

/**
 * Takes the texts out of `export default defineRule({…})`.
 *
 * @param {string} code JavaScript
 */
function cutDocs(code) {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const spans = body.flatMap((statement) =>
    statement.type === 'ExportDefaultDeclaration' ? spansOf(statement.declaration) : [],
  );
  // esbuild writes `var rule_default = defineRule(…); export { rule_default as default }`.
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { init } of statement.declarations) if (init) spans.push(...spansOf(init));
  }
  if (spans.length === 0) throw new Error('a rule without texts');
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

/** @param {import('acorn').AnyNode} call */
function spansOf(call) {
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return [];
  const [rule] = call.arguments;
  if (call.callee.name !== 'defineRule' || rule?.type !== 'ObjectExpression') return [];
  return rule.properties.flatMap((property, i) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
    const next = rule.properties[i + 1];
    // Up to the next property, and with it the comma.
    return docs.has(property.key.name)
      ? [{ start: property.start, end: next === undefined ? property.end : next.start }]
      : [];
  });
}

/**
 * Of the formats of each font, the one that all of VS Code's browsers read.
 *
 * @type {import('esbuild').Plugin}
 */
export const onlyWoff2 = {
  name: 'only-woff2',
  setup(build) {
    build.onLoad({ filter: /katex[\\/]dist[\\/]katex\.css$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replace(/, url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)/g, ''),
        loader: 'css',
      };
    });
  },
};
