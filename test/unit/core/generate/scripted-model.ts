/** A model that says what a test wrote down, and a bank that it is asked about. */
import type { GenerationHost, PromptMessage } from '../../../../src/core/generate/index.js';
import { lintText } from '../../../../src/core/lint/index.js';
import { presetSettings } from '../../examples/example-files.js';

export interface ScriptedModel extends GenerationHost {
  /** What it was sent, request by request. */
  readonly asked: (readonly PromptMessage[])[];
}

/** Answers with each text in turn, and with the last one again after that. */
export function scriptedModel(...answers: readonly string[]): ScriptedModel {
  const asked: (readonly PromptMessage[])[] = [];
  const settings = presetSettings('recommended');
  return {
    asked,
    ask: (messages) => {
      asked.push(messages);
      return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? '');
    },
    lint: (text) => Promise.resolve(lintText(text, settings).problems),
  };
}

/** An answer of these entries. */
export function answerOf(...items: readonly unknown[]): string {
  return JSON.stringify({ items });
}

export const loyalty = `quizwright: 1
title: Customer experience
language: en
objectives:
  explain-nps: Explain the Net Promoter Score.
questions:
  - id: nps-range
    question: Which score range makes a promoter?
    choices:
      - 0–6
      - 7–8
      - text: 9–10
        correct: true
    tags: [loyalty]
    explanation: Promoters give 9 or 10.
flashcards:
  - id: nps
    front: NPS
    back: Net Promoter Score
notes: |
  # Measuring loyalty
  - **NPS**: promoters minus detractors, from −100 to 100.

  ## Churn
  Churn is the share of customers who leave in a period.
`;
