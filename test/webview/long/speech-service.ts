/** Voices of this machine: speech-dispatcher with espeak-ng, as a service of the tests' own that is not heard. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpeechService {
  /** What a browser needs to find it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): void;
}

/** What brings voices to a browser, and what speaks. */
const [dispatcher, voice] = ['speech-dispatcher', 'espeak-ng'];

/** Why there can be no such service here; undefined where there can. */
export function withoutSpeech(): string | undefined {
  if (process.platform !== 'linux') return 'only on Linux';
  const missing = [dispatcher, voice].find(
    (name) => spawnSync(name, ['--version']).error !== undefined,
  );
  return missing && `${missing} is not installed`;
}

/** Starts it, and waits until it listens. */
export async function startSpeech(): Promise<SpeechService> {
  const home = mkdtempSync(join(tmpdir(), 'quizwright-speech-'));
  const [configuration, log] = [join(home, 'conf'), join(home, 'log')];
  mkdirSync(join(configuration, 'modules'), { recursive: true });
  mkdirSync(log);
  // Sound goes nowhere, whether the machine has a card or not.
  writeFileSync(
    join(home, '.asoundrc'),
    'pcm.!default { type null }\nctl.!default { type null }\n',
  );
  writeFileSync(join(configuration, 'modules', 'espeak-ng.conf'), '');
  writeFileSync(
    join(configuration, 'speechd.conf'),
    [
      'AudioOutputMethod "alsa"',
      'AudioALSADevice "default"',
      'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
      'DefaultModule espeak-ng',
      // It would end by itself while nobody speaks.
      'Timeout 0\n',
    ].join('\n'),
  );
  const socket = join(home, 'socket');
  const service = spawn(
    dispatcher,
    [
      ...['--run-single', '--config-dir', configuration, '--log-dir', log],
      ...['--communication-method', 'unix_socket', '--socket-path', socket],
      ...['--pid-file', join(home, 'pid')],
    ],
    { env: { ...process.env, HOME: home }, stdio: 'ignore' },
  );
  const stop = (): void => {
    service.kill();
    rmSync(home, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    const watcher = watch(home, () => {
      if (!existsSync(socket)) return;
      watcher.close();
      resolve();
    });
    service.on('exit', (code) => {
      watcher.close();
      reject(new Error(`${dispatcher} ended with ${code}`));
    });
  });
  return { env: { HOME: home, SPEECHD_ADDRESS: `unix_socket:${socket}` }, stop };
}
