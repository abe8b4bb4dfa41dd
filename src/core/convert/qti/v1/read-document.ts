import type { Gathered, GatheredItem, GatheredPassage, GatheredQuiz } from '../gathered.js';
import {
  childOf,
  childrenOf,
  descendantsOf,
  numberIn,
  type QtiNode,
  textIn,
} from '../source/node.js';
import type { Texts } from '../source/texts.js';
import { materialHtml } from './material.js';
import { readItem } from './read-item.js';

/** What stands beside an assessment in a package of Canvas: its name, its instructions, how it is asked. */
export interface AssessmentMeta {
  readonly title?: string;
  readonly description?: string;
  /** Whether choices are mixed. */
  readonly isShuffled?: boolean;
}

/** Reads a document of QTI 1.2: assessments, banks of items, or items alone. */
export function readDocument(
  root: QtiNode,
  texts: Texts,
  metaOf: (ident: string) => AssessmentMeta | undefined = () => undefined,
): Gathered {
  const passages = new Map<string, GatheredPassage>();
  const quizzes: GatheredQuiz[] = [];
  const lists = childrenOf(root, 'assessment', 'objectbank');
  for (const list of lists) quizzes.push(readQuiz(list, texts, passages, metaOf));
  const loose = {
    ...root,
    children: root.children.filter((child) => !lists.includes(child as QtiNode)),
  };
  if (descendantsOf(loose, 'item').length > 0) {
    quizzes.push(readQuiz({ ...loose, attributes: {} }, texts, passages, metaOf));
  }
  return { quizzes, passages };
}

function readQuiz(
  list: QtiNode,
  texts: Texts,
  passages: Map<string, GatheredPassage>,
  metaOf: (ident: string) => AssessmentMeta | undefined,
): GatheredQuiz {
  const { ident = '', title = '' } = list.attributes;
  const meta = metaOf(ident);
  const items: GatheredItem[] = [];
  // Newer systems say of each item which text it is about; in others it is the last one above.
  const isSaid = descendantsOf(list, 'fieldlabel').some((label) => textIn(label) === parentKey);
  const named = descendantsOf(list, 'section').filter((section) => sectionTitle(section) !== '');
  const read = (node: QtiNode, tags: readonly string[], above?: string): string | undefined => {
    let passage = above;
    for (const child of childrenOf(node)) {
      if (child.name === 'section') {
        const section = named.length > 1 ? sectionTitle(child) : '';
        tellOfPicking(child, texts);
        passage = read(child, section === '' ? tags : [...tags, section], passage);
      } else if (child.name === 'item') {
        const item = readItem(child, texts);
        if (item === undefined) continue;
        const { content, keys } = item;
        if (content.type === 'passage') {
          passage = item.ident;
          passages.set(passage, { text: content.text });
          continue;
        }
        const about = isSaid ? keys.get(parentKey) : passage;
        items.push({
          ident: item.ident,
          title: item.title,
          question: content.question,
          tags: [...tags, ...item.tags],
          ...(about === undefined ? {} : { passage: about }),
        });
      } else if (child.name !== 'qtimetadata') passage = read(child, tags, passage);
    }
    return passage;
  };
  read(list, []);
  const description =
    meta?.description === undefined || meta.description === ''
      ? instructions(list, texts)
      : texts.markdown(meta.description, list);
  return {
    ident,
    title: (meta?.title ?? '') || title || bankTitle(list),
    ...(description === '' ? {} : { description }),
    ...(meta?.isShuffled === true ? { isShuffled: true } : {}),
    items,
  };
}

const parentKey = 'parent_stimulus_item_ident';

function sectionTitle({ attributes }: QtiNode): string {
  const title = (attributes['title'] ?? '').trim();
  return /^(?:main|root|root_section|section|group|default)?\s*\d*$/i.test(title) ? '' : title;
}

/** What Canvas calls a bank of items. */
function bankTitle(list: QtiNode): string {
  const fields = descendantsOf(childOf(list, 'qtimetadata'), 'qtimetadatafield');
  const field = fields.find((each) => textIn(childOf(each, 'fieldlabel')) === 'bank_title');
  return textIn(childOf(field, 'fieldentry'));
}

function instructions(list: QtiNode, texts: Texts): string {
  const html = childrenOf(list, 'presentation_material', 'objectives', 'rubric')
    .map(materialHtml)
    .join('');
  return texts.markdown(html, list);
}

/** That a system asks only some of a group's items is nothing that an item could say. */
function tellOfPicking(section: QtiNode, texts: Texts): void {
  const [picked] = descendantsOf(childOf(section, 'selection_ordering'), 'selection_number');
  const count = numberIn(textIn(picked));
  const items = childrenOf(section, 'item').length;
  if (count === undefined || count >= items) return;
  texts.tell('info', `Of these ${items} items, ${count} were asked at a time.`, section);
}
