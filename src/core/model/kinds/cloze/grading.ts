import { foldings } from '../../../compare/index.js';
import { cut } from '../graded-choices.js';
import { fitText, textRules } from '../graded-text.js';
import {
  asShare,
  type GradeContext,
  type GradedGap,
  type GradedKind,
  isTexts,
  partialCredit,
  textOf,
} from '../graded.js';
import type { ItemData } from '../kind.js';

export const grading: GradedKind = {
  modelAnswer: (data, context) => {
    const gaps = gapsOf(data, context);
    if (gaps.length === 0 || gaps.some(({ answers }) => (answers[0] ?? '') === ''))
      return undefined;
    return gaps.map(({ answers }) => answers[0]!);
  },

  misfit: (data, answer, context) => {
    const { tell } = context;
    const { length } = gapsOf(data, context);
    return isTexts(answer) && answer.length === length
      ? undefined
      : tell('The answer is a list of {0} texts, one for each gap.', length);
  },

  grade: (data, given, context) => {
    const { tell } = context;
    const gaps = gapsOf(data, context);
    const typed = given as readonly string[];
    const fits = gaps.map((gap, i) => fitGap(gap, (typed[i] ?? '').trim(), data, context));
    const parts = gaps.map(({ answers }, i) => ({
      right: fits[i] !== undefined,
      given: (typed[i] ?? '').trim() === '' ? undefined : typed[i]!.trim(),
      expected: answers[0],
    }));
    const right = parts.filter((part) => part.right).length;
    const isWhole = right === gaps.length;
    const byGap = partialCredit(data, context, 'per-choice') === 'per-choice';
    const share = isWhole ? 1 : byGap && gaps.length > 0 ? asShare(right / gaps.length) : 0;
    const notes = fits.flatMap((fit) => (fit === undefined || fit === '' ? [] : [fit]));
    return {
      share,
      correct: isWhole,
      why: [
        isWhole
          ? gaps.length === 1
            ? tell('The gap is right.')
            : tell('All gaps are right.')
          : tell('Gaps right: {0} of {1}.', right, gaps.length),
        ...notes,
        ...parts.flatMap((part, i) =>
          part.right ? [] : [tell('Gap {0}: “{1}”.', i + 1, cut(part.expected ?? ''))],
        ),
        ...(right > 0 && share === 0 ? [tell('Only the whole answer earns points here.')] : []),
      ],
      feedback: [],
      parts,
    };
  },
};

function gapsOf(data: ItemData, { gaps }: GradeContext): readonly GradedGap[] {
  return gaps(textOf(data['cloze']) ?? '');
}

/** What is told of a text that fits a gap (mostly nothing); undefined where it does not fit. */
function fitGap(
  gap: GradedGap,
  typed: string,
  data: ItemData,
  context: GradeContext,
): string | undefined {
  if (typed === '') return undefined;
  if (!gap.dropdown) {
    const fit = fitText(typed, gap.answers, data, context);
    return fit === undefined ? undefined : (fit.note ?? '');
  }
  // An entry is chosen, not typed: it is the right one or another, however alike they are.
  const right = gap.answers[0] ?? '';
  if (typed === right) return '';
  if (gap.others.includes(typed)) return undefined;
  const rules = textRules(data, context);
  const [mine, theirs] = [foldings(typed, rules), foldings(right, rules)];
  const isOther = gap.others.some((other) => foldings(other, rules)[0] === mine[0]);
  return !isOther && mine.some((each) => theirs.includes(each)) ? '' : undefined;
}
