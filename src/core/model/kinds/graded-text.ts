import { compareText, type TextRules } from '../../compare/index.js';
import { type GradeContext, ownOr } from './graded.js';
import type { ItemData } from './kind.js';

/** How a typed text is compared, as the question and the bank's `defaults` say. */
export function textRules(data: ItemData, { defaults, language }: GradeContext): TextRules {
  return {
    caseSensitive: ownOr(data, defaults, 'case-sensitive') === true,
    accentSensitive: ownOr(data, defaults, 'accent-sensitive') === true,
    language,
  };
}

/** Which of several accepted texts was typed, and what is told of it. */
export interface TextFit {
  readonly index: number;
  /** A sentence where it was accepted but is spelt another way. */
  readonly note: string | undefined;
}

/** The first accepted text that fits exactly; else the one with the fewest slips, the first of these. */
export function fitText(
  typed: string,
  accepted: readonly string[],
  data: ItemData,
  context: GradeContext,
): TextFit | undefined {
  const { tell, defaults, isKnownWord } = context;
  const rules = textRules(data, context);
  const typos = ownOr(data, defaults, 'typos');
  const most = typeof typos === 'number' ? typos : 0;
  let near: { readonly index: number; readonly edits: number } | undefined;
  let respelt: number | undefined;
  for (const [index, text] of accepted.entries()) {
    const match = compareText(typed, text, rules, { typos: most, isKnownWord });
    if (match.type === 'same') return { index, note: undefined };
    if (match.type === 'respelt') respelt ??= index;
    if (match.type === 'typo' && (near === undefined || match.edits < near.edits)) {
      near = { index, edits: match.edits };
    }
  }
  const index = respelt ?? near?.index;
  if (index === undefined) return undefined;
  return { index, note: tell('Accepted; spelt: {0}', accepted[index]!) };
}
