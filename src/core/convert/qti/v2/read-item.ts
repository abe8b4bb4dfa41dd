import type { DraftQuestion } from '../../draft-bank.js';
import type { GatheredItem, GatheredPassage } from '../gathered.js';
import { sortFeedback } from '../scored/feedback.js';
import { childOf, childrenOf, numberIn, type QtiNode } from '../source/node.js';
import type { Instead } from '../source/html-of.js';
import type { Texts } from '../source/texts.js';
import { declarationsOf } from './declarations.js';
import { feedbackTexts } from './feedback-texts.js';
import type { ItemParts, ReadPart } from './parts.js';
import { isForGraders } from './rubric.js';
import { basicInstead, readBody } from './segments.js';
import { partsOf, type SegmentPart } from './segment-parts.js';

/** What an item of QTI 2 or 3 brings. */
export interface ReadItem {
  readonly items: readonly GatheredItem[];
  readonly passages: ReadonlyMap<string, GatheredPassage>;
  /** The files of the passages that it is about. */
  readonly references: readonly string[];
}

/** A text before what is asked that is longer is a passage, where several questions follow. */
const longStem = 200;

export function readItem(item: QtiNode, texts: Texts): ReadItem {
  const { identifier = '', title = '', lang } = item.attributes;
  const passages = new Map<string, GatheredPassage>();
  const isShown = (node: QtiNode): boolean => !isForGraders(node) && isForLearners(node);
  const basic = basicInstead(isShown);
  const body = childOf(item, 'itemBody');
  const processing = {
    declarations: declarationsOf(item),
    node: childOf(item, 'responseProcessing'),
  };
  const { said, conditions } = feedbackTexts(item, texts, () => undefined);
  const own = ownPassage(body, texts, basic);
  if (own !== undefined) passages.set(own.name, own.passage);
  const children = (body?.children ?? []).filter((child) => child !== own?.node);
  const read = readBody(
    children,
    (list, instead) => texts.inside(list, body ?? item, instead),
    basic,
  );
  const shared =
    read.segments.filter(({ block }) => block !== undefined).length +
    (read.gaps.length > 1 ? 1 : 0);
  const parts: ItemParts = {
    processing: { ...processing, feedback: conditions },
    said,
    texts,
    item,
    most: mostOf(processing.declarations),
    isOurs: item.attributes['toolName'] === 'Quizwright',
    isShared: processing.declarations.responses.size > 1 && (shared > 1 || read.gaps.length > 1),
    instead: basic,
  };
  tellOfChange(parts);
  const found = partsOf(parts, read);
  const isSplit = found.length > 1;
  if (isSplit && said.length > 0) {
    texts.tell(
      'info',
      'This item asks several things: what it says to several answers at once is left out.',
      item,
    );
  }
  const lead = found[0]?.lead ?? '';
  const isPassage = isSplit && lead.length > longStem && own === undefined;
  if (isPassage) passages.set(identifier, { text: lead });
  const passage = own?.name ?? (isPassage ? identifier : undefined);
  const items = found.map((part, i): GatheredItem => {
    const stem = [isPassage || i > 0 ? '' : part.lead, part.stem]
      .filter((text) => text !== '')
      .join('\n\n');
    return {
      ident: isSplit ? `${identifier}-${i + 1}` : identifier,
      title: isSplit ? '' : title,
      question: questionOf(parts, part, stem, title, isSplit),
      tags: [],
      ...(passage === undefined ? {} : { passage }),
      ...(lang === undefined ? {} : { language: lang }),
    };
  });
  const references = childrenOf(item, 'assessmentStimulusRef').flatMap(
    ({ attributes }) => attributes['href'] ?? [],
  );
  return { items, passages, references };
}

function isForLearners({ attributes: { view } }: QtiNode): boolean {
  return view === undefined || /\b(?:candidate|testConstructor)\b/.test(view) || view.trim() === '';
}

/** A passage that our files show in each item about it. */
function ownPassage(
  body: QtiNode | undefined,
  texts: Texts,
  basic: Instead,
):
  { readonly node: QtiNode; readonly name: string; readonly passage: GatheredPassage } | undefined {
  const node = childrenOf(body, 'div').find(({ attributes }) =>
    (attributes['class'] ?? '').split(/\s+/).includes('qw-stimulus'),
  );
  if (node === undefined) return undefined;
  const name = node.attributes['id'] ?? 'stimulus';
  const text = texts.inside(node.children, node, basic);
  return { node, name, passage: { text } };
}

function mostOf({ outcomes }: ReturnType<typeof declarationsOf>): number | undefined {
  const declared = numberIn(outcomes.get('MAXSCORE')?.usual[0]);
  return declared ?? outcomes.get('SCORE')?.most;
}

/** What is made anew for each learner has no place in a bank. */
function tellOfChange({ item, texts }: ItemParts): void {
  if (childOf(item, 'templateProcessing') === undefined) return;
  texts.tell(
    'warning',
    'The values of this item change each time it is asked; here they stand as their names.',
    item,
  );
}

function questionOf(
  parts: ItemParts,
  { body, right, wrong, done }: ReadPart & SegmentPart,
  stem: string,
  /** What stands for a stem where there is none. */
  title: string,
  isSplit: boolean,
): DraftQuestion {
  const sorted =
    done === true || isSplit
      ? { feedback: undefined, explanation: undefined }
      : sortFeedback(parts.said, { right, wrong, single: new Map(), isNamed: parts.isOurs });
  const best = right?.score ?? 0;
  const declared = isSplit ? undefined : parts.most;
  const points = declared === undefined && best <= 0 ? undefined : Math.max(declared ?? 0, best);
  const { kind, checks, status, ...rest } = body;
  const usual = body.rubric?.reduce((sum, row) => sum + row.points, 0) ?? 1;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(body.cloze !== undefined && stem === '' ? {} : { question: stem || title || '…' }),
    ...rest,
    ...(points === undefined || points === usual ? {} : { points: Number(points.toPrecision(10)) }),
    ...(sorted.explanation === undefined ? {} : { explanation: sorted.explanation }),
    ...(sorted.feedback === undefined ? {} : { feedback: sorted.feedback }),
    ...(status === undefined ? {} : { status }),
    ...(checks === undefined ? {} : { checks }),
  };
}
