// A bank line by line. What belongs together is found by its indentation, as YAML has it; a rule that
// begins with `while` ends at the first line that stands further to the left, whatever is in it.
import { allKeys, keysOfClass, plainListKeys, sectionKeys, itemKeys } from './keys.js';
import { include, oneOf, type Repository, type Rule } from './rule.js';
import { right, textClasses } from './values.js';

/** Up to two dashes before a key. The groups are such that `column` is where the key stands. */
const toKey = '^([ \\t]*)(?:(-)([ \\t])([ \\t]*))?(?:(-)([ \\t])([ \\t]*))?';
/** A dash is as wide as the blank behind it. */
const column = '\\1\\3\\3\\4\\6\\6\\7';
const toEntry = '^([ \\t]*)(?:(-)([ \\t])([ \\t]*))?(-)[ \\t]+';
const entryColumn = '\\1\\3\\3\\4';

const dashes = '^((?:[ \\t]*+-(?=[ \\t]))*+[ \\t]*+)';
const anyKey = `(?:"(?:[^"\\\\]++|\\\\.)*+"|'(?:[^']++|'')*+'|[^ \\t:#"'\\[\\]{},&*!|>@%\`?-][^ \\t:]*+)`;
const colon = '([ \\t]*+:)(?=[ \\t]|$)';

const dash = { name: 'punctuation.definition.block.sequence.item.yaml' };
const separator = { name: 'punctuation.separator.key-value.mapping.yaml' };
const keyName = { patterns: include('keyName') };

const known = (keys: Iterable<string>): string => `["']?+${oneOf(keys)}["']?+`;

/** The end of the line, or, after quotes over several lines that nobody closed, the next line's beginning. */
const lineEnd = '$|^(?!\\G)';

/** `key: value`, with however many dashes before it. */
function keyLine(key: string, of: string): Rule {
  return {
    begin: `${dashes}(${key})${colon}`,
    end: lineEnd,
    beginCaptures: { 1: { patterns: include('dash') }, 2: keyName, 3: separator },
    patterns: include(`value-${of}`),
  };
}

/** What stands on lines of its own behind `|` or `>`. */
const header = '(?:[&!][^ \\t]*+[ \\t]+)?([|>])([-+1-9]{0,2})[ \\t]*(#.*)?$';

function headerCaptures(first: number): Rule['captures'] {
  return {
    [first]: { name: 'keyword.control.flow.block-scalar.yaml' },
    [first + 1]: { name: 'storage.modifier.block-scalar.yaml' },
    [first + 2]: { patterns: include('remark') },
  };
}

const dashCaptures = { 2: dash, 5: dash };

function contentOf(of: string): Rule {
  if (of === 'plain') return { contentName: 'string.unquoted.block.yaml' };
  const scope = of === 'cloze' ? 'meta.cloze.quizwright ' : '';
  return {
    contentName: `${scope}meta.prose.quizwright`,
    patterns: include(`block-${of}`, `inline-${of}`),
  };
}

const deeper = (than: string): string => `^(?=${than}[ \\t]|[ \\t]*$)`;

function keyBlock(key: string, of: string): Rule {
  return {
    begin: `${toKey}(${key})([ \\t]*:)[ \\t]+${header}`,
    while: deeper(column),
    beginCaptures: { ...dashCaptures, 8: keyName, 9: separator, ...headerCaptures(10) },
    ...contentOf(of),
  };
}

function entryBlock(of: string): Rule {
  return {
    begin: `${toEntry}${header}`,
    while: deeper(entryColumn),
    beginCaptures: { ...dashCaptures, ...headerCaptures(6) },
    ...contentOf(of),
  };
}

const plainKeys = [...keysOfClass('plain'), ...keysOfClass('answer'), ...keysOfClass('value')];

/** A cloze on the line of its key, and on those below. */
const clozeLine: Rule = {
  begin: `${toKey}(${known(['cloze'])})([ \\t]*:)(?=[ \\t]+[^ \\t#])`,
  while: `^(?=${column}[ \\t]++(?!(?:-[ \\t]+)?${oneOf(itemKeys)}:(?:[ \\t]|$)))`,
  beginCaptures: { ...dashCaptures, 8: keyName, 9: separator },
  contentName: 'meta.cloze.quizwright',
  patterns: include('value-cloze'),
};

/** Lists whose entries are no Markdown: tags, answers. At the left edge, `objectives` is no list. */
const plainList = (keys: readonly string[], of: string): Rule => ({
  begin: `${toKey}(?!(?<![^\\n])objectives)(${known(keys)})([ \\t]*:)[ \\t]*(#.*)?$`,
  while: `^(?=${column}(?:[ \\t]|-[ \\t]|-$)|[ \\t]*(?:#|$))`,
  beginCaptures: {
    ...dashCaptures,
    8: keyName,
    9: separator,
    10: { patterns: include('remark') },
  },
  patterns: include(`lines-${of}`),
});

/** The right choice: what a reader of the text looks for. */
const mark: Rule = {
  begin: `${dashes}(correct)([ \\t]*+:)[ \\t]++(true)(?=[ \\t]*+$|[ \\t]++#)`,
  end: '$',
  beginCaptures: {
    1: { patterns: include('dash') },
    2: keyName,
    3: separator,
    4: { name: right },
  },
  patterns: include('remarkBehind'),
};

const documentMarks: readonly Rule[] = [
  { match: '^(?:---|\\.\\.\\.)(?=[ \\t]|$)', name: 'entity.other.document.yaml' },
  { match: '^%[A-Z].*$', name: 'keyword.other.directive.yaml' },
];

const rest = (of: string): Rule => ({
  begin: '^[ \\t]*+(?=[^ \\t])',
  end: lineEnd,
  patterns: include(`value-${of}`),
});

const entry = (of: string): Rule => ({
  begin: '^((?:[ \\t]*+-(?=[ \\t]|$))++)',
  end: lineEnd,
  beginCaptures: { 1: { patterns: include('dash') } },
  patterns: include(`value-${of}`),
});

function lines(of: string): readonly Rule[] {
  return [
    ...include('remarkLine'),
    ...(of === 'prose' ? documentMarks : []),
    ...include('keyBlocks'),
    entryBlock(of === 'prose' ? 'prose' : 'plain'),
    clozeLine,
    plainList(
      plainListKeys.filter((key) => key !== 'answer'),
      'plain',
    ),
    plainList(['answer'], 'answer'),
    mark,
    // The answer to a question is plain, the text of a choice is not.
    ...(of === 'answer' ? [keyLine(known(['text']), 'answer')] : []),
    ...include('keys'),
    entry(of),
    rest(of),
  ];
}

const reason = '(?<![^ \\t])--(?=[ \\t]|$)';

export const lineRepository: Repository = {
  'lines-prose': { patterns: lines('prose') },
  'lines-plain': { patterns: lines('plain') },
  'lines-answer': { patterns: lines('answer') },
  keyBlocks: {
    patterns: [
      keyBlock(known(['cloze']), 'cloze'),
      keyBlock(known(plainKeys), 'plain'),
      keyBlock(anyKey, 'prose'),
    ],
  },
  keys: {
    patterns: [
      ...textClasses
        .filter((of) => of !== 'prose' && of !== 'cloze')
        .map((of) => keyLine(known(keysOfClass(of)), of)),
      keyLine(known([...keysOfClass('prose'), 'cloze']), 'prose'),
      // Names of the author's own, such as those of objectives, and slips.
      keyLine(anyKey, 'prose'),
    ],
  },
  keyName: {
    patterns: [
      { match: `^${known(sectionKeys)}$`, name: 'keyword.control.section.quizwright' },
      { match: `${known(allKeys)}$`, name: 'entity.name.tag.quizwright' },
      { match: '.++', name: 'variable.other.name.quizwright' },
    ],
  },
  dash: { patterns: [{ match: '-', ...dash }] },
  remarkLine: { patterns: [{ begin: '^[ \\t]*+(?=#)', end: '$', patterns: include('remark') }] },
  remarkBehind: {
    patterns: [{ begin: '(?<=[ \\t])(?=#(?:[ \\t]|$))', end: '$', patterns: include('remark') }],
  },
  remark: {
    patterns: [
      {
        match: `(#++[ \\t]*+)(quizwright-(?:disable(?:-next-line|-line|-file)?|enable))(?=[ \\t,]|$)((?:(?!${reason}).)*+)(.*+)$`,
        name: 'comment.line.number-sign.yaml',
        captures: {
          2: { name: 'keyword.control.disable.quizwright' },
          3: { patterns: [{ match: '[^ \\t,]++', name: 'variable.parameter.rule.quizwright' }] },
        },
      },
      { match: '#.*+$', name: 'comment.line.number-sign.yaml' },
    ],
  },
};
