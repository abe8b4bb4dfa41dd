// Real pages, which are not part of the project: what the issue promises for each, where they are.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { writeBank } from '../../../../../src/core/convert/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { settingsOf } from '../../lint/settings-of.js';
import { importPage } from './import-page.js';

const folder = new URL('../../../../../../shared/corpora/study-pages/', import.meta.url);

interface ReadBank {
  readonly title: string;
  readonly language: string;
  readonly questions?: readonly {
    readonly choices?: readonly (string | { readonly text: string; readonly correct: boolean })[];
    readonly status?: string;
  }[];
  readonly flashcards?: readonly {
    readonly front: string;
    readonly back?: string;
    readonly status?: string;
  }[];
  readonly notes?: string;
}

const present = existsSync(folder);
const reason = present ? '' : ' (skipped: the corpora are not beside this checkout)';

describe(`study pages of real sites${reason}`, () => {
  before(function () {
    if (!present) this.skip();
  });

  function importFile(name: string): { source: string; yaml: string; bank: ReadBank } {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const yaml = writeBank(importPage(source, name).bank);
    const { problems } = lintText(yaml, settingsOf('recommended'));
    assert.deepEqual(
      problems.filter(({ severity }) => severity !== 'info'),
      [],
    );
    return { source, yaml, bank: parse(yaml) as ReadBank };
  }

  it('a study set becomes 20 questions, 20 flashcards and the notes', () => {
    const { source, bank } = importFile('study-set-page.txt');
    assert.equal(bank.language, 'fr');
    const questions = bank.questions ?? [];
    assert.equal(questions.length, 20);
    const complete = questions.filter(({ status }) => status === undefined);
    assert.equal(complete.length, 3);
    for (const { choices } of complete) {
      assert.equal(choices?.length, 4);
      assert.equal(choices.filter((choice) => typeof choice !== 'string').length, 1);
    }
    assert.ok(questions.slice(3).every(({ status }) => status === 'draft'));

    const flashcards = bank.flashcards ?? [];
    assert.equal(flashcards.length, 20);
    assert.equal(flashcards.filter(({ back }) => back !== undefined).length, 3);
    assert.ok(
      flashcards.every(({ back, status }) => (back === undefined) === (status === 'draft')),
    );

    const notes = bank.notes ?? '';
    const shown = source.slice(source.indexOf('Study Notes\n'), source.indexOf('Studying That'));
    const entries = shown.match(/^- (?!\|)/gm)?.length;
    const titles = shown.match(/^[^-][^|\n]*$/gm)?.length;
    assert.equal(notes.match(/^- /gm)?.length, entries);
    assert.equal(notes.match(/^## /gm)?.length, (titles ?? 0) - 1);
    const rows = notes.match(/^\|.*\|$/gm) ?? [];
    assert.equal(rows.length, 6);
    assert.ok(rows.every((row) => row.match(/\|/g)?.length === 5));
    assert.doesNotMatch(notes, /personalized quizzes/);
  });

  it('a deck becomes its 15 cards with every line of the answers', () => {
    const { source, bank } = importFile('flashcard-page.txt');
    const cards = bank.flashcards ?? [];
    assert.equal(cards.length, 15);
    assert.ok(cards.every(({ status }) => status === undefined));
    assert.ok(cards.every(({ front }) => front.endsWith('?')));
    const lines = cards.flatMap(({ front, back }) => [front, ...(back ?? '').trim().split('\n')]);
    assert.deepEqual(lines, source.trim().split('\n').slice(1));
  });

  it('a mind map becomes an outline', () => {
    const { bank } = importFile('mind-map-page.txt');
    assert.equal(bank.title, 'Les volcans');
    const notes = bank.notes ?? '';
    assert.equal(notes.match(/^## /gm)?.length, 5);
    assert.equal(notes.match(/^- /gm)?.length, 11);
    assert.doesNotMatch(notes, /:pen:|:red_flag:|\?\?/);
  });
});
