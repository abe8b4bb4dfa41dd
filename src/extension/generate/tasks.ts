/** What a language model can be asked for; each is a command. */
export const generationTasks = [
  'generateQuestions',
  'generateFlashcards',
  'suggestDistractors',
  'suggestExplanation',
  'suggestVariant',
  'translateItems',
] as const;

export type GenerationTask = (typeof generationTasks)[number];

/** What a command is told already, and does not ask for; all of it may come from anywhere. */
export interface GenerationOptions {
  readonly count?: unknown;
  readonly kinds?: unknown;
  readonly model?: unknown;
  readonly toward?: unknown;
  readonly language?: unknown;
  readonly bank?: unknown;
}
