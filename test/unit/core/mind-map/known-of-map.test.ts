// What a learner knows of each node, from what they know of the items.
import assert from 'node:assert/strict';
import { readBank } from '../../../../src/core/document/index.js';
import { bankMap, knownOfMap, nodesOf } from '../../../../src/core/mind-map/index.js';

const map = bankMap(
  readBank(`title: T
objectives: {o: Aim}
questions:
  - {id: a, question: A?, answer: x, source: '#walls', objectives: [o]}
  - {id: b, question: B?, answer: x, objectives: [o]}
  - {id: c, question: C?, answer: x}
notes: |
  ## Walls
  - thin
`),
);

describe('what is known of a map', () => {
  const known = knownOfMap(
    map,
    new Map([
      ['a', { cards: 1, answered: 1, share: 1 }],
      ['b', { cards: 3, answered: 2, share: 0.4 }],
      ['c', { cards: 1, answered: 0, share: 0 }],
    ]),
  );
  const of = (text: string) => {
    const node = [...nodesOf(map)].find((each) => each.text === text)!;
    return known.get(node.id);
  };

  it('is the mean of the cards below a node, each item once, where what was never answered is not known', () => {
    assert.deepEqual(of('A?'), { cards: 1, answered: 1, share: 1 });
    assert.deepEqual(of('Walls'), { cards: 1, answered: 1, share: 1 });
    const aim = of('Aim')!;
    assert.deepEqual([aim.cards, aim.answered], [4, 3]);
    assert.ok(Math.abs(aim.share - 1.8 / 4) < 1e-9);
    // The first item hangs below a heading and below an objective.
    assert.deepEqual([of('T')!.cards, of('T')!.answered], [5, 3]);
    assert.ok(Math.abs(of('T')!.share - 1.8 / 5) < 1e-9);
  });

  it('says where nothing was answered, and nothing of what has no items', () => {
    assert.deepEqual(of('C?'), { cards: 1, answered: 0, share: 0 });
    assert.equal(of('thin'), undefined);
  });
});
