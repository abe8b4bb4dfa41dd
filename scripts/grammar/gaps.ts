// Gaps stand in clozes only, and there before anything else, in tables and in code too.
import { include, type Repository, type Rule } from './rule.js';

const part = (name: string): Rule => ({ match: '(?:[^\\\\{}|~:$]++|:(?!:))++', name });

const brace: Rule = { begin: '\\{', end: '\\}|(?=\\}\\}|$)', patterns: include('gapParts') };

const operator = (match: string, name: string): Rule => ({
  match,
  name: `keyword.operator.${name}.quizwright`,
});

/** From `::` to the end of the gap. */
const hint: Rule = {
  begin: '::',
  end: '(?=\\}\\}|$)',
  beginCaptures: { 0: { name: 'keyword.operator.hint.quizwright' } },
  contentName: 'variable.parameter.hint.quizwright',
  patterns: [...include('math'), { begin: '\\{', end: '\\}|$' }],
};

function gap(opening: string, captures: Rule['captures'], patterns: readonly Rule[]): Rule {
  return {
    begin: `(?<!\\\\)(\\{\\{)${opening}`,
    end: '(\\}\\})|$',
    name: 'meta.gap.quizwright',
    beginCaptures: {
      1: { name: 'punctuation.definition.template-expression.begin.quizwright' },
      ...captures,
    },
    endCaptures: { 1: { name: 'punctuation.definition.template-expression.end.quizwright' } },
    patterns,
  };
}

const number = '(?:\\s*+(c[1-9][0-9]{0,8}+)(::))?';
const numberCaptures = {
  2: { name: 'constant.numeric.gap.quizwright' },
  3: { name: 'keyword.operator.number.quizwright' },
};

export const gapRepository: Repository = {
  gap: {
    patterns: [
      gap(
        `${number}\\s*+(=)((?:[^\\\\{}~:$]|\\\\.|:(?!:))*+)`,
        {
          ...numberCaptures,
          4: { name: 'keyword.operator.dropdown.quizwright' },
          5: { name: 'string.other.answer.quizwright', patterns: include('gapEscape') },
        },
        [hint, operator('~', 'distractor'), ...include('gapEscape', 'math'), brace],
      ),
      gap(number, numberCaptures, [
        hint,
        operator('\\|', 'or'),
        ...include('gapEscape', 'math', 'gapParts'),
      ]),
    ],
  },
  gapEscape: {
    patterns: [{ match: '\\\\[{}|:~=]', name: 'constant.character.escape.quizwright' }],
  },
  gapParts: {
    patterns: [
      brace,
      part('string.other.answer.quizwright'),
      { match: '[~:$\\\\]', name: 'string.other.answer.quizwright' },
    ],
  },
};
