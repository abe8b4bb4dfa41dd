// What Enter does behind a line, and what closes by itself: the rules that VS Code reads, tried as it tries
// them (the first that fits a line up to the cursor holds).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly autoClosingPairs: readonly { open: string; close: string; notIn?: string[] }[];
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
  }[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const configuration = JSON.parse(
  readFileSync('syntaxes/language-configuration.json', 'utf8'),
) as LanguageConfiguration;

/** The line that Enter begins behind this one. */
function enter(line: string): string {
  const indentation = /^ */.exec(line)![0];
  const rule = configuration.onEnterRules.find(({ beforeText }) =>
    new RegExp(beforeText).test(line),
  );
  if (rule === undefined) return indentation;
  const { indent, appendText = '' } = rule.action;
  return indentation + (indent === 'indent' ? '  ' : '') + appendText;
}

describe('the language configuration', () => {
  for (const [line, next] of [
    ['questions:', '  '],
    ['    choices:', '      '],
    ['    choices: # four of them', '      '],
    ['  - choices:', '      '],
    ['  - question: What is asked?', '    '],
    ['  - question: |', '      '],
    ['  - question: >-', '      '],
    ['  - question:', '      '],
    ['    explanation: |', '      '],
    ['    explanation: | # long', '      '],
    ['    explanation: It is so.', '    '],
    ['objectives:', '  '],
    ['    feedback:', '      '],
    ['      - Paris', '      '],
    ['      - |', '        '],
    ['      - {text: Paris, correct: true}', '      '],
    ['      - text: Paris', '        '],
    ['        correct: true', '        '],
    ['      The answer is as follows:', '      '],
    ['      Par exemple :', '      '],
    ['      # choices:', '      '],
    ['', ''],
    ['      |', '      '],
  ] as const) {
    it(`continues \`${line}\` in column ${next.length}`, () => {
      assert.equal(enter(line), next);
    });
  }

  it('writes no dash: who types one, as the documentation shows, would have two', () => {
    for (const { action } of configuration.onEnterRules) {
      assert.match(action.appendText ?? '', /^ *$/);
    }
  });

  it('closes no apostrophe, and no quotation mark in the middle of a text', () => {
    const signs = new Map(configuration.autoClosingPairs.map((pair) => [pair.open, pair]));
    assert.equal(signs.has("'"), false);
    assert.equal(signs.has('’'), false);
    assert.equal(signs.has('$'), false);
    assert.deepEqual(signs.get('"')?.notIn, ['string', 'comment']);
  });

  it('folds regions', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('  # region Chapter 1', new RegExp(start));
    assert.match('  # endregion', new RegExp(end));
    assert.doesNotMatch('  # regional capitals', new RegExp(start));
  });
});
