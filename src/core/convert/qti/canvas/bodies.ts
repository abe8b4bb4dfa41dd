import { markdownToLine } from '../../markup/markdown-to-plain.js';
import { element } from '../../xml/write-xml.js';
import type { ExportBody, ExportItem } from '../../export-bank/export-bank.js';
import { type CanvasBody, saidName } from './canvas-body.js';
import { clozeBody } from './cloze.js';
import {
  all,
  anything,
  choiceList,
  equals,
  mixed,
  plain,
  response,
  rule,
  share,
  typedIn,
} from './elements.js';
import type { CanvasTexts } from './texts.js';
import { numeric, short } from './typed.js';

export function bodyOf({ body }: ExportItem, texts: CanvasTexts): CanvasBody {
  switch (body.type) {
    case 'choices':
      return choices(body, texts);
    case 'true-false':
      return truth(body.answer);
    case 'short-answer':
      return short(body);
    case 'numeric':
      return numeric(body);
    case 'cloze':
      return clozeBody(body, texts);
    case 'matching':
      return matching(body, texts);
    case 'ordering':
      return ordering(body.order, texts);
    default:
      return essay;
  }
}

type Of<T extends ExportBody['type']> = Extract<ExportBody, { readonly type: T }>;

function choices({ choices: list, multiple }: Of<'choices'>, texts: CanvasTexts): CanvasBody {
  const id = (i: number): string => `choice_${i + 1}`;
  const tests = list.map(({ correct }, i) =>
    correct ? equals(id(i)) : element('not', {}, equals(id(i))),
  );
  const condition = multiple
    ? element('and', {}, tests)
    : equals(id(list.findIndex(({ correct }) => correct)));
  return {
    type: multiple ? 'multiple_answers_question' : 'multiple_choice_question',
    asked: [
      choiceList(
        { ident: response, rcardinality: multiple ? 'Multiple' : 'Single' },
        undefined,
        list.map(({ text }, i) => ({ id: id(i), words: texts.words(text) })),
      ),
    ],
    said: list.flatMap(({ feedback }, i) =>
      feedback === undefined
        ? []
        : [{ name: saidName(id(i)), text: feedback, test: equals(id(i)) }],
    ),
    scoring: (correct) => [rule([condition], all, [correct])],
    isInParts: false,
  };
}

/** Canvas knows them by these words, whatever the language. */
function truth(answer: boolean): CanvasBody {
  return {
    type: 'true_false_question',
    asked: [
      choiceList({ ident: response, rcardinality: 'Single' }, undefined, [
        { id: 'choice_1', words: plain('True') },
        { id: 'choice_2', words: plain('False') },
      ]),
    ],
    said: [],
    scoring: (correct) => [rule([equals(answer ? 'choice_1' : 'choice_2')], all, [correct])],
    isInParts: false,
  };
}

function matching({ pairs, distractors }: Of<'matching'>, texts: CanvasTexts): CanvasBody {
  const rights = [...new Set([...pairs.map(({ right }) => right), ...distractors])];
  const entries = rights.map((right, i) => {
    return { id: `right_${i + 1}`, words: plain(markdownToLine(right)) };
  });
  const left = (i: number): string => `response_${i + 1}`;
  const name = (right: string): string => `right_${rights.indexOf(right) + 1}`;
  return {
    type: 'matching_question',
    asked: pairs.map((pair, i) =>
      choiceList({ ident: left(i) }, texts.words(pair.left), mixed(entries)),
    ),
    said: [],
    scoring: () =>
      pairs.map(({ right }, i) => rule([equals(name(right), left(i))], share(pairs.length))),
    isInParts: true,
  };
}

function ordering(order: readonly string[], texts: CanvasTexts): CanvasBody {
  const id = (i: number): string => `entry_${i + 1}`;
  const entries = order.map((text, i) => ({ id: id(i), words: texts.words(text) }));
  return {
    type: 'ordering_question',
    asked: [
      choiceList(
        { ident: response, rcardinality: 'Ordered', shuffle: 'Yes' },
        undefined,
        mixed(entries),
      ),
    ],
    said: [],
    scoring: (correct) => [
      rule(
        order.map((_, i) => equals(id(i))),
        all,
        [correct],
      ),
    ],
    isInParts: false,
  };
}

const essay: CanvasBody = {
  type: 'essay_question',
  asked: [typedIn()],
  said: [],
  scoring: () => [rule([anything()], undefined)],
  isInParts: false,
};
