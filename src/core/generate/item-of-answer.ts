import { renderMessage } from '../lint/render-message.js';
import type { ItemList } from '../model/reading.js';
import type { SchemaProblem } from '../model/schema-problem.js';
import { detectKind } from '../model/schema/detect-kind.js';
import { schemaMessages } from '../model/schema/messages.js';
import type { KindName } from '../model/schema/shapes.js';
import { validateFlashcard } from '../model/schema/validate-flashcard.js';
import { validateQuestion } from '../model/schema/validate-question.js';
import { readGaps } from '../markdown/index.js';
import { orderOfItem } from '../format/index.js';
import { shortLine } from '../text/beginning-of.js';
import { foreignAddress } from './addresses.js';
import { flashcardShape, generatedKinds, type AskedKeys, questionShape } from './item-shapes.js';
import { pickShape } from './pick-shape.js';
import type { Said } from './said.js';

export type ItemData = Readonly<Record<string, unknown>>;

/** What an answer may bring. */
export interface AskedItems {
  readonly list: ItemList;
  /** Of questions. */
  readonly kinds: readonly KindName[];
  readonly keys: AskedKeys;
  /** The addresses that its texts may have. */
  readonly addresses: ReadonlySet<string>;
}

/** An item as a model wrote it, in the closed form of its kind, or what is wrong with it. */
export type AnsweredItem =
  | { readonly data: ItemData; readonly kind: KindName | undefined; readonly section: unknown }
  | { readonly wrong: readonly Said[]; readonly label: string };

/** Makes an item of one entry of an answer: whatever stands there, it has the asked keys or is refused. */
export function itemOfAnswer(entry: unknown, asked: AskedItems): AnsweredItem {
  const picked =
    asked.list === 'questions' ? pickQuestion(entry, asked) : pickFlashcard(entry, asked);
  const label = labelOf(picked?.data);
  if (picked === undefined) {
    return { label, wrong: [(tell) => tell('It is no item of a kind that was asked for.')] };
  }
  const { section, ...rest } = picked.data as Record<string, unknown>;
  const data = inOrder(rest, asked.list, picked.kind);
  const problems = asked.list === 'questions' ? validateQuestion(data) : validateFlashcard(data);
  const wrong = problems.map(sayProblem);
  if (typeof data['cloze'] === 'string' && !hasGaps(data['cloze'])) {
    wrong.push((tell) => tell('The text has no gap with an answer, as in {0}.', '{{answer}}'));
  }
  const foreign = foreignAddress(data, asked.addresses);
  if (foreign !== undefined) {
    const { key, address } = foreign;
    wrong.push((tell) =>
      tell(
        '`{0}` has an address that it was not given: “{1}”.',
        key,
        shortLine(address, longestLabel),
      ),
    );
  }
  return wrong.length > 0 ? { wrong, label } : { data, kind: picked.kind, section };
}

interface Picked {
  readonly data: ItemData;
  readonly kind: KindName | undefined;
}

function pickQuestion(entry: unknown, { kinds, keys }: AskedItems): Picked | undefined {
  const kind = kindOfEntry(entry);
  if (kind === undefined || !kinds.includes(kind)) return undefined;
  const shape = questionShape(kind, keys);
  const picked = pickShape(entry, shape) as ItemData | undefined;
  if (picked === undefined) return undefined;
  const { kind: _, answer, choices, ...rest } = picked as Record<string, unknown>;
  const data = {
    ...rest,
    ...(answer === undefined ? {} : { answer: alone(answer) }),
    ...(choices === undefined
      ? {}
      : { choices: (choices as readonly ItemData[]).map(plainChoice) }),
  };
  // The keys tell the kind nearly always; where they do not, it is written.
  const detected = detectKind(data);
  const isPlain = 'kind' in detected && detected.kind === kind;
  return { kind, data: isPlain ? data : { kind, ...data } };
}

/** What an entry says that it is; where it says nothing, what its keys say. */
function kindOfEntry(entry: unknown): KindName | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const said = Object.hasOwn(entry, 'kind') ? (entry as ItemData)['kind'] : undefined;
  const named = generatedKinds.find((kind) => kind === said);
  if (named !== undefined) return named;
  const detected = detectKind({ ...(entry as ItemData), kind: undefined });
  return 'kind' in detected ? detected.kind : undefined;
}

function pickFlashcard(entry: unknown, { keys }: AskedItems): Picked | undefined {
  const isCloze = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'cloze');
  const data = pickShape(entry, flashcardShape(isCloze ? 'cloze' : 'sides', keys));
  return data === undefined ? undefined : { kind: undefined, data: data as ItemData };
}

/** One answer stands without a list. */
function alone(answer: unknown): unknown {
  return Array.isArray(answer) && answer.length === 1 ? (answer[0] as unknown) : answer;
}

/** A distractor of which there is nothing else to say is its text. */
function plainChoice(choice: ItemData): unknown {
  const { text, correct, feedback } = choice;
  if (text === undefined) return choice;
  if (correct !== true && feedback === undefined) return text;
  return {
    text,
    ...(correct === true ? { correct } : {}),
    ...(feedback === undefined ? {} : { feedback }),
  };
}

function hasGaps(cloze: string): boolean {
  const { gaps, unclosed } = readGaps(cloze);
  return gaps.length > 0 && unclosed.length === 0;
}

/** The keys in the order in which the format writes them. */
export function inOrder(data: ItemData, list: ItemList, kind: string | undefined): ItemData {
  const order = orderOfItem(list, kind);
  const place = ([key]: readonly [string, unknown]): number => order.get(key) ?? order.size;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .toSorted((a, b) => place(a) - place(b)),
  );
}

function sayProblem({ rule, message, data }: SchemaProblem): Said {
  const messages = schemaMessages as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return () => renderMessage(messages[rule]?.[message] ?? rule, data);
}

const longestLabel = 80;

/** How an item is called in a list: by what it asks. */
export function labelOf(data: ItemData | undefined): string {
  const asked = data?.['question'] ?? data?.['front'] ?? data?.['cloze'];
  return typeof asked === 'string' ? shortLine(asked, longestLabel) : '…';
}
