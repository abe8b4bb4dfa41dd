import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { findProgram } from '../../../../src/cli/export/audio/find-program.js';
import { speechPrograms, voiceFor } from '../../../../src/cli/export/audio/speech-program.js';
import { createSandbox } from '../sandbox.js';

const named = (name: string): (typeof speechPrograms)[number] =>
  speechPrograms.find((program) => program.name === name)!;

describe('a program that speaks', () => {
  it('is told all but the text, which goes to its standard input', () => {
    const request = { voice: 'v', speed: 2, file: '/tmp/a.wav' };
    assert.deepEqual(named('espeak-ng').say(request), [
      ...['-v', 'v', '-s', '350', '-b', '1', '--stdin', '--stdout'],
    ]);
    assert.deepEqual(named('piper').say(request), [
      ...['--model', 'v', '--length_scale', '0.500', '--output_file', '/tmp/a.wav'],
    ]);
    assert.deepEqual(named('say').say({ ...request, voice: undefined }), [
      ...['-r', '350', '--file-format=WAVE', '--data-format=LEI16@22050'],
      ...['-o', '/tmp/a.wav', '-f', '-'],
    ]);
  });

  it('lists its voices, of which those that need another program are left out', () => {
    const listed = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 7  fr-fr           --/M      french-mbrola-1    mb/mb-fr1            (fr 7)
 2  en-gb           --/M      English_(GB)       gmw/en               (en 2)
`;
    assert.deepEqual(
      named('espeak-ng')
        .readVoices(listed)
        .map(({ name }) => name),
      ['fr-fr', 'en-gb'],
    );
    assert.deepEqual(
      named('say').readVoices(
        'Alex                en_US    # Hi\nEddy (French (France)) fr_FR    # Salut\n',
      ),
      [
        { name: 'Alex', language: 'en_US' },
        { name: 'Eddy (French (France))', language: 'fr_FR' },
      ],
    );
  });

  it('has the voice of the region, else one of the language', () => {
    const voices = ['fr-fr', 'en_GB', 'fr-CA', 'en-us'].map((tag) => ({
      name: tag,
      language: tag,
    }));
    const voice = (language: string): string | undefined => voiceFor(language, voices)?.name;
    assert.equal(voice('fr-CA'), 'fr-CA');
    assert.equal(voice('fr'), 'fr-fr');
    assert.equal(voice('en-AU'), 'en-us');
    assert.equal(voice('f'), undefined);
  });

  it('has the voice that its program takes for a language, by whatever name', () => {
    const listed = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  es              --/M      Spanish_(Spain)    roa/es
 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)(es 6)
 5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 5  nb              --/M      Norwegian_Bokm\u00e5l gmq/nb               (no 5)
`;
    const voices = named('espeak-ng').readVoices(listed);
    const cases: readonly (readonly [language: string, voice: string])[] = [
      ['en', 'en-gb'],
      ['en-AU', 'en-gb'],
      ['en-US', 'en-us'],
      ['fr', 'fr-fr'],
      ['fr-CA', 'fr-fr'],
      ['fr_BE', 'fr-be'],
      ['es-MX', 'es-419'],
      ['es', 'es'],
      ['zh', 'cmn'],
      ['zh-Hans-CN', 'cmn'],
      ['cmn', 'cmn'],
      ['no', 'nb'],
      ['nn-NO', 'nb'],
    ];
    for (const [language, voice] of cases) {
      assert.equal(voiceFor(language, voices)?.name, voice, language);
    }
    assert.equal(voiceFor('zh; rm', voices), undefined);
    const ofMac = ['en_AU', 'en_GB', 'en_US', 'fr_CA', 'fr_FR', 'nb_NO'].map((language) => ({
      name: language,
      language,
    }));
    assert.deepEqual(
      ['en', 'en-GB', 'en-NZ', 'fr-CH', 'no'].map((language) => voiceFor(language, ofMac)?.name),
      ['en_US', 'en_GB', 'en_US', 'fr_FR', 'nb_NO'],
    );
  });

  it('is looked for in absolute folders of the PATH only, never beside the banks', function () {
    if (process.platform === 'win32') this.skip();
    const { folder, write } = createSandbox({ 'here/espeak-ng': '#!/bin/sh\n', 'bin/say': 'x' });
    chmodSync(join(folder, 'here/espeak-ng'), 0o755);
    const io = (...path: string[]): { cwd: string; env: Record<string, string> } => ({
      cwd: join(folder, 'here'),
      env: { PATH: path.join(delimiter) },
    });
    assert.equal(
      findProgram(undefined, io(join(folder, 'bin'), join(folder, 'here'))).path,
      join(folder, 'here/espeak-ng'),
    );
    for (const path of ['.', '', 'here', join(folder, 'bin')]) {
      assert.throws(() => findProgram(undefined, io(path)), {
        message: /^There is no program here that speaks/,
      });
    }
    // The user may name any place.
    assert.equal(findProgram('./espeak-ng', io('')).path, join(folder, 'here/espeak-ng'));
    assert.throws(() => findProgram('rm', io('')), { message: /`rm` is no program/ });
    assert.throws(() => findProgram('/gone/say', io('')), { message: /no program `\/gone\/say`/ });
    write('here/piper', 'not one that runs');
    assert.throws(() => findProgram('./piper', io('')), { message: /no program/ });
  });
});
