import assert from 'node:assert/strict';

import * as fc from 'fast-check';

import { type BankDocument, readBank } from '../../../../src/core/document/index.js';
import { applyEdits } from '../../../../src/core/text/span.js';
import { nameAt, placesOfName, type PlacedName } from '../../../../src/service/names/bank-names.js';
import { namesInHead } from '../../../../src/service/names/head-names.js';
import { namesInItem } from '../../../../src/service/names/item-names.js';
import { renamableAt, renameAt } from '../../../../src/service/names/rename.js';
import { tellInEnglish as tell } from '../../../../src/service/index.js';
import { arbitraryBankText, arbitraryEdit, editOf } from '../../../generators/bank-text.js';
import { runs } from '../../../property-runs.js';

/** Renames what is marked with `‸`; gives the new text, or why there is none. */
function rename(marked: string, to: string): string {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const edits = renameAt(readBank(text), at, to, tell);
  return 'refused' in edits ? edits.refused : applyEdits(text, edits);
}

const item = '  - question: Q\n    answer: true\n';

describe('renaming', () => {
  it('changes a tag of the bank and of its items, and not a byte else', () => {
    const before = `title: T # loyalty
tags: [ "loy‸alty", week 3 ]
questions:
  - question: What is loyalty?
    answer: true
    tags:
      # about loyalty
      - loyalty # loyalty
      - 'loyalty'
  - {question: Q, answer: false, tags: [a,loyalty]}
`;
    const after = before
      .replace('‸', '')
      .replace('"loyalty"', '"trust"')
      .replace('- loyalty', '- trust')
      .replace("'loyalty'", "'trust'")
      .replace('a,loyalty', 'a,trust');
    assert.equal(rename(before, ' trust '), after);
  });

  it('changes an objective and a stimulus with all that refer to them', () => {
    const bank = `title: T\nobjectives:\n  know: K\nstimuli: {map: M}\nquestions:\n${item}    objectives: [know]\n    stimulus: map\n`;
    assert.equal(rename(bank.replace('[know', '[kn‸ow'), 'name'), bank.replaceAll('know', 'name'));
    assert.equal(rename(bank.replace('map:', '‸map:'), 'été.2'), bank.replaceAll('map', 'été.2'));
  });

  it('changes the id of one item alone, also where two have the same', () => {
    const bank = `title: T\nquestions:\n  - id: a\n    question: Q\n    answer: true\n  - id: a‸\n    question: R\n    answer: true\n`;
    assert.equal(rename(bank, 'b'), bank.replace('a‸', 'b'));
  });

  it('changes a heading as it is written, and what refers to it by its slug', () => {
    const bank = `title: T\nquestions:\n${item}    source: "#the-seine"\nnotes: |\n  # Rivers\n\n  ## The *Seine*\n  Text.\n`;
    const after = bank
      .replace('The *Seine*', 'La `Seine`, à Paris')
      .replace('the-seine', 'la-seine-à-paris');
    assert.equal(rename(bank.replace('*Sei', '*S‸ei'), 'La `Seine`, à Paris'), after);
    assert.equal(rename(bank.replace('#the', '#t‸he'), 'La `Seine`, à Paris'), after);
    const shown = renamableAt(readBank(bank), bank.indexOf('the-seine'), tell);
    assert.equal('refused' in shown ? '' : shown.placeholder, 'The *Seine*');
  });

  const styles: readonly (readonly [before: string, to: string, after: string])[] = [
    ['tags: [a‸]', 'c++', 'tags: [c++]'],
    ['tags: [a‸]', 'Paris, France', "tags: ['Paris, France']"],
    ['tags: [a‸, "b"]', "l'été, 2", 'tags: ["l\'été, 2", "b"]'],
    ["tags: ['a‸']", "l'été", "tags: ['l''été']"],
    ['tags: ["a‸"]', 'say "hi" \\', 'tags: ["say \\"hi\\" \\\\"]'],
    ['tags:\n  - a‸ # why', '#1', "tags:\n  - '#1' # why"],
    ['tags:\n  - a‸', '- x', "tags:\n  - '- x'"],
    ['tags:\n  - a‸', 'null', "tags:\n  - 'null'"],
    ['tags:\n  - a‸', '1.10', 'tags:\n  - 1.10'],
    ['tags:\n  - |\n    a‸', '*x*: # y', 'tags:\n  - |\n    *x*: # y'],
    ['tags:\n  - >-\n    a‸\n', '@me', 'tags:\n  - >-\n    @me\n'],
    ['tags:\n  - @m‸e', 'you', 'tags:\n  - you'],
    ['tags:\n  - "caf\\u00e9‸"', 'thé', 'tags:\n  - "thé"'],
    ['tags: [3,a‸]', '14', "tags: [3,'14']"],
    ['tags: a‸', 'b: c', "tags: 'b: c'"],
    ['tags:\n  - ‸a b\n', '__proto__', 'tags:\n  - __proto__\n'],
    ['tags: [🎉 a‸]', '🎊', 'tags: [🎊]'],
  ];
  for (const [before, to, after] of styles) {
    it(`writes ${JSON.stringify(to)} so that it reads back, in ${JSON.stringify(before)}`, () => {
      const rest = `\ntitle: T\nquestions:\n${item}`;
      assert.equal(rename(before + rest, to), after + rest);
    });
  }

  it('changes what aliases repeat where it is written, once', () => {
    const bank = `title: T\ntags: &all [a, &b b]\nquestions:\n${item}    tags: *all\n${item}    tags: [*b]\n`;
    assert.equal(rename(bank.replace('[a', '[a‸'), 'c'), bank.replace('[a', '[c'));
    assert.equal(rename(bank.replace('*b', '*‸b'), 'c'), bank.replace('&b b', '&b c'));
  });

  it('writes a name in the place of an alias to what is no name', () => {
    const bank = `title: &t Loyalty\ndescription: *t\nquestions:\n${item}    tags: [*t]\n${item}    tags: [Loyalty]\n`;
    const after = bank.replace('[*t', '[trust').replace('[Loyalty', '[trust');
    assert.equal(rename(bank.replace('[*t', '[*‸t'), 'trust'), after);
  });

  it('is refused where a name is text elsewhere, too', () => {
    const bank = `title: T\ntags: [&b b‸]\nquestions:\n  - question: *b\n    answer: true\n`;
    assert.match(rename(bank, 'c'), /repeats it by an alias/);
  });

  it('works in a broken bank, around what is broken, and with any line breaks', () => {
    const bank = `title: "T\r\ntags: [a‸, b\r\nquestions:\r\n  - question: [\r\n    tags: [a]\r\n  - id: x\r\n    tags:\r\n      - a\r\n      -\r\n`;
    assert.equal(
      rename(bank, 'c'),
      bank.replace('[a‸', '[c').replace('[a]', '[c]').replace('- a', '- c'),
    );
  });

  it('works in a bank that is all between braces, behind a byte order mark', () => {
    const bank =
      '\ufeff{"title": "T", tags: [a‸, "a b"], objectives: {"know": K}, questions: [{question: Q, answer: true, tags: ["a"], objectives: [know]}, {id: a, question: R, answer: true, tags: [a]}]}\n';
    const after = bank.replace('[a‸', '[b').replace('"a"', '"b"').replace('[a]', '[b]');
    assert.equal(rename(bank, 'b'), after);
    const plain = bank.replace('‸', '');
    assert.equal(
      rename(plain.replace('"know"', '"k‸now"'), 'x.1'),
      plain.replaceAll('know', 'x.1'),
    );
  });

  it('works with keys behind question marks, and across lines', () => {
    const bank = `title: T\nobjectives:\n  ? know\n  : K\nquestions:\n${item}    objectives:\n      -\n        kno‸w\n`;
    assert.equal(rename(bank, 'can'), bank.replace('‸', '').replaceAll('know', 'can'));
  });

  it('never fails, and fits what it writes into any text, however broken', () => {
    let renamed = 0;
    fc.assert(
      fc.property(
        arbitraryBankText(),
        fc.array(arbitraryEdit(), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom('a', 'é 🎉', '#1', "l'été, 2", '[', '14'),
        (source, mistakes, which, to) => {
          const text = mistakes.reduce((so, edit) => applyEdits(so, [editOf(edit, so)]), source);
          const document = readBank(text);
          const places = everyPlace(document);
          const place = places[which % places.length];
          if (place === undefined) return;
          const edits = renameAt(document, place.start, to, tell);
          if ('refused' in edits) return;
          renamed++;
          const after = readBank(applyEdits(text, edits));
          assert.equal(after.itemCount, document.itemCount);
          // What was wrong stays wrong, but nothing else becomes so.
          const isMisread = ({ rule }: { rule: string }): boolean => rule === 'text-misread';
          const misread = (of: BankDocument): number =>
            of.head.findings.filter(isMisread).length +
            of.items.flatMap(({ reading }) => reading.findings.filter(isMisread)).length;
          assert.ok(misread(after) <= misread(document));
        },
      ),
      { numRuns: runs(200) },
    );
    assert.ok(renamed > 30, `${renamed} renamed`);
  });

  const refusals: readonly (readonly [bank: string, to: string, why: RegExp])[] = [
    ['tags: [a‸]', ' ', /cannot be empty/],
    ['tags: [a‸]', 'b\nc', /one line/],
    ['tags: [a‸]', 'b\u0000', /one line/],
    ['id: a‸', 'b c', /“b c” cannot be an id/],
    ['id: a‸', '__proto__', /keep for themselves/],
    ['objectives: {a‸: A, b: B}', 'b', /objective `b` already/],
    ['stimuli: {a‸: A, b: B}', 'b', /stimulus `b` already/],
    ['notes: |\n  # A‸\n\n  # B\n', 'b!', /heading `#b` already/],
    ['notes: |\n  # A‸\n\n  # B\n', '!', /letter or a digit/],
    [`tags: &t [a]\nquestions:\n${item}    tags: *‸t\n`, 'x', /Nothing to rename/],
    ['title: T‸', 'x', /Nothing to rename/],
    ['tags: [a] # ‸a', 'x', /Nothing to rename/],
    [`questions:\n  - id: a‸\n  - id: b`, 'b', /id `b` already/],
  ];
  for (const [bank, to, why] of refusals) {
    it(`is refused for ${JSON.stringify(to)} in ${JSON.stringify(bank)}`, () => {
      assert.match(rename(bank, to), why);
    });
  }

  it('leads a reference to nothing to something that there is', () => {
    const bank = `title: T\nobjectives: {know: K}\nquestions:\n${item}    objectives: [kmow]\n`;
    assert.equal(rename(bank.replace('[k', '[‸k'), 'know'), bank.replace('kmow', 'know'));
  });

  const merges: readonly (readonly [before: string, after: string])[] = [
    ['tags: [a‸, b]', 'tags: [b]'],
    ['tags: [b, a‸]', 'tags: [b]'],
    ['tags: [c, a‸, a, b, a ]', 'tags: [c, b ]'],
    ['tags: [\n  a‸,\n  "b",\n]', 'tags: [\n  "b",\n]'],
    ['tags:\n  - a‸\n  # of the b\n  - b', 'tags:\n  # of the b\n  - b'],
    ['tags:\n  - b\n  - a‸ # of the a\n  - c', 'tags:\n  - b\n  # of the a\n  - c'],
    ['tags:\n- b\n- a‸\n- |\n  a\n- c', 'tags:\n- b\n- c'],
    ['tags:\r\n  - a‸\r\n  - b', 'tags:\r\n  - b'],
    ['tags: [a‸, # which?\n  b]', 'tags: [b, # which?\n  b]'],
    ['tags: [a‸]', 'tags: [b]'],
  ];

  for (const [before, after] of merges) {
    it(`leaves a tag once where it meets its new name, in ${JSON.stringify(before)}`, () => {
      const rest = `\ntitle: T\nquestions:\n${item}    tags: [b]\n${item}    tags: [a]\n`;
      assert.equal(rename(before + rest, 'b'), after + rest.replace('[a]', '[b]'));
    });
  }

  it('takes a tag with a sign of remarks in it away, too', () => {
    const bank = `title: T\ntags:\n  - C#‸\n  - c-sharp\nquestions:\n${item}`;
    assert.equal(rename(bank, 'c-sharp'), bank.replace('  - C#‸\n', ''));
  });

  it('leaves a tag once where it meets its new name in an item, too', () => {
    const bank = `title: T\ntags: [a‸]\nquestions:\n${item}    tags:\n      - b\n      - a\n`;
    assert.equal(rename(bank, 'b'), bank.replace('a‸', 'b').replace('      - a\n', ''));
    const last = `title: T\ntags: [a‸]\nquestions:\n${item}    tags:\n      - b\n      - a`;
    assert.equal(rename(last, 'b'), last.replace('a‸', 'b').replace('      - a', ''));
  });

  it('to the same name changes nothing', () => {
    const bank = `title: T\ntags: ["caf\\u00e9‸"]\nquestions:\n${item}`;
    assert.equal(rename(bank, 'café'), bank.replace('‸', ''));
  });

  it('replaces the name everywhere and nothing else, in any bank, and back again', () => {
    const newName = fc.oneof(
      fc.constantFrom(
        'a',
        'é',
        'new-name',
        '14',
        '#1',
        "l'été, 2",
        'x: y',
        '🎉',
        '- z',
        '{a}',
        '"',
        '\\',
        '~',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    );
    let renamed = 0;
    let back = 0;
    fc.assert(
      fc.property(arbitraryBankText(), fc.nat(), newName, (source, which, to) => {
        const document = readBank(source);
        const places = everyPlace(document);
        if (places.length === 0) return;
        const place = places[which % places.length]!;
        const edits = renameAt(document, place.start, to, tell);
        if ('refused' in edits) return;
        renamed++;
        const after = readBank(applyEdits(source, edits));
        const old = { sort: place.use.sort, text: place.use.text };
        const isAlone = old.sort === 'item' || old.sort === 'heading';
        const found = nameAt(after, place.start + shiftBefore(edits, place.start))!;
        assert.equal(found.use.sort, old.sort);
        if (!isAlone && found.use.text !== old.text) {
          assert.deepEqual(placesOfName(after, old), []);
          assert.deepEqual(
            namesOf(after),
            namesOf(document).map((name) =>
              name === `${old.sort} ${old.text}` ? `${old.sort} ${to.trim()}` : name,
            ),
          );
        }
        const isFresh = !namesOf(document).includes(`${old.sort} ${found.use.text}`);
        if (!isFresh || !isPlainlyWritten(document, place)) return;
        const again = renameAt(after, found.start, place.use.title ?? old.text, tell);
        assert.ok(!('refused' in again));
        if (edits.some(({ text }) => /^["'].*["']$/.test(text) || text.includes('\\'))) return;
        back++;
        assert.equal(applyEdits(after.text, again), source);
      }),
      { numRuns: runs(200) },
    );
    assert.ok(renamed > 50 && back > 10, `${renamed} renamed, ${back} back`);
  });
});

function everyPlace(document: BankDocument): PlacedName[] {
  const head = namesInHead(document.head).flatMap(({ uses, offset }) =>
    uses.map((use) => ({ use, offset, item: undefined })),
  );
  const items = document.items.flatMap((item) =>
    namesInItem(item.reading).map((use) => ({ use, offset: item.offset, item })),
  );
  return [...head, ...items].map((place) => {
    const { start, end } = place.use;
    return { ...place, start: start + place.offset, end: end + place.offset };
  });
}

function namesOf(document: BankDocument): string[] {
  return everyPlace(document).map(({ use }) => `${use.sort} ${use.text}`);
}

/** How much longer the text in front of an offset has become. */
function shiftBefore(
  edits: readonly { start: number; end: number; text: string }[],
  at: number,
): number {
  let by = 0;
  for (const { start, end, text } of edits)
    if (end <= at && start < at) by += text.length - (end - start);
  return by + (edits.some(({ start, text }) => start === at && /^["']/.test(text)) ? 1 : 0);
}

/** Whether the name stands everywhere as the signs that it has, with nothing written otherwise. */
function isPlainlyWritten(document: BankDocument, place: PlacedName): boolean {
  const all = place.use.sort === 'item' ? [place] : placesOfName(document, place.use);
  return all.every(
    ({ start, end, use }) =>
      use.node.style !== 'typed' &&
      document.text.slice(start, end) === (use.title ?? use.text) &&
      !/['"\\]/.test(use.text),
  );
}
