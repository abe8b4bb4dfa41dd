import type { GapSaid } from '../scored/gaps.js';
import { gapMark, withGaps } from '../scored/gaps.js';
import { acceptedTexts } from './accepted.js';
import { textIn } from '../source/node.js';
import { inOwnOrder } from './own-answers.js';
import type { Response } from './presentation.js';
import type { ItemParts, ReadBody } from './parts.js';
import { rateBy } from './rules.js';

/** A text with gaps: marked where they stand, or named in brackets as Canvas does. */
export function blanksBody(parts: ItemParts): ReadBody {
  const { responses, texts, node, rules, type } = parts;
  const stem = marked(parts);
  const read = responses.map((response) => gapOf(parts, response, type === 'dropdowns'));
  const { question, text } = parts.isOurs ? ownParts(stem) : { question: undefined, text: stem };
  const cloze = withGaps(
    texts.markdown(text, node),
    read.map(({ said }) => said),
  );
  const told = new Set(read.flatMap(({ check }) => (check === undefined ? [] : [check])));
  const right = new Map(responses.map(({ id }, i) => [id, read[i]!.key]));
  return {
    stem: question === undefined ? '' : texts.markdown(question, node),
    body: {
      cloze,
      ...(read.some(({ isExact }) => isExact) ? { 'case-sensitive': true } : {}),
      ...(told.size === 0 ? {} : { checks: [...told] }),
    },
    right: rateBy(rules, right),
    wrong: rateBy(rules, new Map()),
  };
}

const [first, between, last] = [
  '<div class="qw-question">',
  '</div><div class="qw-cloze">',
  '</div>',
] as const;

/** In our files, what is asked stands before the text with gaps. */
function ownParts(stem: string): { readonly question: string | undefined; readonly text: string } {
  const at = stem.indexOf(between);
  if (at < 0 || !stem.startsWith(first)) return { question: undefined, text: stem };
  return {
    question: stem.slice(first.length, at),
    text: stem.slice(at + between.length, -last.length),
  };
}

/** `[name]` in the text is where the response of that name stands. */
function marked({ stem, responses, texts }: ItemParts): string {
  let text = stem;
  for (const [i, { id, label, node }] of responses.entries()) {
    if (text.includes(gapMark(i))) continue;
    const names = [id.replace(/^response_/, ''), texts.markdown(label, node)];
    const name = names.find((each) => each !== '' && text.includes(`[${each}]`));
    if (name === undefined) continue;
    // What stands in brackets twice, once in others, is one gap.
    text = text.replace(`[${name}]`, () => gapMark(i)).replaceAll(`[${name}]`, '…');
  }
  return text.replace(/\[(\ue120\d+\ue121)\]/g, '$1');
}

interface ReadGap {
  readonly said: GapSaid;
  /** What fills it rightly. */
  readonly key: readonly string[];
  readonly isExact: boolean;
  readonly check?: string;
}

function gapOf(
  { rules, texts, isOurs }: ItemParts,
  response: Response,
  isDropdown: boolean,
): ReadGap {
  const accepted = acceptedTexts(rules, response.id);
  const isExact = accepted.some(({ caseSensitive }) => caseSensitive);
  if (response.sort !== 'choice') {
    return {
      said: { answers: accepted.map(({ text }) => text) },
      key: accepted.slice(0, 1).map(({ text }) => text),
      isExact,
      ...(accepted.length === 0 ? { check: 'a gap has no answer' } : {}),
    };
  }
  const ids = new Set(accepted.map(({ text }) => text));
  const words = inOwnOrder(response.choices, isOurs).map((choice) => ({
    id: choice.id,
    // A gap takes words, without signs of Markdown.
    text: isOurs
      ? textIn(choice.node)
      : texts.markdown(choice.html, choice.node).replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    sort: choice.node.attributes['answer_type'],
    algorithm: choice.node.attributes['scoring_algorithm'],
  }));
  const right = words.filter(({ id }) => ids.has(id));
  const isListed = words.some(({ sort }) => sort === 'dropdown' || sort === 'wordbank');
  const isTyped = words.some(({ sort }) => sort === 'openEntry');
  const strange = words.find(({ algorithm }) => /Regex|Contains/.test(algorithm ?? ''));
  const check =
    strange === undefined ? {} : { check: `“${strange.text}” stood for more than these letters` };
  const key = right.slice(0, 1).map(({ id }) => id);
  if (isListed || (isDropdown && !isTyped)) {
    const [first] = right;
    const others = words.filter((word) => word !== first).map(({ text }) => text);
    return {
      said: { answers: [first?.text ?? ''], others },
      key,
      isExact: false,
      ...(first === undefined ? { check: 'a gap has no right entry' } : check),
    };
  }
  // All that is listed is accepted, also where the rules name only one of them.
  return { said: { answers: words.map(({ text }) => text) }, key, isExact, ...check };
}
