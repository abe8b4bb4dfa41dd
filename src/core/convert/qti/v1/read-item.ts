import type { DraftQuestion } from '../../draft-bank.js';
import { sortFeedback, type SaidText } from '../scored/feedback.js';
import { childOf, childrenOf, descendantsOf, type QtiNode } from '../source/node.js';
import type { Texts } from '../source/texts.js';
import { isOurs } from '../names.js';
import { type ItemKeys, itemKeys, keywordsOf, pointsOf, typeOf } from './item-keys.js';
import { bodyOf } from './bodies.js';
import { ownNames } from './own-answers.js';
import type { ItemParts } from './parts.js';
import { materialHtml } from './material.js';
import { readPresentation } from './presentation.js';
import { rulesOf } from './rules.js';

/** An item as it was read: a question, or a passage that others are about. */
export interface ReadItem {
  readonly ident: string;
  readonly title: string;
  readonly keys: ItemKeys;
  readonly tags: readonly string[];
  readonly content:
    | { readonly type: 'passage'; readonly text: string }
    | { readonly type: 'question'; readonly question: DraftQuestion };
}

/** Reads an item of QTI 1.2; undefined where there is nothing in it. */
export function readItem(node: QtiNode, texts: Texts): ReadItem | undefined {
  const keys = itemKeys(node);
  const presentation = childOf(node, 'presentation');
  const { stem, responses } = readPresentation(presentation);
  const rules = rulesOf(node);
  const said = feedbackOf(node, texts);
  const { ident = '', title = '' } = node.attributes;
  const ours = isOurs(ident);
  const head = { ident, title, keys, tags: keywordsOf(node, ours) };
  const type = typeOf(keys);
  if (type === 'passage' || (responses.length === 0 && type === undefined)) {
    const text = texts.markdown(stem, node);
    return text === '' ? undefined : { ...head, content: { type: 'passage', text } };
  }
  const parts: ItemParts = {
    ...{ type, stem, responses, rules, texts, node, keys, isOurs: ours },
    said: ours ? ownNames(said) : said,
  };
  const read = bodyOf(parts);
  const { right, wrong, body, done } = read;
  const sorted = done
    ? { feedback: undefined, explanation: undefined }
    : sortFeedback(parts.said, { right, wrong, single: new Map(), isNamed: ours });
  const points = pointsOf(node, keys, right?.score ?? 0);
  const words = read.stem === '' ? title.trim() : read.stem;
  const { checks, status, kind, ...rest } = body;
  return {
    ...head,
    content: {
      type: 'question',
      question: {
        ...(kind === undefined ? {} : { kind }),
        ...(body.cloze === undefined || read.stem !== ''
          ? { question: words === '' ? '…' : words }
          : {}),
        ...rest,
        ...(points === undefined || points === 1 ? {} : { points }),
        ...(sorted.explanation === undefined ? {} : { explanation: sorted.explanation }),
        ...(sorted.feedback === undefined ? {} : { feedback: sorted.feedback }),
        ...hintsOf(node, texts),
        ...(status === undefined ? {} : { status }),
        ...(checks === undefined ? {} : { checks }),
      },
    },
  };
}

/** The texts that are said to answers, with their names. */
function feedbackOf(item: QtiNode, texts: Texts): readonly SaidText[] {
  return childrenOf(item, 'itemfeedback').map((node) => ({
    name: node.attributes['ident'] ?? '',
    // Hints and solutions in it are read by themselves.
    text: texts.markdown(
      materialHtml({
        ...node,
        children: node.children.filter(
          (child) => typeof child === 'string' || child.name !== 'hint',
        ),
      }),
      node,
    ),
  }));
}

function hintsOf(item: QtiNode, texts: Texts): Pick<DraftQuestion, 'hints'> {
  const hints = descendantsOf(item, 'hintmaterial')
    .map((node) => texts.markdown(materialHtml(node), node))
    .filter((text) => text !== '');
  return hints.length === 0 ? {} : { hints };
}
