// The rules on how questions are written come in a later version. Until they do, these are the ones
// that a bank breaks most easily; the examples shall not be what the first of those versions reports.
import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import type { ItemReading } from '../../../src/core/model/reading.js';
import { exampleNames, readExample } from './example-files.js';

interface Choice {
  readonly text: string;
  readonly correct: boolean;
}

const avoided: Readonly<Record<string, RegExp>> = {
  en: /\b(?:all|none|neither|both|always|never|only|every|usually|often|sometimes)\b/i,
  fr: /\b(?:tou[ts]|toutes?|aucune?|ni|toujours|jamais|seulement|uniquement|souvent|parfois)\b/i,
};

const negative: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|except|least|cannot|never|n[’']t)\b/i,
  fr: /\b(?:ne|n[’'](?=\p{L})|sauf|excepté|hormis)\b/iu,
};

for (const name of exampleNames) {
  describe(`${name}, as questions`, () => {
    const { head, items } = readBank(readExample(name));
    const readings = items.map(({ reading }) => reading);
    const questions = readings.filter(({ list }) => list === 'questions');
    const withChoices = questions.filter(({ data }) => Array.isArray(data['choices']));

    for (const question of withChoices) {
      const choices = choicesOf(question);
      const keys = choices.filter(({ correct }) => correct);
      const distractors = choices.filter(({ correct }) => !correct);

      it(`${question.id} has choices that give nothing away`, () => {
        const mean = distractors.reduce((sum, { text }) => sum + text.length, 0) / distractors.length;
        for (const { text } of keys) assert.ok(text.length < 1.5 * mean, `“${text}” is the longest by far`);
        for (const { text } of choices) assert.doesNotMatch(text, avoided[head.language]!);
        assert.equal(new Set(choices.map(({ text }) => fold(text))).size, choices.length, 'all differ');
        const first = new Set(choices.map(({ text }) => fold(text).split(' ')[0]));
        assert.ok(first.size > 1, 'the first word differs');
        assert.ok(choices.length >= 3 && choices.length <= 6);
        const numbers = choices.map(({ text }) => parseFloat(text)).filter((number) => !Number.isNaN(number));
        assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b), 'numbers in order');
      });

      it(`${question.id} has no word of the stem in the key only`, () => {
        const stem = new Set(words(textOf(question.data['question'])));
        const inDistractors = new Set(distractors.flatMap(({ text }) => words(text)));
        for (const { text } of keys) {
          assert.deepEqual(words(text).filter((word) => stem.has(word) && !inDistractors.has(word)), []);
        }
      });
    }

    it('asks without a negation', () => {
      for (const { data } of questions) {
        assert.doesNotMatch(textOf(data['question']), negative[head.language]!);
      }
    });

    it('has its keys at different places', () => {
      const places = withChoices
        .map((question) => choicesOf(question))
        .filter((choices) => choices.filter(({ correct }) => correct).length === 1)
        .map((choices) => choices.findIndex(({ correct }) => correct));
      for (const place of new Set(places)) {
        assert.ok(places.filter((each) => each === place).length <= Math.ceil(places.length / 2));
      }
      assert.doesNotMatch(places.join(''), /(\d)\1{3}/);
    });

    it('has no statement that is true because it is long', () => {
      const lengths = (answer: boolean): number[] =>
        questions.filter(({ data }) => data['answer'] === answer).map(({ data }) => textOf(data['question']).length);
      const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
      const whenTrue = lengths(true);
      if (whenTrue.length > 0) assert.ok(mean(whenTrue) <= mean(lengths(false)));
    });

    it('has a spare right side for each matching question', () => {
      for (const { data } of questions) {
        if (data['pairs'] !== undefined) assert.ok(Array.isArray(data['distractors']));
      }
    });

    it('covers each of its objectives', () => {
      const covered = new Set(readings.flatMap(({ data }) => (data['objectives'] as string[] | undefined) ?? []));
      assert.deepEqual(Object.keys(head.data['objectives'] as object).filter((id) => !covered.has(id)), []);
    });

    it('has backs of one thing', () => {
      for (const { data } of readings.filter(({ list }) => list === 'flashcards')) {
        const back = textOf(data['back']);
        assert.ok(back.split(/\s+/).length <= 20 && !/^\s*(?:[-*]|\d+\.) /m.test(back));
        if (back !== '') assert.notEqual(fold(back), fold(textOf(data['front'])));
      }
    });
  });
}

it('no two stems of the example banks are alike', () => {
  const stems = exampleNames.flatMap((name) =>
    readBank(readExample(name)).items.map(({ reading: { data } }) => textOf(data['question'] ?? data['cloze'] ?? data['front'])),
  );
  stems.forEach((stem, index) => {
    for (const other of stems.slice(index + 1)) {
      assert.ok(likeness(stem, other) < 0.6, `“${stem}” and “${other}”`);
    }
  });
});

function choicesOf({ data }: ItemReading): Choice[] {
  return (data['choices'] as readonly unknown[]).map((choice) => {
    if (typeof choice !== 'object' || choice === null) return { text: String(choice).trim(), correct: false };
    const { text, correct } = choice as { readonly text: string; readonly correct?: boolean };
    return { text: text.trim(), correct: correct === true };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Words that carry meaning: of five letters and more. */
function words(text: string): string[] {
  return fold(text).split(' ').filter((word) => word.length > 4);
}

function likeness(a: string, b: string): number {
  const left = new Set(fold(a).split(' '));
  const right = new Set(fold(b).split(' '));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared);
}
