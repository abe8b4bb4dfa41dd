import type { Tell } from '../model/kinds/graded.js';

/** Why an item was taken into a personalised quiz. */
export type ChosenFor =
  | { readonly why: 'wrong' | 'skipped' | 'forgotten' | 'slow' | 'new' | 'known' }
  /** A tag, or what an objective says. */
  | { readonly why: 'weak'; readonly name: string };

/** The same in a sentence for the learner. */
export function chosenForWords(reason: ChosenFor, tell: Tell): string {
  switch (reason.why) {
    case 'wrong':
      return tell('You got this one wrong last time.');
    case 'skipped':
      return tell('You skipped this one last time.');
    case 'forgotten':
      return tell('You knew this one, and forgot it again.');
    case 'slow':
      return tell('This one took you long last time.');
    case 'weak':
      return tell('You are not yet sure of “{0}”.', reason.name);
    case 'new':
      return tell('You have not answered this one yet.');
    case 'known':
      return tell('You know this one: it is asked so that it stays so.');
  }
}

/** Reads what a history has kept; what is no reason is left out. */
export function readChosenFor(value: unknown): ChosenFor | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { why, name } = value as Readonly<Record<string, unknown>>;
  switch (why) {
    case 'wrong':
    case 'skipped':
    case 'forgotten':
    case 'slow':
    case 'new':
    case 'known':
      return { why };
    case 'weak':
      return typeof name === 'string' ? { why, name } : undefined;
    default:
      return undefined;
  }
}
