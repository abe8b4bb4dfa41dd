/** Whether a card is new, being learnt, known, or being learnt again after it was forgotten. */
export type CardStage = 'new' | 'learning' | 'review' | 'relearning';

/** What the reviews of a card come to. Times are in milliseconds. */
export interface CardState {
  readonly stage: CardStage;
  /** When it should come up again; of a new card, 0. */
  readonly due: number;
  /** Days after which it is remembered nine times in ten. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** Which step of learning it is at, from 0. */
  readonly step: number;
  /** Days from its last review until it is due; 0 while it is learnt. */
  readonly interval: number;
  readonly reviews: number;
  /** How often it was forgotten once it was known. */
  readonly lapses: number;
  readonly firstReview: number | undefined;
  readonly lastReview: number | undefined;
}

export const newCard: CardState = {
  stage: 'new',
  due: 0,
  stability: 0,
  difficulty: 0,
  step: 0,
  interval: 0,
  reviews: 0,
  lapses: 0,
  firstReview: undefined,
  lastReview: undefined,
};

/** Whether it comes back after minutes, not days. */
export function isLearning({ stage }: CardState): boolean {
  return stage === 'learning' || stage === 'relearning';
}
