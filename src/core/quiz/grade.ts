import { type Gap, readGaps } from '../markdown/index.js';
import { gradedKinds } from '../model/kinds/graded-kinds.js';
import type { Answer, GradeContext, GradedGap, PartVerdict, Tell } from '../model/kinds/graded.js';
import { mapOf, textOf } from '../model/kinds/shown.js';
import type { ItemReading } from '../model/reading.js';
import { shownItem } from '../render/shown-item.js';
import type { QuizBank } from './quiz-item.js';

/** What grading needs of a question. */
export interface Gradable {
  readonly reading: ItemReading;
  readonly bank: Pick<QuizBank, 'language' | 'defaults' | 'isKnownWord'>;
}

/** What an answer to a question is worth, and why. */
export interface Verdict {
  readonly outcome: 'correct' | 'partial' | 'incorrect' | 'skipped';
  /** Of the points, from 0 to 1. */
  readonly share: number;
  /** In points. */
  readonly score: number;
  /** What the question is worth. */
  readonly points: number;
  readonly correct: boolean;
  /** Sentences, in the learner's language. */
  readonly why: readonly string[];
  /** What the author says to this answer, then to this outcome; Markdown. */
  readonly feedback: readonly string[];
  /** One for each choice, gap, pair or entry in the bank's order; none for one typed answer. */
  readonly parts: readonly PartVerdict[];
}

/** Grades an answer of the right form (`answerMisfit` tells); `null` skips. */
export function gradeAnswer(item: Gradable, answer: Answer, tell: Tell): Verdict {
  const { data } = item.reading;
  const context = contextOf(item, tell);
  const points = pointsOf(item);
  if (answer === null) {
    return {
      outcome: 'skipped',
      share: 0,
      score: 0,
      points,
      correct: false,
      why: [tell('Skipped.')],
      feedback: [],
      parts: [],
    };
  }
  const grade = kindOf(item).grade(data, answer, context);
  const outcome = grade.correct ? 'correct' : grade.share > 0 ? 'partial' : 'incorrect';
  const general = textOf(mapOf(data['feedback'])[outcome]);
  return {
    ...grade,
    outcome,
    // A share is a rounded third or so: what it is of the points is rounded more.
    score: Math.round(grade.share * points * 1e6) / 1e6,
    points,
    feedback: general === undefined ? grade.feedback : [...grade.feedback, general],
  };
}

/** What is wrong with the form of an answer, as a sentence; undefined where it can be graded. */
export function answerMisfit(item: Gradable, answer: unknown, tell: Tell): string | undefined {
  if (answer === null) return undefined;
  return kindOf(item).misfit(item.reading.data, answer, contextOf(item, tell));
}

/** An answer that earns the most. */
export function modelAnswer(item: Gradable): Answer | undefined {
  const { kind, data } = item.reading;
  if (kind === undefined) return undefined;
  return gradedKinds[kind]?.modelAnswer(data, contextOf(item, String));
}

/** Whether a question says enough to be graded. */
export function isGradable(reading: ItemReading, bank: Gradable['bank']): boolean {
  if (reading.list !== 'questions' || reading.kind === undefined) return false;
  if (textOf(reading.data['question']) === undefined && reading.kind !== 'cloze') return false;
  const { isComplete, modelAnswer } = kindOf({ reading });
  const context = completenessContext(bank);
  return isComplete === undefined
    ? modelAnswer(reading.data, context) !== undefined
    : isComplete(reading.data, context);
}

/** What a question is worth. */
export function pointsOf({ reading, bank }: Gradable): number {
  return shownItem(reading, bank.defaults).points ?? 1;
}

function kindOf({ reading: { kind } }: Pick<Gradable, 'reading'>) {
  const graded = kind === undefined ? undefined : gradedKinds[kind];
  if (graded === undefined) throw new TypeError('only questions that can be graded are asked');
  return graded;
}

const completeness = new WeakMap<Gradable['bank'], GradeContext>();

/** To know whether there is an answer, the points do not matter: one context serves all questions. */
function completenessContext(bank: Gradable['bank']): GradeContext {
  let context = completeness.get(bank);
  if (context === undefined) {
    const { language, defaults, isKnownWord } = bank;
    context = { points: 1, language, defaults, tell: String, gaps: gapsOf, isKnownWord };
    completeness.set(bank, context);
  }
  return context;
}

function contextOf(item: Gradable, tell: Tell): GradeContext {
  const { language, defaults, isKnownWord } = item.bank;
  return {
    // Few kinds ask for it.
    get points() {
      return pointsOf(item);
    },
    language,
    defaults,
    tell,
    gaps: gapsOf,
    isKnownWord,
  };
}

function gapsOf(cloze: string): readonly GradedGap[] {
  return readGaps(cloze).gaps.map(({ dropdown, answers, others }: Gap) => ({
    dropdown,
    answers: answers.map(({ text }) => text),
    others: others.map(({ text }) => text),
  }));
}
