// Packages as Anki makes them, and packages that somebody made to hurt.
import assert from 'node:assert/strict';

import { ankiPackage } from '../../../../../src/core/convert/anki-apkg/index.js';
import { unzstd } from '../../../../../src/core/convert/anki-apkg/unzstd.js';
import { type DraftFlashcard, writeBank } from '../../../../../src/core/convert/index.js';
import { Refusal } from '../../../../../src/core/convert/package/source-files.js';
import { readBank } from '../../../../../src/core/document/index.js';
import {
  databaseOf,
  message,
  oldCollection,
  type OldNote,
  type OldType,
  packageOf,
  rowsOf,
  tables,
  zstd,
} from './packages.js';

const line = '{{FrontSide}}<hr id=answer>';
const basic: OldType = {
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', `${line}{{Back}}`]],
};
const reversed: OldType = {
  ...basic,
  templates: [...basic.templates, ['{{Back}}', `${line}{{Front}}`]],
};
const cloze: OldType = {
  name: 'Cloze',
  type: 1,
  fields: ['Text', 'Extra'],
  templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}']],
};

async function cardsOf(
  type: OldType,
  ...notes: readonly OldNote[]
): Promise<{
  readonly cards: readonly DraftFlashcard[];
  readonly told: readonly string[];
}> {
  const collection = await oldCollection([type], ['Deck'], notes);
  const files = packageOf({ 'collection.anki2': collection, media: '{}' });
  const { bank, problems } = await ankiPackage.import(files);
  return { cards: bank.flashcards, told: problems.map((problem) => problem.message) };
}

describe('an old package of Anki', () => {
  it('has cards, tags, decks and media', async () => {
    const collection = await oldCollection(
      [basic, reversed, cloze],
      ['Bio::Cells', 'Bio'],
      [
        {
          type: 0,
          guid: 'A8h:k',
          tags: ' cell marked energy::atp ',
          fields: ['What is <b>ATP</b>?<br><img src="my%20cell.png">', 'Energy [sound:a.mp3]'],
        },
        { type: 1, deck: 2, cards: [0, 1], fields: ['chat', 'cat'] },
        { type: 2, deck: 2, fields: ['A {{c1::heart::organ}}', 'Pumps'] },
      ],
    );
    const files = packageOf({
      'collection.anki2': collection,
      media: '{"0": "my cell.png", "1": "a.mp3", "2": "unused.png"}',
      '0': new Uint8Array([1]),
      '1': new Uint8Array([2]),
      '2': new Uint8Array([3]),
    });
    assert.ok(ankiPackage.detect(files) > 0.9);
    const { bank, media, problems } = await ankiPackage.import(files);
    assert.deepEqual(problems, []);
    assert.equal(bank.title, 'Bio');
    assert.deepEqual(bank.flashcards, [
      {
        id: 'A8h-k',
        front: 'What is **ATP**?\n![](media/my-cell.png)',
        back: 'Energy ![](media/a.mp3)',
        tags: ['Bio::Cells', 'cell', 'energy::atp'],
      },
      { front: 'chat', back: 'cat', tags: ['Bio'], reverse: true },
      { cloze: 'A {{c1::heart::organ}}', tags: ['Bio'], source: 'Pumps' },
    ]);
    assert.deepEqual([...media!.keys()].sort(), ['media/a.mp3', 'media/my-cell.png']);
  });

  it('shows fields as its templates do', async () => {
    const { cards, told } = await cardsOf(
      {
        name: 'Words',
        fields: ['Word', 'Meaning', 'Example', 'Help', 'Number'],
        templates: [
          [
            '<p>What is {{Word}}?</p>{{hint:Help}}{{type:Meaning}}',
            `${line}{{Meaning}}{{#Example}}<p>Example: {{Example}}</p>{{/Example}}{{^Example}}none{{/Example}}{{Tags}}`,
          ],
        ],
      },
      { type: 0, fields: ['chat', 'cat', 'Un chat.', 'It purrs', '7'] },
      { type: 0, fields: ['chien', 'dog', '', '', '8'] },
    );
    assert.deepEqual(cards, [
      { front: 'What is chat?', back: 'cat\n\nExample: Un chat.', hints: ['It purrs'] },
      { front: 'What is chien?', back: 'dognone' },
    ]);
    assert.deepEqual(told, [
      'The field “Number” of “Words” is on no card, and was left out. (2 notes)',
    ]);
  });

  it('has a card of ours for each that asks something else', async () => {
    const { cards } = await cardsOf(
      {
        name: 'Country',
        fields: ['Name', 'Capital', 'Flag'],
        templates: [
          ['Capital of {{Name}}?', `${line}{{Capital}}`],
          ['Flag of {{Name}}?', '{{FrontSide}}\n<hr>\n{{Flag}}'],
        ],
      },
      { type: 0, guid: 'fr', cards: [0, 1], fields: ['France', 'Paris', 'tricolore'] },
    );
    assert.deepEqual(cards, [
      { id: 'fr', front: 'Capital of France?', back: 'Paris' },
      { id: 'fr-2', front: 'Flag of France?', back: 'tricolore' },
    ]);
  });

  it('tells of parts of pictures, of types and of files that are missing', async () => {
    const occlusion = await cardsOf(cloze, {
      type: 0,
      fields: ['{{c1::image-occlusion:rect:left=.1}}', ''],
    });
    assert.match(occlusion.told[0]!, /parts of a picture/);
    const unknown = await cardsOf(basic, { type: 7, fields: ['a', 'b'] });
    assert.match(unknown.told[0]!, /type of a note/);
    const missing = await cardsOf(basic, { type: 0, fields: ['<img src="x.png">a', 'b'] });
    assert.deepEqual(missing.told, ['The package has no file “x.png”.']);
    assert.equal(missing.cards[0]!.front, '![](x.png)a');
  });
});

describe('a new package of Anki', () => {
  const template = message([1, '{{Front}}'], [2, `${line}{{Back}}`]);
  const collection = (): Promise<Uint8Array> =>
    databaseOf(
      ...tables,
      "INSERT INTO col VALUES (1, 0, 0, 0, 18, 0, 0, 0, '', '', '', '', '')",
      'CREATE TABLE notetypes (id integer PRIMARY KEY, name text COLLATE nocase, mtime_secs, usn, config blob)',
      'CREATE TABLE fields (ntid integer, ord integer, name text COLLATE nocase, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID',
      'CREATE TABLE templates (ntid integer, ord integer, name text COLLATE nocase, mtime_secs, usn, config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID',
      'CREATE TABLE decks (id integer PRIMARY KEY, name text COLLATE nocase, mtime_secs, usn, common blob, kind blob)',
      ["INSERT INTO notetypes VALUES (0, 'Basic', 0, 0, ?)", [message([3, 'css'])]],
      "INSERT INTO fields VALUES (0, 1, 'Back', ''), (0, 0, 'Front', '')",
      ["INSERT INTO templates VALUES (0, 0, 'Card', 0, 0, ?)", [template]],
      [
        "INSERT INTO decks VALUES (1, 'Bio\x1fCells', 0, 0, '', ?)",
        [message([1, message([1, 1], [4, 'All <b>cells</b>.'])])],
      ],
      ...rowsOf([{ type: 0, fields: ['one', '<img src="é.png">'] }]),
      'CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)',
      // How Anki compares names is nothing that this SQLite knows.
      'PRAGMA writable_schema = ON',
      "UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE nocase', 'COLLATE unicase')",
    );
  const dummy = (): Promise<Uint8Array> =>
    oldCollection([basic], ['Deck'], [{ type: 0, fields: ['Please update', ''] }]);

  it('has the same in tables, and its files packed', async () => {
    for (const sized of [false, true]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const files = packageOf({
        meta: message([1, 3]),
        'collection.anki2': await dummy(), // oxlint-disable-line no-await-in-loop -- as above
        'collection.anki21b': zstd(await collection(), sized), // oxlint-disable-line no-await-in-loop -- as above
        media: zstd(message([1, message([1, 'é.png'], [2, 1])])),
        '0': zstd(new Uint8Array([7]), true),
      });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { bank, media, problems } = await ankiPackage.import(files);
      assert.deepEqual(problems, []);
      assert.equal(bank.title, 'Bio – Cells');
      assert.equal(bank.description, 'All **cells**.');
      assert.deepEqual(bank.flashcards, [{ front: 'one', back: '![](media/é.png)' }]);
      assert.deepEqual(media!.get('media/é.png'), new Uint8Array([7]));
    }
  });

  it('is never read from what only says that it is new', async () => {
    const files = packageOf({ meta: message([1, 3]), 'collection.anki2': await dummy() });
    await assert.rejects(async () => ankiPackage.import(files), Refusal);
  });
});

describe('hostile packages of Anki', () => {
  const refused = async (files: Readonly<Record<string, Uint8Array | string>>): Promise<void> => {
    await assert.rejects(
      async () => ankiPackage.import(packageOf({ media: '{}', ...files })),
      Refusal,
    );
  };

  it('are refused where there is no collection in them', async () => {
    await refused({ 'collection.anki2': '' });
    await refused({ 'collection.anki2': 'SQLite format 3\0 and no more' });
    await refused({ 'collection.anki2': await databaseOf('CREATE TABLE a (b)') });
    await refused({ 'collection.anki2': await databaseOf(...tables.slice(1)) });
    await refused({ 'collection.anki21b': 'no zstd' });
    await refused({ meta: message([1, 9]), 'collection.anki2': await databaseOf(...tables) });
  });

  it('run nothing of what their database brings along @long', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS';
    await refused({
      'collection.anki2': await databaseOf(
        ...tables.filter((sql) => !sql.includes('TABLE notes')),
        "INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, '{}', '{}', '{}', '{}', '{}')",
        `CREATE VIEW notes AS ${endless} id, i AS guid, i AS mid, i AS tags, i AS flds FROM n`,
      ),
    });
    await refused({
      'collection.anki2': await databaseOf(
        ...tables.filter((sql) => !sql.includes('TABLE notes')),
        "INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, '{}', '{}', '{}', '{}', '{}')",
        'CREATE TABLE notes (id, guid, mid, tags, flds AS (hex(zeroblob(400000000))))',
        'INSERT INTO notes (id) VALUES (1)',
      ),
    });
  });

  it('may be damaged anywhere', async function () {
    this.timeout(120_000);
    const whole = await oldCollection(
      [basic, cloze],
      ['Deck'],
      Array.from({ length: 50 }, (_, i) => ({ type: i % 2, fields: [`{{c1::a}} ${i}`, 'b'] })),
    );
    let random = 1;
    const next = (most: number): number => {
      random = (random * 48_271) % 2_147_483_647;
      return random % most;
    };
    for (let run = 0; run < 60; run += 1) {
      const bytes = run % 3 === 0 ? whole.slice(0, next(whole.length)) : whole.slice();
      for (let i = 0; i < 40; i += 1) bytes[16 + next(bytes.length - 16)] = next(256);
      const files = packageOf({ 'collection.anki2': bytes, media: '{}' });
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { bank } = await ankiPackage.import(files);
        readBank(writeBank(bank));
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
      }
    }
    // What one did harms no other.
    const files = packageOf({ 'collection.anki2': whole, media: '{}' });
    assert.equal((await ankiPackage.import(files)).bank.flashcards.length, 50);
  });

  it('unpack to no more than a package may have', () => {
    const head = [0x28, 0xb5, 0x2f, 0xfd];
    // Says that it is huge; looks back further than there is room; has no end.
    const huge = new Uint8Array([...head, 0xe0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
    const window = new Uint8Array([...head, 0, 0xff, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const bomb = new Uint8Array(6 + 4 * 3000);
    bomb.set([...head, 0, 0x58]);
    for (let at = 6; at < bomb.length; at += 4) bomb.set([0x02, 0, 0x10, 65], at);
    for (const bytes of [huge, window, bomb, new Uint8Array(), new Uint8Array(head)]) {
      assert.throws(() => unzstd(bytes), Refusal);
    }
  });

  it('may have lists of media that are none', async () => {
    const collection = await oldCollection([basic], ['D'], [{ type: 0, fields: ['a', 'b'] }]);
    await refused({ 'collection.anki2': collection, media: 'no list' });
    const files = packageOf({ 'collection.anki2': collection, media: '["x", null]' });
    assert.equal((await ankiPackage.import(files)).bank.flashcards.length, 1);
  });
});
