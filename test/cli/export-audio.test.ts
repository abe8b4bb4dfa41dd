// Banks read aloud by the real espeak-ng, and by stand-ins for what this machine does not have.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, chmodSync, readdirSync, readFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';

import { installEspeak } from '../../scripts/speech/install-espeak.js';
import { readWave, type Wave, waveHeader } from '../../src/cli/export/audio/wave.js';
import { createSandbox, type Sandbox } from '../unit/cli/sandbox.js';
import { program, runProgram } from './run-program.js';

const bank = `title: Cells
language: en
questions:
  - {id: q, question: How many cells?, answer: two}
`;

const espeak = await installEspeak();
const needed = espeak === undefined ? ' (left out: there is no espeak-ng)' : '';
const real = espeak === undefined ? it.skip : it;
const unix = process.platform === 'win32' ? it.skip : it;

function secondsOf({ data, format: { rate, block } }: Wave): number {
  return data.length / block / rate;
}

/** The longest silence, in seconds: every sample is 0. */
function longestSilence({ data, format }: Wave): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < data.length; at += format.block) {
    run = data[at] === 0 && data[at + 1] === 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest / format.rate;
}

/** A `say` that notes down what it is told, each time in a file of its own, and answers with a second of sound. */
function standIn({ folder, write }: Sandbox, instead = ''): void {
  const sound = Buffer.alloc(2 * 8000, 1);
  const format = { chunk: pcm, rate: 8000, block: 2, bits: 16 };
  write('bin/second.wav', Buffer.concat([waveHeader(format, sound.length), sound]));
  write(
    'bin/say',
    `#!/bin/sh
if [ "$2" = "?" ]; then echo 'Anna                en_US    # Hi'; exit 0; fi
${instead}
{ echo "$@"; cat; } > "$(dirname "$0")/said-$$.txt"
while [ $# -gt 1 ]; do
  if [ "$1" = -o ]; then cp "$(dirname "$0")/second.wav" "$2"; fi
  shift
done
`,
  );
  chmodSync(join(folder, 'bin/say'), 0o755);
}

/** 8000 samples of 16 bits in a second, one channel. */
const pcm = Buffer.from('01000100401f0000803e000002001000', 'hex');

/** Resolves when a file is there. */
async function appears(folder: string, name: string): Promise<void> {
  const watching = new AbortController();
  const changes = watch(folder, { signal: watching.signal });
  try {
    if (readdirSync(folder).includes(name)) return;
    for await (const _ of changes) if (readdirSync(folder).includes(name)) return;
  } finally {
    watching.abort();
  }
}

function heard(folder: string, name = 'a.wav'): Wave {
  return readWave(readFileSync(join(folder, name)), name);
}

describe('a bank that is read into a WAV', () => {
  unix('is made for each of two banks of one name', () => {
    const sandbox = createSandbox({
      'a/unit.quiz.yaml': bank,
      'b/unit.quiz.yaml': bank.replace('two', 'three'),
      'out/keep': '',
    });
    standIn(sandbox);
    const { folder } = sandbox;
    const program = ['--voice-program', 'bin/say', '--think', '0'];
    const argv = ['export', 'a', 'b', '--to', 'audio', '-o', 'out', ...program];
    assert.deepEqual(runProgram(folder, argv), { code: 0, out: '', err: '' });
    for (const name of ['a', 'b']) assert.ok(secondsOf(heard(folder, `out/${name}/unit.wav`)) > 0);
    assert.match(runProgram(folder, argv).err, /`out\/a\/unit.wav` exists already. Nothing/);
  });

  real(`is as long as what is said and the silence between${needed}`, () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const speak = (...options: string[]): Wave => {
      const args = ['export', 'a.quiz.yaml', '--to', 'audio', '-o', 'a.wav', '--force', ...options];
      const ran = runProgram(folder, args);
      assert.deepEqual(ran, { code: 0, out: '', err: '' });
      return heard(folder);
    };
    const usual = speak();
    assert.ok(longestSilence(usual) >= 5);
    const short = speak('--think', '0s');
    assert.ok(Math.abs(secondsOf(usual) - secondsOf(short) - 5) < 0.001);
    assert.ok(secondsOf(short) > 3, 'something is said');
    const quick = speak('--think', '0s', '--speed', '2');
    assert.ok(secondsOf(quick) < 0.85 * secondsOf(short));
    // The sizes of the file are true.
    const bytes = readFileSync(join(folder, 'a.wav'));
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes.readUInt32LE(bytes.indexOf('data') + 4), bytes.length - 44);
    assert.deepEqual(readdirSync(folder).toSorted(), ['.git', 'a.quiz.yaml', 'a.wav']);
  });

  real(`has the voice of the bank’s language${needed}`, () => {
    const { folder } = createSandbox({
      'fr.quiz.yaml': 'title: Bonjour\nlanguage: fr\nnotes: Voici.\n',
      'en.quiz.yaml': 'title: Bonjour\nlanguage: en\nnotes: Voici.\n',
      'none.quiz.yaml': 'title: Bonjour\nlanguage: xx-YY\nnotes: a\n',
    });
    const say = (name: string, ...more: string[]): Buffer => {
      const source = `${name}.quiz.yaml`;
      runProgram(folder, ['export', source, '--to', 'audio', '-o', `${name}.wav`, ...more]);
      return readFileSync(join(folder, `${name}.wav`));
    };
    assert.notDeepEqual(say('fr'), say('en'));
    assert.deepEqual(say('fr', '--force', '--voice', 'fr-fr'), say('fr', '--force'));
    const none = runProgram(folder, ['export', 'none.quiz.yaml', '--to', 'audio', '-o', 'c.wav']);
    assert.equal(none.code, 2);
    assert.match(
      none.err,
      /`none\.quiz\.yaml` has something to say in `xx-YY`, and `espeak-ng` has no voice for that language\./,
    );
    assert.match(none.err, /--voice NAME/);
  });

  real(`goes to standard output, or into a folder one by one${needed}`, () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank, 'b.quiz.yaml': bank, 'out/x': '' });
    const args = ['export', 'a.quiz.yaml', '--to', 'audio', '--think', '0'];
    const piped = spawnSync(process.execPath, [program, ...args], { cwd: folder });
    assert.equal(piped.stderr.toString(), '');
    assert.ok(secondsOf(readWave(piped.stdout, 'x')) > 3);
    runProgram(folder, ['export', 'a.quiz.yaml', 'b.quiz.yaml', '--to', 'audio', '-o', 'out']);
    assert.deepEqual(readdirSync(join(folder, 'out')).toSorted(), ['a.wav', 'b.wav', 'x']);
  });

  real(`reads the SSML of a bank as it was meant${needed}`, () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const ssml = runProgram(folder, ['export', 'a.quiz.yaml', '--to', 'ssml']).out;
    const { stdout } = spawnSync(espeak!, ['-m', '--stdin', '--stdout'], { input: ssml });
    const spoken = readWave(stdout, 'espeak-ng');
    assert.ok(longestSilence(spoken) > 4.5, String(longestSilence(spoken)));
    assert.ok(secondsOf(spoken) > 8);
  });

  it('says nothing of its own parts where math is spelled in the language of the bank', () => {
    const { folder } = createSandbox({
      'a.quiz.yaml': 'title: T\nlanguage: nl\nnotes: Stel $x = 1$.\n',
    });
    const ran = runProgram(folder, ['export', 'a.quiz.yaml', '--to', 'ssml']);
    assert.deepEqual([ran.code, ran.err], [0, '']);
    assert.match(ran.out, /<s>Stel x = 1\.<\/s>/);
  });

  it('says what to install where nothing speaks, and what options do not go with', () => {
    const { folder } = createSandbox({ 'a.quiz.yaml': bank });
    const fails = (args: readonly string[], said: RegExp): void => {
      const ran = runProgram(folder, ['export', 'a.quiz.yaml', ...args], { env: { PATH: '' } });
      assert.deepEqual([ran.code, ran.out], [2, '']);
      assert.match(ran.err, said);
    };
    fails(['--to', 'audio', '-o', 'a.wav'], /none of `espeak-ng`, `piper`, `say` is installed/);
    fails(['--to', 'audio', '--speed', '9'], /`--speed 9` is no speed: say 0\.5 to 3\./);
    fails(['--to', 'audio', '--think', 'long'], /`--think long` is no time to think/);
    fails(['--to', 'ssml', '--read', 'hints'], /A bank has no `hints` that could be read/);
    fails(['--to', 'ssml', '--voice', 'x'], /`--voice` is for what is read aloud: .*`--to audio`/);
    fails(['--to', 'gift', '--think', '1s'], /goes with `--to ssml` or `--to audio`/);
    fails(['--to', 'audio', '--versions', '2'], /`--versions` is for paper/);
  });

  unix('says that it writes no MP3, and how one is made', () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': 'title: T\nnotes: n\n' });
    standIn(sandbox);
    const args = ['export', 'a.quiz.yaml', '--to', 'audio', '--voice-program', 'bin/say'];
    const ran = runProgram(sandbox.folder, [...args, '-o', 'lesson.mp3']);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /A recording is written as WAV, not as MP3\./);
    assert.match(ran.err, /`ffmpeg -i lesson\.wav lesson\.mp3`/);
    assert.ok(!existsSync(join(sandbox.folder, 'lesson.mp3')));
  });

  unix('leaves nothing behind where the file may not be written', () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': 'title: T\nnotes: n\n', 'temporary/x': '' });
    standIn(sandbox);
    const args = ['export', 'a.quiz.yaml', '--to', 'audio', '--voice-program', 'bin/say'];
    const temporary = join(sandbox.folder, 'temporary');
    const ran = runProgram(sandbox.folder, [...args, '-o', '/proc/lesson.wav'], {
      env: { ...process.env, TMPDIR: temporary },
    });
    assert.equal(ran.code, 2);
    assert.deepEqual(readdirSync(temporary), ['x']);
  });

  unix('hands texts over as texts, whatever stands in them', () => {
    const sandbox = createSandbox({
      'a.quiz.yaml': 'title: "-o $(touch owned) `id` [[inpt PHON]]"\nnotes: n\n',
    });
    const { folder, read } = sandbox;
    standIn(sandbox);
    const args = ['export', 'a.quiz.yaml', '--to', 'audio', '-o', 'a.wav', '--speed', '2'];
    const ran = runProgram(folder, [...args, '--voice-program', 'bin/say']);
    assert.deepEqual(ran, { code: 0, out: '', err: '' });
    assert.ok(secondsOf(heard(folder)) > 1);
    const said = readdirSync(join(folder, 'bin'))
      .filter((name) => name.startsWith('said'))
      .map((name) => read(`bin/${name}`).split('\n'));
    for (const [options] of said) {
      assert.match(options!, /^-v Anna -r 350 .* -o \/\S+\/\d\.wav -f -$/);
    }
    assert.ok(said.some(([, words]) => words === '-o $(touch owned) `id` [ [inpt PHON]]'));
    assert.ok(!readdirSync(folder).includes('owned'));
  });

  unix('leaves nothing half written when it is interrupted', async () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': bank });
    const { folder } = sandbox;
    standIn(sandbox, 'touch "$(dirname "$0")/started"; exec sleep 60');
    const args = [program, 'export', 'a.quiz.yaml', '--to', 'audio', '-o', 'a.wav'];
    const child = spawn(process.execPath, [...args, '--voice-program', join(folder, 'bin/say')], {
      cwd: folder,
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    await appears(join(folder, 'bin'), 'started');
    child.kill('SIGINT');
    const [code, signal] = await new Promise<readonly [number | null, string | null]>((done) => {
      child.on('close', (...ended) => done(ended));
    });
    assert.deepEqual([code, signal], [null, 'SIGINT']);
    assert.match(err, /Ended before it was done: nothing was written\./);
    assert.deepEqual(readdirSync(folder).toSorted(), ['.git', 'a.quiz.yaml', 'bin']);
  });

  unix('says what a program complained of', () => {
    const sandbox = createSandbox({ 'a.quiz.yaml': bank });
    const { folder } = sandbox;
    standIn(sandbox, 'echo "no such voice" >&2; exit 3');
    const ran = runProgram(folder, [
      ...['export', 'a.quiz.yaml', '--to', 'audio', '-o', 'a.wav', '--voice-program', 'bin/say'],
    ]);
    assert.equal(ran.code, 2);
    assert.match(ran.err, /say` ended with 3: no such voice/);
    assert.deepEqual(readdirSync(folder).toSorted(), ['.git', 'a.quiz.yaml', 'bin']);
  });
});
