import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { HistoryRecord, NewRecord } from '../../../src/core/history/index.js';
import {
  type HistoryFolder,
  machineHistoryFolder,
  openHistoryFolder,
} from '../../../src/node/index.js';
import { createSandbox } from '../cli/sandbox.js';

const start = Date.parse('2026-03-10T12:00:00Z');
const isWindows = process.platform === 'win32';

function review(item: string): NewRecord<'review'> {
  return { type: 'review', bank: 'b', item, card: 'front', rating: 3 };
}

const opened: HistoryFolder[] = [];

async function openAt(folder: string, now: () => number = () => start): Promise<HistoryFolder> {
  const history = await openHistoryFolder(folder, now);
  opened.push(history);
  return history;
}

afterEach(async () => {
  for (const history of opened.splice(0)) await history.close();
});

async function itemsIn(folder: string): Promise<readonly string[]> {
  return (await openAt(folder)).logs.records.map(({ item }) => item);
}

function logIn(folder: string): string {
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.jsonl'));
  return join(folder, name!);
}

function newFolder(): string {
  return join(createSandbox().folder, 'data', 'history');
}

describe('a folder that cannot be made', () => {
  it('behind a link that leads nowhere, is told in words', async function () {
    if (isWindows) this.skip();
    const { folder } = createSandbox({});
    symlinkSync(join(folder, 'unplugged'), join(folder, 'drive'));
    for (const path of ['drive', 'drive/history']) {
      const history = await openAt(join(folder, path));
      await assert.rejects(history.append(review('a')), /: a part of this path leads nowhere\.$/);
    }
  });

  it('in a file system that makes none, ends', async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(5000);
    const history = await openAt('/proc/quizwright/history');
    await assert.rejects(history.append(review('a')), /: a part of this path leads nowhere\.$/);
  });
});

describe('a history in a folder', () => {
  it('makes nothing before something is written', async () => {
    const folder = newFolder();
    const { logs } = await openAt(folder);
    assert.deepEqual(logs, { records: [], skipped: 0, faults: [] });
    assert.equal(existsSync(folder), false);
  });

  it('is on the disk once it says so, as one line each', async () => {
    const folder = newFolder();
    const history = await openAt(folder);
    const written = await history.append(review('x'), review('y'));
    const lines = readFileSync(logIn(folder), 'utf8').split('\n');
    assert.equal(lines.pop(), '');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as HistoryRecord),
      written,
    );
    assert.equal(written[0]!.t, '2026-03-10T12:00:00.000Z');
    assert.match(written[0]!.n, /^[a-z]{8}-1[a-z]{6}-1$/);
    assert.match(written[1]!.n, /-2$/);
    assert.deepEqual(await itemsIn(folder), ['x', 'y']);
  });

  it('goes on in the same log, with numbers that go on', async () => {
    const folder = newFolder();
    const [first] = await (await openAt(folder)).append(review('x'));
    const [second] = await (await openAt(folder)).append(review('y'));
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.jsonl')).length, 1);
    assert.match(second!.n, new RegExp(`^${first!.n.slice(0, 8)}-2[a-z]{6}-1$`));
  });

  it('keeps half a line of a process that was killed away from the next', async () => {
    const folder = newFolder();
    await (await openAt(folder)).append(review('x'), review('torn'));
    const log = logIn(folder);
    truncateSync(log, statSync(log).size - 20);
    // One that was open before, and one that is opened now.
    const history = await openAt(folder);
    await history.append(review('y'));
    truncateSync(log, statSync(log).size - 1);
    appendFileSync(log, '\n{"v":1,"t":"2026');
    await history.append(review('z'));
    const { logs } = await openAt(folder);
    assert.deepEqual([logs.records.map(({ item }) => item), logs.skipped], [['x', 'y', 'z'], 2]);
  });

  it('takes what several of one device write at once, the very first included', async () => {
    const folder = newFolder();
    const writers = await Promise.all(Array.from({ length: 12 }, () => openAt(folder)));
    const written = await Promise.all(
      writers.flatMap((writer, w) =>
        Array.from({ length: 5 }, (_, i) => writer.append(review(`${w}-${i}`))),
      ),
    );
    const numbers = written.flat().map(({ n }) => n);
    assert.equal(new Set(numbers).size, 60);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.endsWith('.jsonl')),
      ['device'],
    );
    assert.equal(new Set(numbers.map((n) => n.slice(0, 8))).size, 1);
    assert.equal((await itemsIn(folder)).length, 60);
  });

  it('reads the logs of other devices, and nothing else', async () => {
    const folder = newFolder();
    await (await openAt(folder)).append(review('x'));
    const line = readFileSync(logIn(folder), 'utf8');
    writeFileSync(join(folder, 'other (copy).jsonl'), line.replace('"x"', '"copy"'));
    writeFileSync(join(folder, 'notes.txt'), line.replace('"x"', '"note"'));
    mkdirSync(join(folder, 'folder.jsonl'));
    if (!isWindows) symlinkSync('/dev/zero', join(folder, 'link.jsonl'));
    const { logs } = await openAt(folder);
    assert.deepEqual(logs.records.map(({ item }) => item).toSorted(), ['copy', 'x']);
    if (!isWindows) assert.match(logs.faults.join(), /link\.jsonl`: it leads to another place\.$/);
  });

  it('says that a log is too long to be read', async () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'a.jsonl');
    writeFileSync(path, '');
    truncateSync(path, 200 << 20);
    const { logs } = await openAt(folder);
    assert.match(logs.faults.join(), /^`.*a\.jsonl` was left out: a history of more than 128 MB/);
  });

  it('keeps the order of what was done when the clock is set back a little', async () => {
    const times = [start, start - 5000, start - 3_600_000];
    const history = await openAt(newFolder(), () => times.shift()!);
    const written = [review('x'), review('y'), review('z')].map((each) => history.append(each));
    const stamps = (await Promise.all(written)).map(([record]) => record!.t);
    assert.deepEqual(stamps, [
      '2026-03-10T12:00:00.000Z',
      '2026-03-10T12:00:00.000Z',
      '2026-03-10T11:00:00.000Z',
    ]);
  });

  it('gets a name again where a full disk left none, or something else', async () => {
    for (const left of ['', '../../etc/passwd\n', 'UPPER CASE']) {
      const folder = newFolder();
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'device'), left);
      await (await openAt(folder)).append(review('x'));
      const name = readFileSync(join(folder, 'device'), 'utf8');
      assert.match(name, /^[a-z]{8}\n$/);
      assert.equal(logIn(folder), join(folder, `${name.trim()}.jsonl`));
    }
  });

  it('is for nobody else to read', async function () {
    if (isWindows) this.skip();
    const folder = newFolder();
    await (await openAt(folder)).append(review('x'));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(logIn(folder)).mode & 0o777, 0o600);
  });
});

describe('a history in a workspace', () => {
  it('tells git how its logs are merged, and what to leave alone', async () => {
    const { folder, read } = createSandbox();
    await (await openAt(join(folder, '.quizwright', 'history'))).append(review('x'));
    assert.equal(read('.quizwright/history/.gitattributes'), '*.jsonl merge=union\n');
    assert.equal(read('.quizwright/history/.gitignore'), 'device\ndevice-*.tmp\n');
    const elsewhere = join(folder, 'history');
    await (await openAt(elsewhere)).append(review('x'));
    assert.equal(existsSync(join(elsewhere, '.gitattributes')), false);
  });

  it('is never written outside of it, wherever its links lead', async function () {
    if (isWindows) this.skip();
    const { folder } = createSandbox({ 'outside/keep.txt': 'x', 'work/a.txt': 'x' });
    const workspace = join(folder, 'work');
    symlinkSync(join(folder, 'outside'), join(workspace, '.quizwright'));
    const history = await openAt(join(workspace, '.quizwright', 'history'));
    await assert.rejects(history.append(review('x')), /it leads out of the workspace\.$/);
    assert.deepEqual(readdirSync(join(folder, 'outside')), ['keep.txt']);
  });

  it('is never written to what a link in it leads to', async function () {
    if (isWindows) this.skip();
    const { folder, read } = createSandbox({
      profile: 'mine\n',
      '.quizwright/history/device': 'evilname',
    });
    const inside = join(folder, '.quizwright', 'history');
    symlinkSync(join(folder, 'profile'), join(inside, 'evilname.jsonl'));
    const history = await openAt(inside);
    await assert.rejects(history.append(review('x')), /it leads to another place\.$/);
    assert.equal(read('profile'), 'mine\n');
    rmSync(join(inside, 'device'));
    symlinkSync('/dev/zero', join(inside, 'device'));
    await assert.rejects(history.append(review('x')), /it leads to another place\.$/);
  });
});

describe('a history that cannot be written', () => {
  it('says so in a sentence, keeps nothing, and goes on once it can', async () => {
    const { folder, write } = createSandbox();
    const data = join(folder, 'data');
    const history = await openAt(data);
    write('data', 'a file');
    await assert.rejects(
      history.append(review('x')),
      (error: Error) =>
        error.name === 'Failure' &&
        /^The history cannot be written in `.*data`: there is a file of that name\.$/.test(
          error.message,
        ),
    );
    await assert.rejects(
      openAt(data),
      /^Failure: The history cannot be read in .*: a part of this/,
    );
    rmSync(data);
    await history.append(review('y'));
    assert.deepEqual(await itemsIn(data), ['y']);
  });

  it('names who may not (left out for root, whom nothing is refused)', async function () {
    if (isWindows || process.getuid?.() === 0) this.skip();
    const { folder } = createSandbox();
    chmodSync(folder, 0o500);
    const history = await openAt(join(folder, 'history'));
    await assert.rejects(history.append(review('x')), /: you may not write there\.$/);
    chmodSync(folder, 0o700);
    assert.equal((await history.append(review('x'))).length, 1);
  });
});

describe('a machine’s own history', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}): string =>
    machineHistoryFolder({
      platform,
      home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
      env,
    });

  it('lives where programs of its kind keep what belongs to a person', () => {
    assert.equal(at('linux'), '/home/me/.local/share/quizwright/history');
    assert.equal(at('linux', { XDG_DATA_HOME: '/data' }), '/data/quizwright/history');
    assert.equal(
      at('linux', { XDG_DATA_HOME: 'data' }),
      '/home/me/.local/share/quizwright/history',
    );
    assert.equal(at('darwin'), '/home/me/Library/Application Support/Quizwright/history');
    assert.equal(at('win32'), 'C:\\Users\\me\\AppData\\Roaming\\Quizwright\\history');
    assert.equal(at('win32', { APPDATA: 'D:\\Data' }), 'D:\\Data\\Quizwright\\history');
  });
});
