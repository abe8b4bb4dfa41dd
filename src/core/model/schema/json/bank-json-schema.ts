// oxlint-disable unicorn/no-thenable -- `then` is a keyword of JSON Schema, and nobody awaits one.
import type { JsonSchema } from '../../kinds/kind.js';
import type { MapShape } from '../shape-types.js';
import { bankShape, flashcardShape } from '../shapes.js';
import { bankContent } from '../tell-once.js';
import { jsonOfQuestion } from './json-of-question.js';
import { jsonOfShape, type JsonObject } from './json-of-shape.js';

/** The JSON Schema of a bank. */
export function bankJsonSchema(): JsonObject {
  const bank = jsonOfShape(bankShape()) as { readonly properties: JsonObject };
  const properties = { ...bank.properties };
  for (const [key, name] of Object.entries({ questions: 'question', flashcards: 'flashcard' })) {
    const list = properties[key] as JsonObject;
    properties[key] = { ...list, items: { $ref: `#/definitions/${name}` } };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:quizwright:schema:bank:1',
    title: 'Quizwright question bank',
    description: 'Questions, flashcards and study notes on one subject.',
    ...bank,
    properties,
    // Questions may wait for a bank's first notes, but a bank of nothing is a mistake.
    anyOf: bankContent.map((key) => ({ required: [key] })),
    definitions: {
      question: { title: 'Question', ...(jsonOfQuestion() as JsonObject) },
      flashcard: { title: 'Flashcard', ...jsonOfFlashcard(flashcardShape()) },
    },
  };
}

/** Front and back, or gaps; a draft may lack its back. */
function jsonOfFlashcard(shape: MapShape): JsonObject {
  const isDraft: JsonSchema = { properties: { status: { const: 'draft' } }, required: ['status'] };
  return {
    ...jsonOfShape(shape),
    if: { required: ['cloze'] },
    then: { properties: { front: false, back: false } },
    else: { required: ['front'], if: isDraft, else: { required: ['back'] } },
  };
}
