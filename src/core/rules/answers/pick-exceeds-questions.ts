import type { ItemReading } from '../../model/reading.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';

export default defineRule({
  id: 'pick-exceeds-questions',
  group: 'answers',
  severity: 'warning',
  sentence: '`quiz: pick` asks for no more questions than the bank has.',
  why: 'A quiz of 20 from a bank of 12 has 12 questions, without a word to whoever set it. Drafts do not count, since quizzes leave them out.',
  source: 'The question bank format, “The bank”',
  messages: {
    exceeds: '`pick` asks for {pick} questions, but the bank has {count}{drafts}.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Capitals\nquiz:\n  pick: 10\nquestions:\n  - question: What is the capital of France?\n    answer: Paris\n  - question: What is the capital of Italy?\n    answer: Rome\n',
      },
    ],
    good: [
      {
        yaml: 'title: Capitals\nquiz:\n  pick: 1\nquestions:\n  - question: What is the capital of France?\n    answer: Paris\n  - question: What is the capital of Italy?\n    answer: Rome\n',
      },
    ],
  },
  createIndex: () => new QuestionCount(),
});

class QuestionCount implements BankIndex {
  #ready = 0;
  #drafts = 0;

  add(item: ItemReading): void {
    this.#count(item, 1);
  }

  remove(item: ItemReading): void {
    this.#count(item, -1);
  }

  check({ head, report }: BankContext): void {
    const quiz = head.data['quiz'];
    if (typeof quiz !== 'object' || quiz === null) return;
    const { pick } = quiz as { readonly pick?: unknown };
    if (typeof pick !== 'number' || !Number.isInteger(pick) || pick <= this.#ready) return;
    const drafts =
      this.#drafts === 0
        ? ''
        : this.#drafts === 1
          ? ' and one draft'
          : ` and ${this.#drafts} drafts`;
    report({
      at: { path: ['quiz', 'pick'] },
      message: 'exceeds',
      data: { pick, count: this.#ready, drafts },
    });
  }

  #count({ list, data }: ItemReading, by: 1 | -1): void {
    if (list !== 'questions') return;
    if (data['status'] === 'draft') this.#drafts += by;
    else this.#ready += by;
  }
}
