// Each snippet is right as it is, at every place where it is offered; and it is offered nowhere else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfiguration, resolveRules } from '../../../src/core/configuration/index.js';
import { readBank } from '../../../src/core/document/index.js';
import { lintText } from '../../../src/core/lint/index.js';
import { kinds } from '../../../src/core/model/kinds/index.js';
import { rules } from '../../../src/core/rules/registry.js';
import { partPlaceAt, snippetPlaceAt, snippetText } from '../../../src/service/index.js';

interface Snippet {
  readonly place: string;
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const read = (name: string): Readonly<Record<string, Snippet>> =>
  JSON.parse(readFileSync(`snippets/${name}.json`, 'utf8')) as Record<string, Snippet>;

const english = read('quizwright');
const files: Readonly<Record<string, Readonly<Record<string, Snippet>>>> = {
  en: english,
  fr: read('quizwright.fr'),
};

/** The text with each snippet taken, as it is, that fits at the `¦`. */
function taken(text: string, language: string): readonly string[] {
  const offset = text.indexOf('¦');
  const rest = text.replace('¦', '');
  const bank = readBank(rest);
  const places = [snippetPlaceAt(bank, offset), partPlaceAt(bank, offset)];
  return places.flatMap((place) => {
    if (place === undefined) return [];
    const { home, span } = place;
    return Object.values(files[language]!)
      .filter((snippet) => snippet.place === home)
      .filter(({ body }) => home !== 'head' || !rest.includes(`\n${body[0]!.split(':')[0]}:`))
      .map(({ body }) => {
        const plain = snippetText(body, place).replaceAll(
          /\$\{\d+(?::([^{}]*)|\|([^,|]*)[^|]*\|)\}|\$0/g,
          (_, words, choice) => String(words ?? choice ?? ''),
        );
        return rest.slice(0, span.start) + plain + rest.slice(span.end);
      });
  });
}

const settings = resolveRules(defaultConfiguration, 'a.quiz.yaml', rules);

function problemsOf(text: string): readonly string[] {
  return lintText(text, settings)
    .problems.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const head = (language: string): string => `title: T\nlanguage: ${language}\n`;

const places = (language: string): Readonly<Record<string, string>> => ({
  'behind a dash': `${head(language)}questions:\n  - ¦\n`,
  'in an empty list': `${head(language)}questions:\n  ¦\n`,
  'at the end of the text': `${head(language)}questions:\n  - ¦`,
  'between items': `${head(language)}questions:\n  - question: What?\n    answer: x\n  - ¦\n  - question: How?\n    answer: y\n`,
  'between items, without a dash': `${head(language)}questions:\n  - question: What?\n    answer: x\n\n  ¦\n\n  - question: How?\n    answer: y\n`,
  'in a list that is not indented': `${head(language)}questions:\n- ¦\n`,
});

describe('snippets', () => {
  it('are there for every kind', () => {
    const prefixes = Object.values(english).flatMap(({ prefix }) => prefix);
    for (const { kind } of kinds) assert.ok(prefixes.includes(kind), kind);
  });

  it('leave no blanks behind, wherever they are taken', () => {
    for (const [language, texts] of Object.keys(files).map(
      (each) => [each, places(each)] as const,
    )) {
      for (const text of [...Object.values(texts), `${head(language)}questions:\n¦\n`]) {
        const all = taken(text, language);
        assert.ok(all.length > 5, text);
        for (const each of all) assert.doesNotMatch(each, /\n[ \t]+(?:\n|$)/);
      }
    }
  });

  it('are found by their names in both languages', () => {
    for (const name of ['mcq-4', 'qcm', 'qcm-5', 'vf', 'vrai-faux', 'réponse-courte', 'carte']) {
      for (const file of Object.values(files)) {
        assert.ok(
          Object.values(file).some(({ prefix }) => prefix.includes(name)),
          name,
        );
      }
    }
  });

  for (const language of ['en', 'fr']) {
    for (const [place, text] of Object.entries(places(language))) {
      it(`make a question without a problem ${place}, in ${language}`, () => {
        const banks = taken(text, language);
        assert.equal(banks.length, 15);
        for (const bank of banks) {
          assert.deepEqual(problemsOf(bank), [], bank);
          assert.equal(readBank(bank).items.length, text.split('question: ').length, bank);
        }
      });
    }

    it(`make a flashcard without a problem, in ${language}`, () => {
      for (const place of ['- ¦', '¦']) {
        const banks = taken(`${head(language)}flashcards:\n  ${place}\n`, language);
        assert.equal(banks.length, 3);
        for (const bank of banks) {
          assert.deepEqual(problemsOf(bank), [], bank);
          assert.equal(readBank(bank).items[0]?.reading.list, 'flashcards');
        }
      }
    });

    it(`make a bank, and parts of one, in ${language}`, () => {
      const [bank, ...others] = taken('¦', language);
      assert.deepEqual(others, []);
      assert.deepEqual(problemsOf(bank!), [], bank);
      const text = `${head(language)}questions:\n  - question: What?\n    answer: x\n`;
      const asked = taken(`${text}\n¦`, language).filter(
        (each) => !each.includes('\n  - question: What?\n    answer: x\n\n  - '),
      );
      assert.equal(asked.length, 5);
      for (const each of [
        ...asked,
        ...taken(text.replace('questions', '¦\nquestions'), language),
      ]) {
        assert.deepEqual(problemsOf(each), [], each);
      }
    });
  }
});
