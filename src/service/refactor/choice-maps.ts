import type { PlainData } from '../../core/model/reading.js';

/** A choice with all that is said of it, whether it is written as a map or as its text alone. */
export interface ChoiceData {
  readonly text: string;
  readonly correct?: boolean;
  readonly feedback?: string;
  readonly weight?: string | number;
  readonly pin?: boolean;
}

/** The choices of a question that is right in itself. */
export function readChoiceMaps(data: PlainData): readonly ChoiceData[] | undefined {
  const choices = data['choices'];
  if (!Array.isArray(choices)) return undefined;
  return choices.map((choice: unknown) =>
    typeof choice === 'object' && choice !== null
      ? (choice as ChoiceData)
      : { text: String(choice) },
  );
}

/** A choice that is only its text says the same as one that is written with it. */
export function evenChoices(data: PlainData): PlainData {
  const choices = readChoiceMaps(data)?.map((choice) => ({
    ...choice,
    correct: choice.correct === true,
  }));
  return { ...data, choices };
}
