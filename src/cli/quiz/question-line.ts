import { mixedOrder } from '../../core/chance/shuffle.js';
import { readGaps } from '../../core/markdown/index.js';
import {
  cardSides,
  pointsOf,
  presentedEntry,
  type QuizEntry,
  type QuizSession,
  stateOf,
  withGaps,
} from '../../core/quiz/index.js';
import { type ShownBody, shownItem, type ShownItem } from '../../core/render/index.js';
import { dropdownEntries } from '../../core/render/gaps-shown.js';
import { rightsOffered } from '../../core/render/rights-offered.js';

/** What a program is asked. Texts are Markdown, as the bank writes them. */
export interface QuestionLine {
  readonly type: 'question';
  /** The id, else `questions[3]`. */
  readonly item: string;
  readonly kind: string;
  /** Of a cloze with `{{1}}`, `{{2}}`… in the places of its gaps. */
  readonly stem: string;
  readonly points: number;
  readonly stimulus?: string;
  readonly hints?: readonly string[];
  readonly choices?: readonly string[];
  readonly lefts?: readonly string[];
  readonly rights?: readonly string[];
  readonly entries?: readonly string[];
  readonly gaps?: readonly GapLine[];
  readonly unit?: string;
  /** Of a card and of an open question: what the learner compares with. */
  readonly back?: string;
  readonly rubric?: ShownBodyOf<'open'>['rubric'];
}

interface GapLine {
  readonly hint?: string;
  /** What a dropdown offers. */
  readonly entries?: readonly string[];
}

type ShownBodyOf<T extends ShownBody['type']> = Extract<ShownBody, { readonly type: T }>;

function sidesOf(entry: QuizEntry): Asked {
  const { front, back } = cardSides(entry);
  return { stem: front, back };
}

/** What is asked now. It says nothing of what is right, but where the learner grades it. */
export function questionLine(session: QuizSession): QuestionLine {
  const entry = session.entries[session.at]!;
  const { item, card } = entry;
  const presented = presentedEntry(entry, session.setup, stateOf(session, session.at).misses);
  const shown = shownItem(presented, item.bank.defaults, item.bank.language);
  const stimulus = shown.stimulus === undefined ? undefined : item.bank.stimuli[shown.stimulus];
  return {
    type: 'question',
    item: item.name,
    kind: item.reading.list === 'flashcards' ? 'flashcard' : (item.reading.kind ?? ''),
    ...(card === undefined ? asked(shown, presented.seed) : sidesOf(entry)),
    points: item.reading.list === 'questions' ? pointsOf(item) : 1,
    ...(typeof stimulus === 'string' ? { stimulus } : {}),
    ...(shown.hints.length > 0 ? { hints: shown.hints } : {}),
  };
}

type Asked = Omit<QuestionLine, 'type' | 'item' | 'kind' | 'points' | 'stimulus' | 'hints'>;

function asked({ question = '', body }: ShownItem, seed: string): Asked {
  switch (body.type) {
    case 'choices':
      return { stem: question, choices: body.choices.map(({ text }) => text) };
    case 'typed':
      return { stem: question, ...(body.unit === undefined ? {} : { unit: body.unit }) };
    case 'cloze':
      return clozeAsked(question, body.text, seed);
    case 'matching':
      return {
        stem: question,
        lefts: body.pairs.map(({ left }) => left),
        rights: rightsOffered(body, `${seed}/rights`),
      };
    case 'ordering':
      return {
        stem: question,
        entries: mixedOrder(body.order.length, `${seed}/order`).map((i) => body.order[i]!),
      };
    case 'open':
      return {
        stem: question,
        ...(body.modelAnswer === undefined ? {} : { back: body.modelAnswer }),
        ...(body.rubric.length === 0 ? {} : { rubric: body.rubric }),
      };
    default:
      return { stem: question };
  }
}

function clozeAsked(question: string, cloze: string, seed: string): Asked {
  const { gaps } = readGaps(cloze);
  const text = withGaps(cloze, gaps, (_, i) => `{{${i + 1}}}`);
  return {
    stem: question === '' ? text : `${question}\n\n${text}`,
    gaps: gaps.map((gap, i) => ({
      ...(gap.hint === undefined ? {} : { hint: gap.hint.text }),
      ...(gap.dropdown ? { entries: dropdownEntries(gap, `${seed}/gap/${i}`) } : {}),
    })),
  };
}
