// The server as its clients meet it: a process, and the official SDK at the other end.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { goodBank } from '../unit/cli/sample-banks.js';
import { createSandbox } from '../unit/cli/sandbox.js';
import { program, runProgram } from './run-program.js';

interface Connection {
  readonly client: Client;
  readonly errors: () => string;
}

const open: Client[] = [];

async function connect(folder: string, argv: readonly string[] = []): Promise<Connection> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...argv],
    cwd: folder,
    stderr: 'pipe',
  });
  let told = '';
  transport.stderr?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  open.push(client);
  return { client, errors: () => told };
}

async function call(client: Client, name: string, args: object = {}): Promise<CallToolResult> {
  return (await client.callTool({
    name,
    arguments: args as Record<string, unknown>,
  })) as CallToolResult;
}

async function data<T>(client: Client, name: string, args: object = {}): Promise<T> {
  const result = await call(client, name, args);
  const [content] = result.content;
  assert.ok(content?.type === 'text' && result.isError !== true, JSON.stringify(result));
  assert.deepEqual(JSON.parse(content.text), result.structuredContent);
  return result.structuredContent as T;
}

const hello = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  },
};

describe('the program’s mcp', () => {
  before(() => {
    if (!existsSync('dist/mcp.cjs'))
      throw new Error('dist/mcp.cjs is missing: run `npm run build`.');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((client) => client.close()));
  });

  it('offers its tools, resources and prompt, and answers each', async () => {
    const { folder } = createSandbox({ 'my banks/é.quiz.yaml': goodBank });
    const before = readdirSync(folder).toSorted();
    const { client, errors } = await connect(folder);
    assert.equal(client.getServerVersion()?.name, 'quizwright');
    assert.match(client.getInstructions() ?? '', /nothing here writes a file/);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['stats', 'read_items', 'read_notes', 'explain', 'lint', 'propose_items'],
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true));

    const stats = await data<{ banks: { path: string }[] }>(client, 'stats');
    assert.deepEqual(stats.banks[0]?.path, 'my banks/é.quiz.yaml');
    const items = await data<{ total: number }>(client, 'read_items');
    assert.equal(items.total, 1);
    const linted = await data<{ summary: { files: number } }>(client, 'lint');
    assert.equal(linted.summary.files, 1);
    const page = await data<{ text: string }>(client, 'explain', { topic: 'longest-key' });
    assert.equal(page.text, runProgram(folder, ['explain', 'longest-key']).out);
    const proposal = await data<{ diff: string; added: unknown[] }>(client, 'propose_items', {
      path: 'my banks/é.quiz.yaml',
      flashcards: [{ front: 'Loyalty', back: 'Coming back' }],
    });
    assert.equal(proposal.added.length, 1);
    assert.match(proposal.diff, /^\+ {2}- front: Loyalty$/m);

    const { resources } = await client.listResources();
    const uris = resources.map(({ uri }) => uri);
    assert.ok(uris.includes('quizwright://bank/my%20banks/%C3%A9.quiz.yaml'));
    const read = async (uri: string): Promise<string> => {
      const [content] = (await client.readResource({ uri })).contents;
      return (content as { text: string }).text;
    };
    assert.equal(await read('quizwright://bank/my%20banks/%C3%A9.quiz.yaml'), goodBank);
    assert.equal(`${await read('quizwright://schema/bank')}\n`, runProgram(folder, ['schema']).out);
    assert.match(await read('quizwright://rule/longest-key'), /^# longest-key/);
    assert.match(await read('quizwright://format'), /^# The question bank format/);
    assert.equal((await client.listResourceTemplates()).resourceTemplates.length, 2);

    const prompt = await client.getPrompt({ name: 'write_questions', arguments: { topic: 'NPS' } });
    assert.match(JSON.stringify(prompt.messages), /five questions .* about: NPS/);
    assert.equal(errors(), '');
    assert.equal(readFileSync(join(folder, 'my banks/é.quiz.yaml'), 'utf8'), goodBank);
    assert.deepEqual(readdirSync(folder).toSorted(), before);
  });

  it('lists more resources than one page holds', async () => {
    const banks = Array.from({ length: 250 }, (_, i) => [`b/${i}.quiz.yaml`, goodBank] as const);
    const { folder } = createSandbox(Object.fromEntries(banks));
    const { client } = await connect(folder);
    const uris = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await client.listResources({ cursor });
      for (const { uri } of page.resources) uris.add(uri);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    assert.equal([...uris].filter((uri) => uri.includes('/bank/')).length, 250);
    await assert.rejects(client.listResources({ cursor: 'x' }), /cursor/);
  });

  it('answers wrong requests by the errors of the protocol, and wrong inputs by sentences', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    const { client } = await connect(folder);
    await assert.rejects(call(client, 'delete_all'), /-32602.*There is no tool `delete_all`/);
    await assert.rejects(client.readResource({ uri: 'file:///etc/passwd' }), /-32002/);
    await assert.rejects(client.readResource({ uri: 'quizwright://rule/x' }), /-32002/);
    await assert.rejects(client.getPrompt({ name: 'write_questions' }), /needs `topic`/);
    const wrong = await call(client, 'lint', { path: 3 });
    assert.equal(wrong.isError, true);
    assert.match(JSON.stringify(wrong.content), /`path` should be a text, not the number 3\./);
    // It is there as before.
    assert.ok(await data(client, 'stats'));
  });

  it('looks at banks below its folders only, whatever leads out of them', async () => {
    const { folder } = createSandbox({
      'in/a.quiz.yaml': goodBank,
      'in/secret.txt': 'password: x\n',
      'in/other.yaml': 'password: x\n',
      'out/b.quiz.yaml': goodBank.replace('title: ', 'title: Secret '),
      'out/.quizwright.yaml': 'passwort: 1\n',
    });
    symlinkSync(join(folder, 'out', 'b.quiz.yaml'), join(folder, 'in', 'link.quiz.yaml'));
    symlinkSync(join(folder, 'out'), join(folder, 'in', 'linked'));
    mkdirSync(join(folder, 'in', 'sub'));
    writeFileSync(join(folder, 'in', 'sub', 'c.quiz.yaml'), goodBank);
    symlinkSync(
      join(folder, 'out', '.quizwright.yaml'),
      join(folder, 'in', 'sub', '.quizwright.yaml'),
    );
    const { client } = await connect(join(folder, 'in'));
    const all = await data<{ banks: { path: string }[] }>(client, 'stats');
    assert.deepEqual(
      all.banks.map(({ path }) => path),
      ['a.quiz.yaml', 'sub/c.quiz.yaml'],
    );
    const escapes = [
      '../out/b.quiz.yaml',
      '../out',
      '..',
      '/',
      '../**/*.yaml',
      'sub/../../out/b.quiz.yaml',
      join(folder, 'out', 'b.quiz.yaml'),
      'link.quiz.yaml',
      'linked/b.quiz.yaml',
      'linked',
      'secret.txt',
      'other.yaml',
      '/etc/passwd',
      'a\u0000b',
    ];
    for (const path of escapes) {
      for (const name of ['lint', 'stats', 'read_items']) {
        const told = await data<{ faults?: readonly string[] }>(client, name, { paths: [path] });
        assert.equal(told.faults?.length, 1, `${name} ${path} ${JSON.stringify(told)}`);
        assert.doesNotMatch(JSON.stringify(told), /Secret|password|passwort/, path);
      }
      const uri = `quizwright://bank/${encodeURIComponent(path)}`;
      await assert.rejects(client.readResource({ uri }), /-32002/, path);
      const refused = await call(client, 'propose_items', {
        path,
        yaml: '- front: a\n  back: b\n',
      });
      assert.equal(refused.isError, true, path);
    }
    const unsaved = await call(client, 'lint', { text: goodBank, path: '../out/x.quiz.yaml' });
    assert.match(JSON.stringify(unsaved.content), /not below the folders/);
  });

  it('sees the folders that are named, and no others', async () => {
    const { folder } = createSandbox({ 'one/a.quiz.yaml': goodBank, 'two/b.quiz.yaml': goodBank });
    const { client } = await connect(folder, ['two']);
    const { banks } = await data<{ banks: { path: string }[] }>(client, 'stats');
    assert.deepEqual(
      banks.map(({ path }) => path),
      ['two/b.quiz.yaml'],
    );
    const gone = runProgram(folder, ['mcp', 'gone']);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /There is no file or folder `gone`/);
  });

  it('sees what was saved since', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    const { client } = await connect(folder);
    const total = async (): Promise<number> =>
      (await data<{ total: number }>(client, 'read_items')).total;
    assert.equal(await total(), 1);
    writeFileSync(join(folder, 'b.quiz.yaml'), goodBank);
    assert.equal(await total(), 2);
  });

  it('stops work that was cancelled, and goes on with the next', async () => {
    const item = '  - question: Which city is the capital of France?\n    answer: Paris\n';
    const huge = `title: T\nlanguage: en\nquestions:\n${item.repeat(20_000)}`;
    const { folder } = createSandbox({ 'h.quiz.yaml': huge, 's.quiz.yaml': goodBank });
    const { client } = await connect(folder);
    const stop = new AbortController();
    const long = client.callTool({ name: 'lint', arguments: {} }, undefined, {
      signal: stop.signal,
    });
    const other = data<{ total: number }>(client, 'read_items', { paths: ['s.quiz.yaml'] });
    assert.equal((await other).total, 1);
    stop.abort('enough');
    await assert.rejects(long, /enough/);
    const told = await data<{ total: number; items: unknown[] }>(client, 'read_items', {
      limit: 50,
    });
    assert.equal(told.total, 20_001);
    assert.equal(told.items.length, 50);
  });

  it('answers what was sent before the input ended, then ends', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    const ask = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'stats' } };
    const input = [
      JSON.stringify(hello),
      'no JSON',
      '{"id": 7}',
      JSON.stringify({ jsonrpc: '2.0', id: 3, method: 'nothing/like/it' }),
      JSON.stringify(ask),
    ].join('\n');
    const { code, out, err } = runProgram(folder, ['mcp'], { input: `${input}\n` });
    const answers = out
      .trimEnd()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { id: number | null; error?: { code: number }; result?: object },
      );
    const of = (id: number) => answers.filter((answer) => answer.id === id);
    assert.equal(code, 0);
    assert.deepEqual(
      answers.filter(({ id }) => id === null).map(({ error }) => error?.code),
      [-32700, -32600],
    );
    assert.equal(of(3)[0]?.error?.code, -32601);
    assert.ok(of(1)[0]?.result !== undefined && of(2)[0]?.result !== undefined);
    assert.equal(err.split('\n').length, 3);
  });

  const onUnix = process.platform === 'win32' ? it.skip : it;
  onUnix('ends when it is told to (Windows has no such signals)', async () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': goodBank });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const child = spawn(process.execPath, [program, 'mcp'], { cwd: folder });
      child.stdin.write(`${JSON.stringify(hello)}\n`);
      await once(child.stdout, 'data');
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      assert.equal(code, 0, signal);
    }
  });
});
