import { choiceQuestion } from '../scored/choices.js';
import { sortFeedback, withSaid } from '../scored/feedback.js';
import { isNear } from '../scored/rate.js';
import { numberQuestion, textQuestion } from '../scored/typed.js';
import { isTruth, truthQuestion } from '../scored/truth.js';
import { acceptedNumbers, acceptedTexts, rateOne } from './accepted.js';
import { blanksBody } from './blanks.js';
import { matchingBody } from './matching.js';
import { notHere, open } from './open.js';
import { ownNumbers, ownTexts } from './own-answers.js';
import type { Response } from './presentation.js';
import { type ItemParts, type ReadBody, stemOf } from './parts.js';

/** Reads what is asked and what is right: by what the item says that it is, else by its form. */
export function bodyOf(parts: ItemParts): ReadBody {
  const { type, responses } = parts;
  const [first, second] = responses;
  if (type === 'formula' || type === 'upload' || type === 'hotspot') return notHere(parts, type);
  if (first === undefined) return open(parts);
  if (type === 'essay') return open(parts);
  if (type === 'blanks' || type === 'dropdowns') return blanksBody(parts);
  if (type === 'matching' || type === 'categories') return matchingBody(parts);
  if (first.cardinality === 'ordered' || type === 'ordering') return ordering(parts, first);
  if (second !== undefined) {
    return first.sort === 'choice' && !/\[[^\]]+\]/.test(parts.stem)
      ? matchingBody(parts)
      : blanksBody(parts);
  }
  if (first.sort === 'other') return notHere(parts, 'hotspot');
  if (first.sort === 'choice') return choices(parts, first);
  if (first.sort === 'number' || type === 'number') return number(parts, first);
  return text(parts, first);
}

function choices(parts: ItemParts, response: Response): ReadBody {
  const { rules, said, texts, type, isOurs } = parts;
  const { id, cardinality } = response;
  const isMultiple = type === 'several' || (type === undefined && cardinality === 'multiple');
  const rate = (answer: readonly string[]) => rateOne(rules, id, answer);
  const read = response.choices.map((choice) => ({
    id: choice.id,
    text: texts.markdown(choice.html, choice.node),
    isPinned:
      /^yes$/i.test(choice.node.attributes['lock'] ?? '') ||
      /^no$/i.test(choice.node.attributes['rshuffle'] ?? ''),
  }));
  const known = new Set(read.map((choice) => choice.id));
  const accepted = acceptedTexts(rules, id)
    .map(({ text: each }) => each)
    .filter((each) => known.has(each));
  const key = isMultiple ? accepted : best(accepted, rate);
  const right = rate(isMultiple ? key : key.slice(0, 1));
  const stem = stemOf(parts, response);
  const isShuffled = response.isShuffled;
  const pinned = isShuffled ? read : read.map((choice) => ({ ...choice, isPinned: false }));
  const body = choiceQuestion({
    choices: pinned,
    isMultiple,
    key,
    most: undefined,
    rate,
    texts: said,
    isNamed: isOurs,
  });
  const truth =
    isMultiple || !(type === 'true-false' || (type === undefined && isTruth(read)))
      ? undefined
      : truthQuestion(body);
  // Our files say so by the kind: it is how Canvas counts.
  const partial = isOurs && isMultiple ? { 'partial-credit': 'per-choice' as const } : {};
  return {
    stem,
    body: truth ?? { ...body, ...partial, ...(isShuffled ? { shuffle: true } : {}) },
    right,
    wrong: undefined,
    done: true,
  };
}

/** Of several that earn points, those that earn most. */
function best(
  ids: readonly string[],
  rate: (answer: readonly string[]) => { readonly score: number },
): readonly string[] {
  const scores = ids.map((id) => rate([id]).score);
  const most = Math.max(...scores);
  return most > 0 ? ids.filter((_, i) => isNear(scores[i]!, most)) : [];
}

function text(parts: ItemParts, response: Response): ReadBody {
  const { rules, said, isOurs } = parts;
  if (isOurs) return ownTexts(parts, response);
  const accepted = acceptedTexts(rules, response.id);
  if (accepted.length === 0) return open(parts);
  const rated = accepted.map((each) => rateOne(rules, response.id, [each.text]));
  const most = Math.max(...rated.map(({ score }) => score));
  const single = new Map(accepted.map((each, i) => [each.text, rated[i]]));
  const right = rated.find(({ score }) => isNear(score, most));
  const wrong = rateOne(rules, response.id, []);
  const { own, feedback, explanation } = sortFeedback(said, { right, wrong, single });
  const body = textQuestion(
    accepted.map(({ text: answer, caseSensitive }, i) => ({
      text: answer,
      share: most > 0 ? rated[i]!.score / most : 1,
      feedback: own.get(answer),
      caseSensitive,
    })),
  );
  return {
    stem: stemOf(parts, response),
    body: withSaid(body, feedback, explanation),
    right,
    wrong,
    done: true,
  };
}

function number(parts: ItemParts, response: Response): ReadBody {
  const { rules, isOurs } = parts;
  const own = isOurs ? ownNumbers(parts, response) : undefined;
  if (own !== undefined) return own;
  const intervals = acceptedNumbers(rules, response.id);
  const rated = intervals.map(({ number: exact, low, high }) =>
    rateOne(rules, response.id, [String(exact ?? (low + high) / 2)]),
  );
  const most = Math.max(0, ...rated.map(({ score }) => score));
  const body = numberQuestion(
    intervals.map((each, i) => ({ ...each, share: most > 0 ? rated[i]!.score / most : 1 })),
  );
  if (body === undefined) return text(parts, response);
  return {
    stem: stemOf(parts, response),
    body,
    right: rated.find(({ score }) => isNear(score, most)),
    wrong: rateOne(rules, response.id, []),
  };
}

function ordering(parts: ItemParts, response: Response): ReadBody {
  const { rules, texts } = parts;
  const order = acceptedTexts(rules, response.id).map(({ text: each }) => each);
  const byId = new Map(response.choices.map((choice) => [choice.id, choice]));
  const found = order.flatMap((id) => byId.get(id) ?? []);
  const listed = found.length < 2 ? response.choices : found;
  const rest = response.choices.length - listed.length;
  const right = rateOne(rules, response.id, order);
  return {
    stem: stemOf(parts, response),
    body: {
      order: listed.map((choice) => texts.markdown(choice.html, choice.node) || '…'),
      ...(found.length < 2
        ? { checks: ['the source does not say the order: this is how it lists the entries'] }
        : rest > 0
          ? { checks: [`${rest} of the entries had no place in the order`] }
          : {}),
    },
    right,
    wrong: rateOne(rules, response.id, []),
  };
}
