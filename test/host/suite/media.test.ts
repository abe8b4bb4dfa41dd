/** Problems with the files that a bank shows: found beside it, and looked for again when they come or go. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { countListings, deleteMemoryFile, writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { quickFixesAt } from './quick-fixes-at.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

let count = 0;

/** A bank in a folder of its own that shows these files. */
function writeBank(...paths: string[]): { uri: vscode.Uri; folder: string } {
  count += 1;
  const folder = `media-${count}`;
  return { uri: writeMemoryFile(`${folder}/bank.quiz.yaml`, bankOf(...paths)), folder };
}

function bankOf(...paths: string[]): string {
  const questions = paths.map(
    (path, i) =>
      `  - question: "![A map](${path}) Which river is number ${i}?"\n    answer: Loire\n`,
  );
  return `title: Rivers\nquestions:\n${questions.join('')}`;
}

/**
 * VS Code does not say when it has begun to watch a folder of a disk, and what comes before that is told
 * to nobody: so a file more comes each time that nothing was seen for a while.
 */
async function waitWhileFilesCome(
  folder: vscode.Uri,
  ...[uri, isExpected]: Parameters<typeof waitForDiagnostics>
): Promise<void> {
  for (let i = 0; i < 6; i++) {
    try {
      await waitForDiagnostics(uri, isExpected, 5_000);
      return;
    } catch {
      const another = vscode.Uri.joinPath(folder, `another-${i}.png`);
      await vscode.workspace.fs.writeFile(another, new Uint8Array());
    }
  }
  await waitForDiagnostics(uri, isExpected);
}

describe('media', () => {
  afterEach(closeAllDocuments);

  it('are mended to the path that the file has, folders and all', async () => {
    const { uri, folder } = writeBank('Img/MAP.png', 'img/map.png');
    writeMemoryFile(`${folder}/img/map.png`, '');
    const document = await openFile(uri);
    const [problem] = await waitForDiagnostics(uri, areFrom('media-case-mismatch'));
    expectEqual(document.getText(problem?.range), 'Img/MAP.png', 'what is underlined');
    const [fix] = await quickFixesAt(uri, problem!.range);
    await vscode.workspace.applyEdit(fix!.edit!);
    expectEqual(document.getText(problem?.range), 'img/map.png', 'what is there now');
    await waitForDiagnostics(uri, areFrom());
  });

  it('are missed until they come, and again when they go', async () => {
    const { uri, folder } = writeBank('img/map.png', 'plan.png');
    await openFile(uri);
    await waitForDiagnostics(uri, areFrom('missing-media', 'missing-media'));
    writeMemoryFile(`${folder}/plan.png`, '');
    await waitForDiagnostics(uri, areFrom('missing-media'));
    const map = writeMemoryFile(`${folder}/img/map.png`, '');
    // A file system tells of a folder that comes; this one has folders only in paths.
    writeMemoryFile(`${folder}/other.png`, '');
    await waitForDiagnostics(uri, areFrom());
    writeMemoryFile(`${folder}/img/other.png`, '');
    deleteMemoryFile(map);
    await waitForDiagnostics(uri, areFrom('missing-media'));
  });

  it('are seen to come and go on a disk', async function () {
    const { extensionUri } = vscode.extensions.getExtension('quizwright.quizwright')!;
    if (extensionUri.scheme !== 'file') this.skip();
    const folder = vscode.Uri.joinPath(extensionUri, 'out', 'test-host', `media-${Date.now()}`);
    const [uri, img, plan] = ['bank.quiz.yaml', 'img', 'plan.png'].map((name) =>
      vscode.Uri.joinPath(folder, name),
    ) as [vscode.Uri, vscode.Uri, vscode.Uri];
    const { fs } = vscode.workspace;
    try {
      await fs.writeFile(uri, new TextEncoder().encode(bankOf('img/map.png', 'plan.png')));
      await openFile(uri);
      await waitForDiagnostics(uri, areFrom('missing-media', 'missing-media'));
      await fs.writeFile(plan, new Uint8Array());
      await waitWhileFilesCome(folder, uri, areFrom('missing-media'));
      await fs.writeFile(vscode.Uri.joinPath(img, 'map.png'), new Uint8Array());
      await waitWhileFilesCome(img, uri, areFrom());
      await fs.delete(img, { recursive: true });
      await waitForDiagnostics(uri, areFrom('missing-media'));
    } finally {
      await closeAllDocuments();
      await fs.delete(folder, { recursive: true });
    }
  });

  it('are looked for once in each folder', async () => {
    const { uri, folder } = writeBank('img/a.png', 'img/b.png', 'img/c.png', 'd.png');
    writeMemoryFile(`${folder}/img/a.png`, '');
    await openFile(uri);
    await waitForDiagnostics(uri, areFrom('missing-media', 'missing-media', 'missing-media'));
    expectEqual(
      [countListings(`/${folder}`), countListings(`/${folder}/img`)],
      [1, 1],
      'how often the two folders were listed',
    );
  });
});
