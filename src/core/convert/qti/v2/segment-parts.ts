import type { DraftQuestion } from '../../draft-bank.js';
import { withBlanks, withGaps, type GapSaid } from '../scored/gaps.js';
import { childOf, descendantsOf, type QtiNode } from '../source/node.js';
import { choicePart } from './choice-parts.js';
import { gapsOfMatch } from './gap-match.js';
import { declarationOf, type ItemParts, rateIn, type ReadPart } from './parts.js';
import { orderPart, pairsPart } from './pair-parts.js';
import { rateResponses } from './processing.js';
import { gradersKeys } from './rubric.js';
import type { Body } from './segments.js';
import { gapOf, typedPart } from './typed-parts.js';

/** One question of an item. */
export interface SegmentPart {
  /** What stands before the first. */
  readonly lead: string;
  /** What else it asks; nothing for a cloze, which is its text. */
  readonly stem: string;
}

/** The questions of an item: one for each block, one for each text with gaps. */
export function partsOf(
  parts: ItemParts,
  { segments, gaps }: Body,
): readonly (ReadPart & SegmentPart)[] {
  const found: (ReadPart & SegmentPart)[] = [];
  let waiting = '';
  for (const { text, prompt, block } of segments) {
    const isMatched = block?.name === 'gapMatchInteraction';
    if (hasGap(text)) {
      found.push({ lead: waiting, ...gapsPart(parts, text, gaps, undefined) });
      waiting = '';
    } else waiting = joined(waiting, text);
    if (block === undefined) continue;
    if (isMatched) found.push({ lead: waiting, ...gapsPart(parts, prompt, gaps, block) });
    else found.push({ lead: waiting, stem: prompt, ...blockPart(parts, block) });
    waiting = '';
  }
  const last = found.at(-1);
  // What stands behind the last belongs to it.
  if (waiting !== '' && last !== undefined && last.body.cloze === undefined) {
    found[found.length - 1] = { ...last, stem: joined(last.stem, waiting) };
  } else if (waiting !== '' && last !== undefined) {
    const cloze = `${last.body.cloze}\n\n${withGaps(waiting, [])}`;
    found[found.length - 1] = { ...last, body: { ...last.body, cloze } };
  }
  return found;
}

function hasGap(text: string): boolean {
  return /\ue120\d+\ue121/.test(text);
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function blockPart(parts: ItemParts, block: QtiNode): ReadPart {
  switch (block.name) {
    case 'choiceInteraction':
    case 'hottextInteraction':
      return choicePart(parts, block);
    case 'matchInteraction':
    case 'associateInteraction':
      return pairsPart(parts, block);
    case 'orderInteraction':
      return orderPart(parts, block);
    case 'sliderInteraction':
      return typedPart(parts, block);
    case 'extendedTextInteraction':
      return openPart(parts, block);
    default:
      return notHere(parts, block);
  }
}

function openPart(parts: ItemParts, block: QtiNode): ReadPart {
  const declared = declarationOf(parts, block);
  const { correct } = declared;
  const keys = gradersKeys(parts);
  const model = keys['model-answer'] ?? (correct.join('\n\n') || undefined);
  const same = rateIn(parts, declared.id, correct);
  return {
    body: { kind: 'open', ...keys, ...(model === undefined ? {} : { 'model-answer': model }) },
    // Nothing is right or wrong here: what is said is said to all.
    right: same,
    wrong: same,
  };
}

const names: Readonly<Record<string, string>> = {
  uploadInteraction: 'a file to hand in',
  drawingInteraction: 'a drawing',
  customInteraction: 'something that only its own system can show',
  portableCustomInteraction: 'something that only its own system can show',
};

/** What a bank cannot ask as it was asked: it becomes a question that a person grades. */
function notHere(parts: ItemParts, block: QtiNode): ReadPart {
  const name = names[block.name] ?? 'a place on an image';
  parts.texts.tell('warning', `This asked for ${name}; it is an open question now.`, block);
  const images = descendantsOf(block, 'object', 'img');
  const shown = images[0] === undefined ? '' : parts.texts.inside([images[0]], block);
  const { body } = openPart(parts, { ...block, attributes: {} });
  const model = [body['model-answer'], shown].filter((text) => text !== undefined && text !== '');
  return {
    body: {
      kind: 'open',
      ...(model.length === 0 ? {} : { 'model-answer': model.join('\n\n') }),
      checks: [`this asked for ${name}`],
    },
    right: undefined,
    wrong: undefined,
  };
}

/** A text with gaps; a single one at its end, or one that a gap has no room for, is a short answer. */
function gapsPart(
  parts: ItemParts,
  text: string,
  gaps: Body['gaps'],
  block: QtiNode | undefined,
): ReadPart & Pick<SegmentPart, 'stem'> {
  const marks = [...text.matchAll(/\ue120(\d+)\ue121/g)].map(([, index]) => Number(index));
  const nodes = marks.map((index) => gaps[index]!);
  const renumbered = marks.reduce(
    (all, mark, i) => all.replace(`\ue120${mark}\ue121`, `\ue120n${i}\ue121`),
    text,
  );
  const marked = renumbered.replace(/\ue120n/g, '\ue120');
  const [only] = nodes;
  // Our files number the responses of a text with gaps.
  const isText = parts.isOurs && only !== undefined && declarationOf(parts, only).id !== 'RESPONSE';
  if (only?.name === 'textEntryInteraction' && nodes.length === 1 && !isText) {
    const isLast = /\ue120\d+\ue121[\s.?!:;_)]*$/.test(marked);
    const { isRich } = gapOf(parts, only);
    const typed = typedPart(parts, only);
    const isNumber = typed.body.range !== undefined || typeof typed.body.answer === 'number';
    const needsEntry = isNumber || isRich || hasWeights(typed.body) || typed.body.kind === 'open';
    if (isLast || needsEntry)
      return { ...typed, stem: withBlanks(marked.replace(/\s*\ue120\d+\ue121[\s_]*$/, '')) };
  }
  const matched = block?.name === 'gapMatchInteraction' ? [...gapsOfMatch(parts, block)] : [];
  const read = nodes.map((node): { said: GapSaid; isExact: boolean } =>
    node.name === 'gap'
      ? { said: matched.shift() ?? { answers: [] }, isExact: false }
      : gapOf(parts, node),
  );
  const ids = [
    ...nodes.filter(({ name }) => name !== 'gap'),
    ...(block === undefined ? [] : [block]),
  ].map((node) => declarationOf(parts, node));
  const right = new Map(ids.map(({ id, correct }) => [id, correct]));
  const part = new Map(ids.map(({ id, correct }, i) => [id, i === 0 ? correct.slice(0, 1) : []]));
  const whole = rateResponses(parts.processing, right);
  const some = rateResponses(parts.processing, part);
  // Our files add up what gaps earn, or give all for all.
  const isAll = childOf(parts.processing.node, 'setOutcomeValue') === undefined;
  const isWhole = parts.isOurs
    ? isAll
    : (whole?.score ?? 0) > 0 && some !== undefined && some.score <= 0 && nodes.length > 1;
  const isEmpty = read.some(({ said }) => said.answers.every((answer) => answer === ''));
  const body: Partial<DraftQuestion> = {
    cloze: withGaps(
      marked,
      read.map(({ said }) => said),
    ),
    ...(read.some(({ isExact }) => isExact) ? { 'case-sensitive': true } : {}),
    ...(isWhole ? { 'partial-credit': 'none' } : {}),
    ...(isEmpty ? { status: 'draft', checks: ['a gap has no answer'] } : {}),
  };
  return { body, right: whole, wrong: rateResponses(parts.processing, new Map()), stem: '' };
}

function hasWeights({ answer }: Partial<DraftQuestion>): boolean {
  return Array.isArray(answer) && answer.some((entry) => typeof entry === 'object');
}
