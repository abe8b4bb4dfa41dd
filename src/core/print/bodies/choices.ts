import type { ShownChoice } from '../../model/kinds/shown.js';
import { choiceLetter } from '../../view/choice-letter.js';
import { escapeHtml, join } from '../html.js';
import { instruction, list, missing, noBrief } from '../parts.js';
import type { BodyContext, BodyPrint } from './body-print.js';

/** Choices to be ticked, each with its letter. */
export const choices: BodyPrint<'choices'> = {
  ask({ choices, multiple }, { words, text }) {
    if (choices.length === 0) return missing(words.noText);
    const box = `<span class="tick ${multiple ? 'is-square' : 'is-round'}"></span>`;
    const entries = choices.map(
      (choice, i) =>
        `${box}<span class="letter">${choiceLetter(i)}</span><div class="words">${text.richOr(choice.text, words.empty)}</div>`,
    );
    return join(
      multiple && instruction(words.several),
      list(`choices ${columnsFor(choices)}`, entries),
    );
  },
  answer({ choices }, context) {
    const { words } = context;
    const said = choices.flatMap((choice, i) =>
      choice.correct || choice.feedback !== undefined || choice.weight !== undefined
        ? answerRow(choice, choiceLetter(i), context)
        : [],
    );
    return join(
      !choices.some(({ correct }) => correct) && missing(words.noAnswer),
      said.length > 0 && list('key-choices', said),
    );
  },
  brief: ({ choices }) =>
    choices.flatMap(({ correct }, i) => (correct ? choiceLetter(i) : [])).join('\u00A0') || noBrief,
};

function answerRow(choice: ShownChoice, letter: string, context: BodyContext): string {
  const { words, text, isLettered } = context;
  const { correct, weight, feedback } = choice;
  return join(
    `<span class="letter ${correct ? 'is-right' : 'is-wrong'}">${isLettered ? letter : correct ? '✓' : '–'}</span><div class="words">`,
    `<div class="${correct ? 'is-right' : 'is-wrong'}">${text.richOr(choice.text, words.empty)}`,
    weight !== undefined && ` <span class="share">${escapeHtml(words.share(weight))}</span>`,
    '</div>',
    feedback !== undefined && `<div class="feedback">${text.rich(feedback)}</div>`,
    '</div>',
  );
}

/** Short choices stand beside one another: less paper, and as easily seen. */
function columnsFor(choices: readonly ShownChoice[]): string {
  if (choices.some(({ text }) => text.includes('\n') || text.includes('$$'))) return 'is-one';
  const { length } = choices;
  const longest = Math.max(...choices.map(({ text }) => widthOf(text)));
  if (length < 3 || longest > 32) return 'is-one';
  // A row with one choice alone looks as if something were missing.
  if (longest <= 12 && (length === 3 || length % 4 !== 1)) return 'is-four';
  if (longest <= 20 && (length % 3 === 0 || length % 3 === 2)) return 'is-three';
  return length === 3 ? 'is-one' : 'is-two';
}

/** About how wide a text is, in letters: addresses do not count, an image is as wide as some words. */
function widthOf(text: string): number {
  const words = text.replace(/!\[[^\]]*\]\([^)]*\)/g, '.'.repeat(20)).replace(/\]\([^)]*\)/g, ']');
  let width = 0;
  for (const sign of words) width += sign.codePointAt(0)! >= 0x2e80 ? 2 : 1;
  return width;
}
