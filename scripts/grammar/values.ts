// What stands behind a key or a dash, and the quotes and brackets around it.
import { itemKeys, type ValueClass, valueWords } from './keys.js';
import { include, oneOf, type Repository, type Rule } from './rule.js';

export type TextClass = ValueClass | 'cloze';

export const textClasses: readonly TextClass[] = [
  'prose',
  'plain',
  'value',
  'answer',
  'mixed',
  'cloze',
];

/** A remark begins with `#` and a blank: `#include` is text, as the reader has it. */
const remarkAhead = '#(?:[ \\t]|$)';

/** The rest of the line without its remark. Blanks are `[ \\t]`: French has others inside its texts. */
const toEndOfLine = `(?!${remarkAhead})[^ \\t]++(?:[ \\t]++(?!${remarkAhead}|$)[^ \\t]++)*+`;
const toEndOfEntry = `(?!${remarkAhead})[^ \\t,\\[\\]{}]++(?:[ \\t]++(?!${remarkAhead})[^ \\t,\\[\\]{}]++)*+`;

/**
 * Where a quote or a bracket that nobody closed is taken to end: at a line that begins an entry, or a
 * key of an item, unless the line looks as if it stood between braces. Otherwise a whole bank would
 * change its colour while somebody types.
 */
const beginsAnew = `^(?=[ \\t]*+(?:-[ \\t]|${oneOf(itemKeys)}:(?=[ \\t]|$)(?!.*[,}][ \\t]*+$)))`;

const isProse = (of: TextClass): boolean => of === 'prose' || of === 'mixed' || of === 'cloze';

const inlineOf = (of: TextClass): readonly Rule[] =>
  include(of === 'cloze' ? 'inline-cloze' : 'inline-prose');

/** A text from its first sign to its last, whose own signs cannot reach beyond it. */
function text(of: TextClass, match: string): Rule {
  if (!isProse(of)) return { match, name: 'string.unquoted.plain.yaml' };
  return { match, name: 'meta.prose.quizwright', captures: { 0: { patterns: inlineOf(of) } } };
}

function quoted(of: TextClass, quote: '"' | "'"): Rule {
  const style = quote === '"' ? 'double' : 'single';
  const inside = quote === '"' ? '(?:[^"\\\\]++|\\\\.)++' : "(?:[^']++|'')++";
  const escapes = include(`${style}Escape`);
  const signs = (which: string): Rule => ({
    name: `punctuation.definition.string.${which}.yaml string.quoted.${style}.yaml`,
  });
  return {
    begin: `(?<![^ \\t,\\[\\]{}:])(${quote})`,
    end: `(${quote})${quote === "'" ? "(?!')" : ''}|${beginsAnew}`,
    beginCaptures: { 1: signs('begin') },
    endCaptures: { 1: signs('end') },
    contentName: isProse(of) ? 'meta.prose.quizwright' : `string.quoted.${style}.yaml`,
    patterns: [
      {
        match: inside,
        captures: { 0: { patterns: [...escapes, ...(isProse(of) ? inlineOf(of) : [])] } },
      },
    ],
  };
}

/** Numbers, yes and no, words of the format: where they are all of the value. */
function constants(of: TextClass, end: string): readonly Rule[] {
  const whole = (match: string, name: string): Rule => ({
    match: `(?<=[\\s,\\[{:])${match}(?=${end})`,
    name,
  });
  const rules: Rule[] = [];
  if (of !== 'plain' && of !== 'prose' && of !== 'cloze') {
    rules.push(whole('(?:true|false)', 'constant.language.boolean.yaml'));
  }
  if (of === 'value' || of === 'answer') {
    rules.push(
      whole(
        '[-+]?[0-9]++(?:\\.[0-9]++)?(?:%|(?:[hms](?:[0-9]++[ms])*+))?',
        'constant.numeric.quizwright',
      ),
    );
  }
  if (of === 'value' || of === 'mixed') {
    rules.push(whole(oneOf(valueWords), 'variable.other.enummember.quizwright'));
  }
  return rules;
}

const properties: readonly Rule[] = [
  {
    match: '(?<=[ \\t])(&)([^ \\t,\\[\\]{}]++)(?=[ \\t]|$)',
    captures: {
      1: { name: 'punctuation.definition.anchor.yaml' },
      2: { name: 'entity.name.type.anchor.yaml' },
    },
  },
  {
    match: '(?<=[ \\t])(\\*)([\\w.-]++)(?=[ \\t]*+(?:$|#))',
    captures: {
      1: { name: 'punctuation.definition.alias.yaml' },
      2: { name: 'variable.other.alias.yaml' },
    },
  },
  { match: '(?<=[ \\t])!(?:![\\w-]*+|<[^> \\t]*+>)(?=[ \\t]|$)', name: 'storage.type.tag.yaml' },
];

/** A key between braces; what it is called decides nothing here, since all stands on one line. */
const flowKey: Rule = {
  match:
    "(?<![^ \\t,\\[\\]{}])([^ \\t,\\[\\]{}:\"'#]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^']++|'')*+')([ \\t]*+:)(?=[ \\t,\\[\\]{}\"']|$)",
  captures: {
    1: { patterns: include('keyName') },
    2: { name: 'punctuation.separator.key-value.mapping.yaml' },
  },
};

/** The mark of the right choice, bold and green in every theme. */
export const right =
  'constant.language.boolean.yaml markup.bold.correct.quizwright markup.inserted.correct.quizwright';

const flowMark: Rule = {
  match: '(?<![^ \\t,\\[\\]{}])(correct)([ \\t]*+:)[ \\t]++(true)(?=[ \\t]*+(?:[,}\\]]|$))',
  captures: {
    1: { name: 'entity.name.tag.quizwright' },
    2: { name: 'punctuation.separator.key-value.mapping.yaml' },
    3: { name: right },
  },
};

function flow(of: TextClass, open: string, close: string, form: string): Rule {
  // Between braces any key may stand, and what is a number or a yes there can be seen.
  const held: TextClass = of === 'plain' ? (form === 'mapping' ? 'answer' : 'plain') : 'value';
  return {
    begin: open,
    end: `(${close})|${beginsAnew}`,
    name: `meta.flow.${form}.yaml`,
    beginCaptures: { 0: { name: `punctuation.definition.${form}.begin.yaml` } },
    endCaptures: { 1: { name: `punctuation.definition.${form}.end.yaml` } },
    patterns: [
      ...include('remarkBehind'),
      { match: ',', name: 'punctuation.separator.sequence.yaml' },
      flowMark,
      {
        begin: '(?<![^ \\t,\\[\\]{}])(cloze)([ \\t]*+:)[ \\t]++(?=["\'])',
        end: '(?=[,}\\]])|$',
        beginCaptures: {
          1: { name: 'entity.name.tag.quizwright' },
          2: { name: 'punctuation.separator.key-value.mapping.yaml' },
        },
        contentName: 'meta.cloze.quizwright',
        patterns: [quoted('cloze', '"'), quoted('cloze', "'")],
      },
      flowKey,
      ...include(`flow-${of}`),
      quoted(of, '"'),
      quoted(of, "'"),
      ...constants(held, '[ \\t]*+(?:[,\\[\\]{}]|$)'),
      text(of, toEndOfEntry),
    ],
  };
}

const flowClasses = ['prose', 'plain', 'value'] as const;

export const valueRepository: Repository = {
  ...Object.fromEntries(
    textClasses.map((of) => {
      const flowOf =
        of === 'plain' || of === 'answer' ? 'plain' : of === 'value' ? 'value' : 'prose';
      const patterns = [
        ...include('remarkBehind'),
        ...properties,
        quoted(of, '"'),
        quoted(of, "'"),
        ...include(`flow-${flowOf}`),
        ...constants(of, `[ \\t]*+(?:$|(?<=[ \\t])${remarkAhead})`),
        text(of, toEndOfLine),
      ];
      return [`value-${of}`, { patterns }];
    }),
  ),
  ...Object.fromEntries(
    flowClasses.map((of) => {
      const patterns = [
        // Two braces are a gap, or the beginning of one.
        flow(of, '\\{(?!\\{)', '\\}', 'mapping'),
        flow(of, '\\[', '\\]', 'sequence'),
      ];
      return [`flow-${of}`, { patterns }];
    }),
  ),
  doubleEscape: {
    patterns: [
      {
        match: '\\\\(?:[0abtnvfre "/\\\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})',
        name: 'constant.character.escape.yaml',
      },
    ],
  },
  singleEscape: { patterns: [{ match: "''", name: 'constant.character.escape.yaml' }] },
};
