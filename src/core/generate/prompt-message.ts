/** A message to a language model, or one of its answers. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}
