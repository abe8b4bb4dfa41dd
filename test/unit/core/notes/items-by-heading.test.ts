import assert from 'node:assert/strict';

import { readBank, updateBank } from '../../../../src/core/document/index.js';
import { itemsByHeading } from '../../../../src/core/notes/index.js';

const text = `title: A
questions:
  - question: Which river?
    answer: Seine
    source: "#Rivers & lakes"
  - question: Which sea?
    answer: North
    source: "#nowhere"
flashcards:
  - front: a
    back: b
    source: "#rivers--lakes"
  - front: c
    back: d
    source: Book 1
notes: |
  # Rivers & lakes

  ## Seas
`;

const shown = (map: ReturnType<typeof itemsByHeading>): unknown =>
  [...map].map(([slug, items]) => [slug, ...items.map(({ name }) => name)]);

describe('itemsByHeading', () => {
  it('has the items whose source leads to a heading, and no others', () => {
    assert.deepEqual(shown(itemsByHeading(readBank(text))), [
      ['rivers--lakes', 'questions[0]', 'flashcards[0]'],
    ]);
  });

  it('is that of the bank as it is after an edit, with present places', () => {
    const before = readBank(text);
    itemsByHeading(before);
    const at = text.indexOf('nowhere');
    const after = updateBank(before, [{ start: at, end: at + 7, text: 'seas' }]);
    const map = itemsByHeading(after);
    assert.deepEqual(shown(map), [
      ['rivers--lakes', 'questions[0]', 'flashcards[0]'],
      ['seas', 'questions[1]'],
    ]);
    const [item] = map.get('seas')!;
    assert.ok(after.text.slice(item!.offset).trimStart().startsWith('- question: Which sea?'));
  });

  it('is empty where the notes have no headings', () => {
    assert.equal(itemsByHeading(readBank(text.slice(0, text.indexOf('notes:')))).size, 0);
  });
});
