import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBank } from '../../../../src/core/document/index.js';
import {
  imageInsertionAt,
  mediaFolderOf,
  mediaName,
  mediaReference,
} from '../../../../src/service/index.js';
import { runs, seed } from '../../../property-runs.js';

/** The bank with an image at the `¦`; undefined where none can be. */
function withImage(marked: string): string | undefined {
  const at = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const insertion = imageInsertionAt(readBank(text), at, 'media/a.png');
  if (insertion === undefined) return undefined;
  return `${text.slice(0, at)}${insertion.before}alt${insertion.after}${text.slice(at)}`;
}

const image = '![alt](media/a.png)';

describe('an image', () => {
  it('is read as one, wherever a text can stand', () => {
    for (const [item, question] of [
      ['question: What is it?¦', `What is it? ${image}`],
      ['question: What¦ is it?', `What ${image} is it?`],
      ['question: ¦What is it?', `${image}\nWhat is it?`],
      ['question: ¦', image],
      ['question:¦', image],
      ['question: |\n      What is it?\n      ¦\n    answer: 1', `What is it?\n${image}`],
      ['question: "What is¦ it?"', `What is${image} it?`],
      ["question: 'What is it?¦'", `What is it?${image}`],
      ['id: x\n    question: ¦What is it?\n    answer: 1', `${image}\nWhat is it?`],
    ] as const) {
      for (const eol of ['\n', '\r\n']) {
        const after = withImage(`title: T\nquestions:\n  - ${item}\n`.replaceAll('\n', eol));
        assert.ok(after !== undefined, item);
        const [read] = readBank(after).items;
        assert.equal(String(read!.reading.data['question']).trim(), question, item);
      }
    }
  });

  it('is a choice of its own behind a dash', () => {
    for (const dash of ['- ¦', '-¦', '- ¦Yes']) {
      const after = withImage(
        `title: T\nquestions:\n  - question: Q\n    choices:\n      ${dash}\n      - {text: B, correct: true}\n`,
      );
      const [choice] = readBank(after!).items[0]!.reading.data['choices'] as string[];
      assert.equal(choice!.trim().split('\n')[0], image);
    }
  });

  it('is not put where nobody would see one', () => {
    for (const marked of [
      'title: T¦\n',
      'title: T\nquestions:\n  - question: Q\n    points: 2¦\n',
      'title: T\nquestions:\n  - {question: Q¦, answer: 1}\n',
      'title: T\nquestions:\n  - que¦stion: Q\n',
      'title: T\nquestions:\n  - question: "¦\n',
      'title: T\nquestions:\n  - ¦question: Q\n',
    ]) {
      assert.equal(withImage(marked), undefined, marked);
    }
  });
});

describe('the name of an image', () => {
  it('is one that every system takes', () => {
    assert.equal(mediaName('Schéma de l’œil (2).PNG', 'image/png', []), 'schema-de-l-oeil-2.png');
    assert.equal(mediaName('photo.jpeg', 'image/jpeg', []), 'photo.jpg');
    assert.equal(mediaName('../../etc/passwd.svg', undefined, []), 'passwd.svg');
    assert.equal(mediaName('CON.png', undefined, []), 'image-con.png');
    assert.equal(mediaName('図.png', undefined, []), 'image.png');
    assert.equal(mediaName('a.exe', undefined, []), undefined);
    assert.equal(mediaName('a.exe', 'application/zip', []), undefined);
  });

  it('is none that is taken, whatever the case', () => {
    assert.equal(mediaName('a.png', undefined, ['A.png', 'a-2.PNG']), 'a-3.png');
  });

  it('is safe for any wish', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (wish) => {
        assert.match(mediaName(wish, 'image/png', [])!, /^[a-z\d][a-z\d-]*\.png$/);
      }),
      { seed, numRuns: runs(200) },
    );
  });

  it('goes where most images of the bank are', () => {
    const folderOf = (stem: string): string =>
      mediaFolderOf(readBank(`questions:\n  - question: |\n      ${stem}\n`));
    assert.equal(folderOf('none'), 'media');
    assert.equal(folderOf('![a](img/a.png) ![b](img/b.png) ![c](c.png)'), 'img');
    assert.equal(folderOf('![a](a.png)'), '');
    assert.equal(folderOf('![a](https://x.org/a/b.png) ![b](../up/b.png)'), 'media');
    assert.equal(folderOf('![a](my%20files/a.png)'), 'my files');
    assert.equal(mediaReference('my files', 'a.png'), 'my%20files/a.png');
    assert.equal(mediaReference('', 'a.png'), 'a.png');
  });
});
