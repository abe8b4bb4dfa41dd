// Code between fences, in the colours of its own language where the editor has them.
import type { Rule } from './rule.js';

/** The words behind a fence, and the grammar they call for. */
const languages: readonly (readonly [words: string, grammar: string, id: string])[] = [
  ['bash|sh|shell|zsh|console', 'source.shell', 'shellscript'],
  ['c|h', 'source.c', 'c'],
  ['c\\+\\+|cpp|hpp', 'source.cpp', 'cpp'],
  ['c#|cs|csharp', 'source.cs', 'csharp'],
  ['css', 'source.css', 'css'],
  ['diff', 'source.diff', 'diff'],
  ['dockerfile|docker', 'source.dockerfile', 'dockerfile'],
  ['fs|fsharp|f#', 'source.fsharp', 'fsharp'],
  ['go|golang', 'source.go', 'go'],
  ['html', 'text.html.basic', 'html'],
  ['java', 'source.java', 'java'],
  ['javascript|js|mjs', 'source.js', 'javascript'],
  ['json|jsonc', 'source.json', 'json'],
  ['julia|jl', 'source.julia', 'julia'],
  ['kotlin|kt', 'source.kotlin', 'kotlin'],
  ['latex|tex', 'text.tex.latex', 'latex'],
  ['lua', 'source.lua', 'lua'],
  ['perl|pl', 'source.perl', 'perl'],
  ['php', 'source.php', 'php'],
  ['powershell|ps1', 'source.powershell', 'powershell'],
  ['python|py', 'source.python', 'python'],
  ['r', 'source.r', 'r'],
  ['ruby|rb', 'source.ruby', 'ruby'],
  ['rust|rs', 'source.rust', 'rust'],
  ['sql', 'source.sql', 'sql'],
  ['swift', 'source.swift', 'swift'],
  ['typescript|ts', 'source.ts', 'typescript'],
  ['xml|svg', 'text.xml', 'xml'],
  ['yaml|yml', 'source.yaml', 'yaml'],
];

/** For the manifest: where such code stands, VS Code comments and closes brackets as its language does. */
export const embeddedLanguages: Readonly<Record<string, string>> = Object.fromEntries(
  languages.map(([, , id]) => [`meta.embedded.block.${id}`, id]),
);

const opening = '^[ \\t]*(`{3,}|~{3,})[ \\t]*';
const fenceCaptures = { 1: { name: 'punctuation.definition.fence.markdown' } };

function fence(info: string, content: Pick<Rule, 'contentName' | 'patterns'>): Rule {
  return {
    begin: `${opening}${info}`,
    end: '^[ \\t]*(\\1)[`~]*[ \\t]*$',
    name: 'markup.fenced_code.block.markdown',
    beginCaptures: { ...fenceCaptures, 2: { name: 'fenced_code.block.language.markdown' } },
    endCaptures: fenceCaptures,
    ...content,
  };
}

/** Fences, with what is to be found in code whatever its language is: then it has no colours of its own. */
export const fences = (inside: readonly Rule[]): readonly Rule[] => [
  ...(inside.length > 0 ? [] : languages).map(([words, grammar, id]) =>
    fence(`(?i:(${words}))(?=[\\s{,:]|$)[^\`]*$`, {
      patterns: [
        {
          begin: '\\G',
          // A string that nobody closed must not run past the fence.
          while: '^(?![ \\t]*(?:`{3,}|~{3,})[ \\t]*$)',
          contentName: `meta.embedded.block.${id}`,
          patterns: [{ include: grammar }],
        },
      ],
    }),
  ),
  fence('([^`]*)$', { contentName: 'markup.raw.block.markdown', patterns: inside }),
];
