/** Tags in all banks of the workspace, open or not: found, and renamed in one go. */
import * as vscode from 'vscode';
import { replaceTexts } from './edit-document.js';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { askUntil } from './wait-until.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';

const rivers = [
  'title: Rivers',
  'tags: [quorble]',
  'questions:',
  '  - question: Which river of quorble flows through Paris?',
  '    answer: Seine',
  "    tags: ['quorble', week 3]",
  '',
].join('\n');

const cities =
  '# quorble\ntitle: Cities\nflashcards:\n  - front: Paris\n    back: France\n    tags:\n      - "quorble" # quorble\n      - week 3\n';

// Each test has a folder of its own: VS Code may bring back what was typed in a file of the same name.
describe('names across banks', () => {
  before(async () => {
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
  });

  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('are found in banks that are not open', async () => {
    const closed = writeWorkspaceFile('names-1/cities.quiz.yaml', cities);
    const document = await openFile(writeWorkspaceFile('names-1/rivers.quiz.yaml', rivers));
    const found = await referencesOf(document, 3);
    expectEqual(
      found.map(({ uri, range }) => `${nameOf(uri)} ${range.start.line} ${range.start.character}`),
      ['cities.quiz.yaml 6 9', 'rivers.quiz.yaml 1 7', 'rivers.quiz.yaml 5 12'],
      'the references',
    );
    const text = await openFile(closed);
    expectEqual(text.getText(found[0]!.range), 'quorble', 'what stands there, without quotes');
  });

  it('are renamed everywhere at once, in banks with other line breaks and unsaved changes, too', async () => {
    const closed = writeWorkspaceFile('names-2/cities.quiz.yaml', cities.replaceAll('\n', '\r\n'));
    const typedIn = await openFile(writeWorkspaceFile('names-2/more.quiz.yaml', cities));
    await replaceTexts(typedIn, { old: 'title: Cities\n', new: 'title: Cities\ntags: quorble\n' });
    const document = await openFile(writeWorkspaceFile('names-2/rivers.quiz.yaml', rivers));
    await referencesOf(document, 5);
    const edit = await renameTo(document, 'l’eau, ici');
    expectEqual(
      edit
        .entries()
        .map(([uri, edits]) => `${nameOf(uri)} ${edits.length}`)
        .toSorted(),
      ['cities.quiz.yaml 1', 'more.quiz.yaml 2', 'rivers.quiz.yaml 2'],
      'the files and their edits',
    );
    await vscode.workspace.applyEdit(edit);
    expectEqual(
      document.getText(),
      rivers.replace('[quorble]', "['l’eau, ici']").replace("'quorble'", "'l’eau, ici'"),
      'the bank where it began',
    );
    expectEqual(
      (await openFile(closed)).getText(),
      cities.replace('"quorble"', '"l’eau, ici"').replaceAll('\n', '\r\n'),
      'the bank that was not open',
    );
    expectEqual(
      typedIn.getText(),
      cities
        .replace('"quorble"', '"l’eau, ici"')
        .replace('title: Cities\n', 'title: Cities\ntags: l’eau, ici\n'),
      'the bank with changes that are not saved',
    );
  });

  it('but an id or an objective is its own bank’s', async () => {
    const bank = 'title: T\nobjectives: {quorble: Q}\nquestions: []\n';
    writeWorkspaceFile('names-3/other.quiz.yaml', bank);
    writeWorkspaceFile('names-3/cities.quiz.yaml', cities);
    const document = await openFile(writeWorkspaceFile('names-3/own.quiz.yaml', bank));
    const edit = await renameTo(document, 'new-name');
    expectEqual(
      edit.entries().map(([uri, edits]) => `${nameOf(uri)} ${edits.length}`),
      ['own.quiz.yaml 1'],
      'the edits',
    );
  });

  it('are counted under the mouse', async () => {
    writeWorkspaceFile('names-4/cities.quiz.yaml', cities);
    const document = await openFile(writeWorkspaceFile('names-4/rivers.quiz.yaml', rivers));
    await referencesOf(document, 3);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document),
    );
    expectEqual(
      (hover?.contents as vscode.MarkdownString[] | undefined)?.[0]?.value,
      'Every item of this bank has this tag. It stands in another bank, too.',
      'the hover',
    );
  });
});

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function folderOf(uri: vscode.Uri): string {
  return uri.path.slice(0, uri.path.lastIndexOf('/'));
}

/** The first place of the name. */
function placeOf(document: vscode.TextDocument): vscode.Position {
  return document.positionAt(document.getText().indexOf('quorble') + 2);
}

function referencesOf(document: vscode.TextDocument, count: number): Promise<vscode.Location[]> {
  return askUntil(
    async () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document),
      ),
    // Banks of the test before may not be known to be gone yet.
    (found) =>
      found.length === count && found.every(({ uri }) => folderOf(uri) === folderOf(document.uri)),
    (found) => `the references are in ${found.map(({ uri }) => uri.path).join()}`,
  );
}

async function renameTo(
  document: vscode.TextDocument,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    placeOf(document),
    name,
  );
}
