// Markdown, math and gaps, as they stand in the texts of a bank. Every pattern takes what it has read for
// good (`++`, `*+`): a line of ten thousand signs is read once, whatever stands in it.
import { fences } from './fences.js';
import { include, type Repository, type Rule } from './rule.js';

const letterOrDigit = String.raw`[\p{L}\p{M}\p{N}]`;

/** Texts of clozes have gaps, which come before anything else; no other text has. */
type Kind = 'prose' | 'cloze';

const gaps = (kind: Kind): readonly Rule[] => (kind === 'cloze' ? include('gap') : []);

/** Code between backticks: as many behind it as before it. */
const code = (kind: Kind): Rule => ({
  match: '(?<!`)(`++)(?!`)((?:[^`]++|(?!\\1(?!`))`++)*+)(\\1)(?!`)',
  name: 'markup.inline.raw.string.markdown',
  captures: {
    1: { name: 'punctuation.definition.raw.markdown' },
    ...(kind === 'cloze' ? { 2: { patterns: gaps(kind) } } : {}),
    3: { name: 'punctuation.definition.raw.markdown' },
  },
});

function emphasis(kind: Kind, sign: string, outside: string, scope: string): Rule {
  const one = `\\${sign[0]}`;
  const signs = one.repeat(sign.length);
  // What is set off may hold single signs where two set it off.
  const inner =
    sign.length > 1
      ? `(?:[^${one}\\\\]++|\\\\.|${one}(?!${one}))++`
      : `(?:[^${one}\\\\]++|\\\\.)++`;
  return {
    match: `(?<![\\\\${one}])${before(outside)}(${signs})(?![\\s${one}])(${inner})(?<!\\s)(${signs})(?!${one})${after(outside)}`,
    name: `markup.${scope}.markdown`,
    captures: {
      1: { name: `punctuation.definition.${scope}.markdown` },
      2: { patterns: include(`inline-${kind}`) },
      3: { name: `punctuation.definition.${scope}.markdown` },
    },
  };
}

const before = (outside: string): string => (outside === '' ? '' : `(?<!${outside})`);
const after = (outside: string): string => (outside === '' ? '' : `(?!${outside})`);

const math = (signs: string, inside: string, outside: [before: string, after: string]): Rule => ({
  match: `(?<![\\\\$])${outside[0]}(${signs})${inside}(${signs})${outside[1]}`,
  name: 'meta.math.quizwright',
  captures: {
    1: { name: 'punctuation.definition.math.begin.quizwright keyword.operator.math.quizwright' },
    2: { patterns: include('tex') },
    3: { name: 'punctuation.definition.math.end.quizwright keyword.operator.math.quizwright' },
  },
});

const inline = (kind: Kind): readonly Rule[] => [
  ...gaps(kind),
  { match: '\\\\[!-/:-@\\[-`{-~]', name: 'constant.character.escape.markdown' },
  code(kind),
  ...include('math', 'link'),
  emphasis(kind, '**', '', 'bold'),
  emphasis(kind, '__', letterOrDigit, 'bold'),
  emphasis(kind, '*', '', 'italic'),
  emphasis(kind, '_', letterOrDigit, 'italic'),
];

/** What stands at the beginning of a line of a text of several lines. */
const block = (kind: Kind): readonly Rule[] => [
  ...fences(gaps(kind)),
  ...include('display'),
  {
    match: '^[ \\t]*(#{1,6})(?=[ \\t])(.*)$',
    name: 'markup.heading.markdown',
    captures: {
      1: { name: 'punctuation.definition.heading.markdown' },
      2: { patterns: include(`inline-${kind}`) },
    },
  },
  {
    match: '^[ \\t]*([-*+]|[0-9]{1,9}[.)])(?=[ \\t])',
    captures: {
      1: { name: 'punctuation.definition.list.begin.markdown' },
    },
  },
  {
    match: '^[ \\t]*(>)',
    captures: { 1: { name: 'punctuation.definition.quote.begin.markdown' } },
  },
  {
    begin: '^[ \\t]*(?=\\|)',
    end: '$',
    name: 'meta.table.markdown',
    patterns: [
      { match: '\\|', name: 'punctuation.separator.table.markdown' },
      {
        match: '(?<=\\|)[ \\t]*:?-+:?[ \\t]*(?=\\||$)',
        name: 'punctuation.separator.table.markdown',
      },
      ...include(`inline-${kind}`),
    ],
  },
];

export const proseRepository: Repository = {
  'inline-prose': { patterns: inline('prose') },
  'inline-cloze': { patterns: inline('cloze') },
  'block-prose': { patterns: block('prose') },
  'block-cloze': { patterns: block('cloze') },
  math: {
    patterns: [
      math('\\$\\$', '((?:[^$\\\\]++|\\\\.)++)', ['', '']),
      math('\\$', '(?![\\s$])((?:[^$\\\\]++|\\\\.)++)(?<!\\s)', [
        `(?<!${letterOrDigit})`,
        `(?!\\$|${letterOrDigit})`,
      ]),
    ],
  },
  tex: {
    patterns: [
      { match: '\\\\(?:[A-Za-z]+|.)', name: 'support.function.math.quizwright' },
      { match: '[-+*/=<>^_&|]', name: 'keyword.operator.math.quizwright' },
      { match: '[0-9]+(?:[.,][0-9]+)?', name: 'constant.numeric.math.quizwright' },
      { match: '[{}()\\[\\]]', name: 'punctuation.section.math.quizwright' },
    ],
  },
  link: {
    patterns: [
      {
        match:
          '(!?)(\\[)([^\\[\\]]*+)(\\])(\\()[ \\t]*+((?:<[^<>]*+>|[^\\s()<>]*+(?:\\([^\\s()]*+\\)[^\\s()]*+)?))[ \\t]*+("[^"]*+"|\'[^\']*+\')?[ \\t]*+(\\))',
        name: 'meta.link.inline.markdown',
        captures: {
          1: { name: 'punctuation.definition.image.markdown keyword.operator.image.quizwright' },
          2: { name: 'punctuation.definition.link.title.begin.markdown' },
          3: { name: 'string.other.link.title.markdown' },
          4: { name: 'punctuation.definition.link.title.end.markdown' },
          5: { name: 'punctuation.definition.metadata.markdown' },
          6: { name: 'markup.underline.link.markdown' },
          7: { name: 'string.other.link.description.title.markdown' },
          8: { name: 'punctuation.definition.metadata.markdown' },
        },
      },
      {
        match: '<([A-Za-z][A-Za-z0-9+.-]*+:[^\\s<>]*+)>',
        captures: { 1: { name: 'markup.underline.link.markdown' } },
      },
    ],
  },
  display: {
    patterns: [
      {
        begin: '(?<![\\\\$])(\\$\\$)(?=[^$]*$)',
        // Math ends at the latest where its paragraph does.
        end: '(\\$\\$)|^(?=[ \\t]*$)',
        name: 'meta.math.quizwright',
        beginCaptures: {
          1: {
            name: 'punctuation.definition.math.begin.quizwright keyword.operator.math.quizwright',
          },
        },
        endCaptures: {
          1: {
            name: 'punctuation.definition.math.end.quizwright keyword.operator.math.quizwright',
          },
        },
        patterns: include('tex'),
      },
    ],
  },
};
