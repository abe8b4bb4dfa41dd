import type { DraftQuestion } from '../../src/core/convert/index.js';
import { toMarkdown } from '../html.js';
import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';
import { dedent, endOfBlock, rstToMarkdown } from './rst.js';

const choiceBlock = /^\.\. (positive|negative)::\s*(.*)$/;

/**
 * Multiple choice in reStructuredText, in two dialects: `.. mchoice::` with its choices as fields, and
 * `.. question::` with blocks of `.. positive::` and `.. negative::`, of which `:nb_prop:` are shown.
 */
export const rstQuestions: Adapter = (text) => {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n');
  const questions: (DraftQuestion | undefined)[] = [];
  for (const [at, line] of lines.entries()) {
    const name = /^\s*\.\. (mchoice|question):: /.exec(line)?.[1];
    if (name === undefined) continue;
    const block = dedent(lines.slice(at + 1, endOfBlock(lines, at)));
    // Other extensions have a `question` that is only a frame.
    if (name === 'mchoice') questions.push(toMchoice(block));
    else if (block.some((each) => choiceBlock.test(each))) questions.push(toQuestion(block));
  }
  return adapted(questions);
};

/** The fields at the top of a block, and the lines below them. */
function fieldsOf(block: readonly string[]): {
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
} {
  const fields = new Map<string, string>();
  let at = 0;
  let last = '';
  for (; at < block.length; at++) {
    const [, name, value = ''] = /^:(\w+):\s*(.*)$/.exec(block[at]!) ?? [];
    if (name !== undefined) fields.set((last = name), value);
    else if (last !== '' && /^\s+\S/.test(block[at]!)) {
      fields.set(last, `${fields.get(last)} ${block[at]!.trim()}`);
    } else break;
  }
  return { fields, rest: block.slice(at) };
}

function toMchoice(block: readonly string[]): DraftQuestion | undefined {
  const { fields, rest } = fieldsOf(block);
  const letters = [...fields.keys()].flatMap((name) => /^answer_([a-z])$/.exec(name)?.[1] ?? []);
  const right = (fields.get('correct') ?? '').split(',').map((letter) => letter.trim());
  return toChoiceQuestion({
    stem: rstToMarkdown(rest.join('\n')),
    choices: letters.map((letter) => answerOf(fields.get(`answer_${letter}`) ?? '')),
    keys: right.map((letter) => letters.indexOf(letter)),
    explanation: right.map((letter) => fields.get(`feedback_${letter}`) ?? '').join('\n\n'),
  });
}

/** An answer is a field, which may hold HTML. */
function answerOf(text: string): string {
  return /<(?:img|code|pre|br|b|i|em|strong)\b/.test(text) ? toMarkdown(text) : rstToMarkdown(text);
}

function toQuestion(block: readonly string[]): DraftQuestion | undefined {
  const { fields, rest } = fieldsOf(block);
  const stem: string[] = [];
  const choices: { readonly text: string; readonly right: boolean }[] = [];
  for (let at = 0; at < rest.length; at++) {
    const [, sort, first = ''] = choiceBlock.exec(rest[at]!) ?? [];
    if (sort === undefined) {
      if (choices.length === 0) stem.push(rest[at]!);
      continue;
    }
    const end = endOfBlock(rest, at);
    const body = withoutComments(dedent(rest.slice(at + 1, end)));
    choices.push({ text: rstToMarkdown(`${first}\n${body}`), right: sort === 'positive' });
    at = end - 1;
  }
  const shown = shownOf(choices, Number(fields.get('nb_prop')), Number(fields.get('nb_pos')));
  return toChoiceQuestion({
    stem: rstToMarkdown(stem.join('\n')),
    choices: shown.map(({ text }) => text),
    keys: shown.flatMap(({ right }, i) => (right ? [i] : [])),
  });
}

/** The tool draws so many right ones and fills up with wrong ones; the first will do here. */
function shownOf<Choice extends { readonly right: boolean }>(
  choices: readonly Choice[],
  count: number,
  right: number,
): readonly Choice[] {
  if (!(count > right) || !(right > 0)) return choices;
  const positive = choices.filter((choice) => choice.right).slice(0, right);
  const negative = choices.filter((choice) => !choice.right).slice(0, count - right);
  return choices.filter((choice) => positive.includes(choice) || negative.includes(choice));
}

function withoutComments(lines: readonly string[]): string {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (/^\s*\.\. comment::/.test(lines[at]!)) at = endOfBlock(lines, at) - 1;
    else kept.push(lines[at]!);
  }
  return kept.join('\n');
}
