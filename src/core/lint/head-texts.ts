import type { BankHead, HeadEntry } from '../model/reading.js';
import type { Surroundings } from '../rules/rule.js';
import type { Pair } from '../yaml/index.js';
import { type LocalProblem, placeProblem } from './local-problem.js';
import { visitMarkdown } from './markdown-places.js';
import type { Problem } from '../problem/problem.js';
import type { ActiveRules } from './settings.js';
import { anySignInSource, TextRun } from './text-run.js';

/** Runs the rules for Markdown over the bank's own texts, each once as long as it stays the same. */
export class HeadTexts {
  readonly #known = new WeakMap<
    Pair,
    { source: string; language: string; problems: readonly LocalProblem[] }
  >();
  readonly #texts = new TextRun();
  readonly #active: ActiveRules;

  constructor(active: ActiveRules, surroundings: Surroundings) {
    this.#active = active;
    this.#texts.surroundings = surroundings;
  }

  check({ entries, data, language }: BankHead): Problem[] {
    if (this.#active.text.length === 0) return [];
    this.#texts.language = language;
    return entries.flatMap((entry) =>
      this.#checkEntry(entry, data, language).map((problem) =>
        placeProblem(problem, entry.offset, undefined),
      ),
    );
  }

  #checkEntry(
    { pair, source }: HeadEntry,
    data: BankHead['data'],
    language: string,
  ): readonly LocalProblem[] {
    const known = this.#known.get(pair);
    if (known !== undefined && known.source === source && known.language === language)
      return known.problems;
    const problems: LocalProblem[] = [];
    const key = pair.key.text;
    if (key !== 'questions' && key !== 'flashcards' && anySignInSource.test(source)) {
      const from = { node: pair.value, source };
      visitMarkdown(key, data[key], (text, path) => {
        this.#texts.check(text, from, path.slice(1), [key], this.#active, problems);
      });
    }
    this.#known.set(pair, { source, language, problems });
    return problems;
  }
}
