import { choiceQuestion } from '../scored/choices.js';
import { isNear } from '../scored/rate.js';
import { isTruth, truthQuestion } from '../scored/truth.js';
import { childrenOf, descendantsOf, type QtiNode } from '../source/node.js';
import {
  declarationOf,
  type ItemParts,
  markdownIn,
  rateIn,
  type ReadPart,
  tableOf,
} from './parts.js';

/** Choices, also those that are words of a text. */
export function choicePart(parts: ItemParts, interaction: QtiNode): ReadPart {
  const declared = declarationOf(parts, interaction);
  const isText = interaction.name === 'hottextInteraction';
  const nodes = isText
    ? descendantsOf(interaction, 'hottext')
    : childrenOf(interaction, 'simpleChoice');
  const isShuffled = interaction.attributes['shuffle'] === 'true';
  const choices = nodes.map((node) => ({
    id: node.attributes['identifier'] ?? '',
    text: markdownIn(parts, node),
    isPinned: (isShuffled || parts.isOurs) && node.attributes['fixed'] === 'true',
  }));
  const { maxChoices } = interaction.attributes;
  const isMultiple = declared.cardinality !== 'single' && maxChoices !== '1';
  const rate = (answer: readonly string[]) => rateIn(parts, declared.id, answer);
  const table = tableOf(parts, declared);
  const key = keyOf(
    choices.map(({ id }) => id),
    isMultiple,
    declared.correct,
    (id) => table?.scoreOf(id) ?? rate([id])?.score ?? 0,
  );
  const body = choiceQuestion({
    choices,
    isMultiple,
    key,
    most: parts.isOurs || (table !== undefined && isMultiple) ? parts.most : undefined,
    rate,
    ...(table === undefined ? {} : { table }),
    texts: parts.said,
    isShared: parts.isShared,
    isNamed: parts.isOurs,
  });
  const truth = isMultiple || !isTrueFalse(choices, parts) ? undefined : truthQuestion(body);
  return {
    body: truth ?? { ...body, ...(isShuffled ? { shuffle: true } : {}) },
    right: rate(isMultiple ? key : key.slice(0, 1)),
    wrong: undefined,
    done: true,
  };
}

/** Our files say by the names of the choices whether they are a true-false question. */
function isTrueFalse(
  choices: readonly { readonly id: string; readonly text: string }[],
  { isOurs }: ItemParts,
): boolean {
  if (!isOurs) return isTruth(choices);
  return choices.map(({ id }) => id).join(' ') === 'true false';
}

/** What is right: as it is declared, else what earns most, or of several what earns something. */
function keyOf(
  ids: readonly string[],
  isMultiple: boolean,
  correct: readonly string[],
  scoreOf: (id: string) => number,
): readonly string[] {
  const declared = correct.filter((id) => ids.includes(id));
  if (declared.length > 0) return declared;
  const scores = ids.map(scoreOf);
  const most = Math.max(0, ...scores);
  if (most <= 0) return [];
  return ids.filter((_, i) => (isMultiple ? scores[i]! > 0 : isNear(scores[i]!, most)));
}
