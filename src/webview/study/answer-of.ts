import { mixedOrder } from '../../core/chance/shuffle.js';
import { readGaps } from '../../core/markdown/gaps.js';
import { gapKey } from '../../core/render/gaps-shown.js';
import type { ShownBody } from '../../core/render/index.js';
import { rightsOffered } from '../../core/render/rights-offered.js';
import type { QuizAnswer } from '../../protocol/study.js';
import { isTexts, orderNow, recordOf, valuesNow } from '../shared/item/kept-entries.js';
import { type KeptMatching, matchesNow } from '../shared/item/kept-matching.js';

/**
 * What a learner has answered with the controls of an item so far; `undefined` while that is nothing. An
 * open question is answered by a text here: what it is worth is another matter.
 */
export function answerOf(body: ShownBody, seed: string, kept: unknown): QuizAnswer | undefined {
  const state = recordOf(kept)[body.type];
  switch (body.type) {
    case 'choices': {
      const texts = body.choices.map(({ text }) => text);
      const values = valuesNow(state, texts);
      const chosen = texts.filter((_, i) => values[i] === true);
      return chosen.length === 0 ? undefined : body.multiple ? chosen : chosen[0]!;
    }
    case 'true-false': {
      const { chosen } = recordOf(state);
      return typeof chosen === 'boolean' ? chosen : undefined;
    }
    case 'typed':
    case 'open': {
      const { text } = recordOf(state);
      return typeof text === 'string' && text.trim() !== '' ? text : undefined;
    }
    case 'cloze': {
      const typed = valuesNow(state, gapKeys(body.text)).map((value) =>
        typeof value === 'string' ? value : '',
      );
      return typed.some((text) => text.trim() !== '') ? typed : undefined;
    }
    case 'matching': {
      const rights = rightsOffered(body, `${seed}/rights`);
      const lefts = body.pairs.map(({ left }) => left);
      const chosen = matchesNow(state, lefts, rights).flatMap((place, i) =>
        place === undefined || lefts[i] === '' ? [] : [[lefts[i]!, rights[place]!] as const],
      );
      return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
    }
    case 'ordering': {
      // Somebody may not even have seen that it is to be moved.
      const { order } = body;
      return orderNow(state, order)?.map((place) => order[place]!);
    }
    default:
      return undefined;
  }
}

/** What an ordering keeps where its entries are meant to stand as they are shown at first. */
export function orderAsShown(order: readonly string[], seed: string): unknown {
  return { texts: order, order: mixedOrder(order.length, `${seed}/order`) };
}

/** How the controls stand that give an answer: the other way round. */
export function stateOf(
  body: ShownBody,
  seed: string,
  answer: QuizAnswer | undefined,
): Readonly<Record<string, unknown>> {
  if (answer === undefined || answer === null) return {};
  const state = bodyState(body, seed, answer);
  return state === undefined ? {} : { [body.type]: state };
}

/** The same of an open question that was graded: what was written, and what it was given. */
export function writtenState({
  written,
  rubric,
}: {
  readonly written?: string | undefined;
  readonly rubric?: readonly number[] | undefined;
}): Readonly<Record<string, unknown>> {
  return {
    ...(written === undefined ? {} : { open: { text: written } }),
    ...(rubric === undefined ? {} : { points: rubric }),
  };
}

function bodyState(body: ShownBody, seed: string, answer: QuizAnswer): unknown {
  switch (body.type) {
    case 'choices': {
      const texts = body.choices.map(({ text }) => text);
      const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
      return { texts, values: texts.map((text) => chosen.includes(text)) };
    }
    case 'true-false':
      return { chosen: answer };
    case 'typed':
    case 'open':
      return typeof answer === 'string' ? { text: answer } : undefined;
    case 'cloze':
      return { texts: gapKeys(body.text), values: answer };
    case 'matching': {
      const rights = rightsOffered(body, `${seed}/rights`);
      const texts = body.pairs.map(({ left }) => left);
      const given = recordOf(answer);
      const chosen = texts.map((left) => {
        const place = Object.hasOwn(given, left) ? rights.indexOf(String(given[left])) : -1;
        return place < 0 ? null : place;
      });
      return { texts, rights, chosen } satisfies KeptMatching;
    }
    case 'ordering': {
      if (!isTexts(answer)) return undefined;
      const free = body.order.map((text, place) => ({ text, place }));
      const order = answer.flatMap((text) => {
        const at = free.findIndex((each) => each.text === text);
        return at < 0 ? [] : free.splice(at, 1).map(({ place }) => place);
      });
      return { texts: body.order, order };
    }
    default:
      return undefined;
  }
}

function gapKeys(cloze: string): readonly string[] {
  return readGaps(cloze).gaps.map(gapKey);
}
