import type { Tell } from '../../service/tell.js';

/**
 * Says in questions that are asked anyway how much goes to the model: whoever sees it there can leave the
 * question, and need not be asked once more.
 */
export class WhatIsSent {
  readonly #models: readonly { readonly name: string }[];
  readonly #tell: Tell;
  #isSaid: boolean;

  /** @param isKnown whether somebody named the model, and wants to be asked nothing more */
  constructor(models: readonly { readonly name: string }[], isKnown: boolean, tell: Tell) {
    this.#models = models;
    this.#tell = tell;
    this.#isSaid = isKnown;
  }

  /** Whether it was said. */
  get isSaid(): boolean {
    return this.#isSaid;
  }

  /**
   * What a question has behind its words; nothing where the model is chosen later, of several.
   *
   * @param size in characters
   */
  after(question: string, size: number): string {
    const [model, ...others] = this.#models;
    if (model === undefined || others.length > 0) return question;
    this.#isSaid = true;
    const tell = this.#tell;
    const sent = tell('About {0} characters will be sent to “{1}”.', size, model.name);
    return question === '' ? sent : `${question} ${sent}`;
  }
}
