import assert from 'node:assert/strict';
import { existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openHistory } from '../../../src/cli/history/open-history.js';
import type { NewRecord } from '../../../src/core/history/index.js';
import { createSandbox } from './sandbox.js';

const review: NewRecord = { type: 'review', bank: 'b', item: 'x', card: 'front', rating: 3 };

function ioIn(folder: string, env: Record<string, string> = {}) {
  const said: string[] = [];
  const stderr = { write: (text: string) => said.push(text), isTerminal: false, colour: false };
  return { cwd: folder, env, home: join(folder, 'home'), now: () => 0, stderr, said };
}

describe('the history of a command', () => {
  it('is that of the folder which is named', async () => {
    const io = ioIn(createSandbox().folder);
    const history = await openHistory('my history', io);
    const [written] = await history.append(review);
    await history.close();
    const again = await openHistory(join(io.cwd, 'my history'), io);
    assert.deepEqual([again.records, again.folder], [[written], join(io.cwd, 'my history')]);
  });

  it('is this machine’s own where none is named', async () => {
    const { folder } = createSandbox();
    const history = await openHistory(
      undefined,
      ioIn(folder, { XDG_DATA_HOME: join(folder, 'data') }),
    );
    await history.append(review);
    await history.close();
    if (process.platform === 'linux')
      assert.ok(existsSync(join(folder, 'data/quizwright/history')));
    assert.equal(existsSync(join(folder, 'home')), process.platform !== 'linux');
  });

  it('may be none', async () => {
    const { folder } = createSandbox();
    const history = await openHistory('none', ioIn(folder));
    const [one] = await history.append(review);
    const [two] = await history.append(review);
    assert.notEqual(one!.n, two!.n);
    await history.close();
    assert.deepEqual(
      [history.records, history.folder, existsSync(join(folder, 'none'))],
      [[], undefined, false],
    );
  });

  it('says what it could not read', async () => {
    const { folder, write } = createSandbox();
    write('h/big.jsonl', '');
    const io = ioIn(folder);
    truncateSync(join(folder, 'h/big.jsonl'), 1 << 30);
    await openHistory('h', io);
    assert.match(io.said.join(''), /^quizwright: `.*big\.jsonl` was left out/);
    writeFileSync(join(folder, 'file'), '');
    await assert.rejects(openHistory('file', io), { name: 'Failure' });
  });
});
