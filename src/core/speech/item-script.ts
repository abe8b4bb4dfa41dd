import type { ShownItem } from '../render/shown-item.js';
import { bodyScript } from './bodies/index.js';
import type { Utterance } from './lesson.js';
import type { Speaker } from './speaker.js';
import { announce, pauses, sayText } from './utterances.js';

export interface ItemScript {
  readonly item: ShownItem;
  /** From 1, among those of its sort. */
  readonly number: number;
  readonly isCard: boolean;
  /** The text that the question is about, where it was not read before. */
  readonly passage: string | undefined;
  /** Milliseconds. */
  readonly think: number;
  /** What the order of its parts follows from. */
  readonly seed: string;
}

/** An item as it is asked, thought about, answered and explained. */
export function itemScript(
  { item, number, isCard, passage, think, seed }: ItemScript,
  speaker: Speaker,
): readonly Utterance[] {
  const { words } = speaker;
  const { body, question, explanation, feedback } = item;
  const context = { speaker, seed };
  const answer = bodyScript(body, 'answer', context);
  const hasSeveral = answer.filter(({ role }) => role === 'answer').length > 1;
  const why = explanation ?? feedback.correct;
  const utterances: readonly Utterance[] = [
    ...(passage === undefined
      ? []
      : [announce(words.passage, speaker), ...sayText('passage', passage, speaker)]),
    announce(isCard ? words.card(number) : words.question(number), speaker),
    ...(question === undefined ? [] : sayText('question', question, speaker)),
    ...bodyScript(body, 'ask', context),
    { role: 'think', sentences: [], language: speaker.language, pause: think },
    announce(hasSeveral && body.type !== 'cloze' ? words.answers : words.answer, speaker),
    ...(answer.length === 0
      ? [{ ...announce(words.noAnswer, speaker), role: 'answer' as const }]
      : answer),
    ...(why === undefined
      ? []
      : [announce(words.explanation, speaker), ...sayText('explanation', why, speaker)]),
  ];
  return utterances.map((utterance, i) =>
    i === utterances.length - 1 ? { ...utterance, pause: pauses.part } : utterance,
  );
}
