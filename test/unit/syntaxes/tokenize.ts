/** Colours a text as VS Code does: the grammar on the engine that VS Code has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

const path = 'syntaxes/quizwright.tmLanguage.json';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** From the outermost to the innermost, without the grammar's own. */
  readonly scopes: readonly string[];
}

export interface ColouredLine {
  readonly text: string;
  readonly tokens: readonly Token[];
}

let loaded: Promise<IGrammar> | undefined;

/** Languages between fences are another matter: VS Code brings them. */
async function load(): Promise<IGrammar> {
  await loadWASM(
    readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
  );
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) =>
      Promise.resolve(
        scope === 'source.quizwright' ? parseRawGrammar(readFileSync(path, 'utf8'), path) : null,
      ),
  });
  return (await registry.loadGrammar('source.quizwright'))!;
}

/** Reads lines as the editor does; `colour` names every scope of every token, which takes longer. */
export async function readLines(lines: readonly string[]): Promise<number> {
  const grammar = await (loaded ??= load());
  let state = INITIAL;
  let tokens = 0;
  for (const line of lines) {
    const read = grammar.tokenizeLine2(line, state);
    state = read.ruleStack;
    tokens += read.tokens.length / 2;
  }
  return tokens;
}

export async function colour(text: string): Promise<readonly ColouredLine[]> {
  const grammar = await (loaded ??= load());
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return {
      text: line,
      tokens: tokens.map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        end: Math.min(endIndex, line.length),
        scopes: scopes.slice(1).flatMap((scope) => scope.split(' ')),
      })),
    };
  });
}

/** The scopes of the first token that begins with these words, on the first line that has them. */
export function scopesOf(lines: readonly ColouredLine[], words: string): readonly string[] {
  for (const { text, tokens } of lines) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    return tokens.find(({ start, end }) => start <= at && at < end)?.scopes ?? [];
  }
  throw new Error(`There is no “${words}” in the text.`);
}

/** Each line, and under it what its parts are; what is nothing in particular is left out. */
export function print(lines: readonly ColouredLine[]): string {
  return lines
    .flatMap(({ text, tokens }) => [
      `| ${text}`.trimEnd(),
      ...tokens
        .filter(
          ({ start, end, scopes }) => scopes.length > 0 && text.slice(start, end).trim() !== '',
        )
        .map(
          ({ start, end, scopes }) =>
            `  ${' '.repeat(start)}${'^'.repeat(end - start)} ${scopes.join(' ')}`,
        ),
    ])
    .join('\n')
    .concat('\n');
}
