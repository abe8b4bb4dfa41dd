/** Names, as VS Code asks for them: where they are defined and used, and renaming them. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openBank, openFile, openUntitled } from './open-document.js';
import { areFrom, waitForDiagnostics } from './wait-for-diagnostics.js';

const bank = [
  'title: Rivers # loyal',
  "tags: ['europe']",
  'objectives:',
  '  name-rivers: Name the rivers of Europe.',
  'questions:',
  '  - id: paris',
  '    question: Which river of europe flows through Paris?',
  '    answer: Seine',
  '    objectives: [name-rivers]',
  '    tags: [europe, "week 3"]',
  '    source: "#the-seine"',
  'notes: |',
  '  # Rivers',
  '',
  '  ## The Seine',
  '',
].join('\n');

function positionOf(document: vscode.TextDocument, part: string): vscode.Position {
  return document.positionAt(document.getText().lastIndexOf(part) + 1);
}

/** Lines and texts of ranges, in their order. */
function shown(document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] {
  return ranges
    .toSorted((a, b) => a.start.compareTo(b.start))
    .map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

async function rename(
  document: vscode.TextDocument,
  part: string,
  to: string,
): Promise<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    positionOf(document, part),
    to,
  );
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing was said';
  } catch (error) {
    return String(error);
  }
}

describe('names', () => {
  afterEach(closeAllDocuments);

  it('lead to what they are the names of', async () => {
    const document = await openBank(bank);
    const definition = async (part: string): Promise<string[]> => {
      const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        positionOf(document, part),
      );
      return shown(
        document,
        links.map(({ targetSelectionRange }) => targetSelectionRange!),
      );
    };
    expectEqual(await definition('name-rivers]'), ['4 name-rivers'], 'an objective');
    expectEqual(await definition('the-seine'), ['15 The Seine'], 'a heading');
    expectEqual(await definition('europe,'), ['10 europe'], 'a tag, which leads to itself');
    expectEqual(await definition('flows'), [], 'no name');
  });

  it('are found and marked wherever they stand as names', async () => {
    const document = await openBank(bank);
    const at = positionOf(document, 'europe,');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    const places = ['2 europe', '10 europe'];
    const ranges = references.map(({ range }) => range);
    expectEqual(shown(document, ranges), places, 'the references');
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    const marked = highlights.map(({ range }) => range);
    expectEqual(shown(document, marked), places, 'what is marked');
  });

  it('are renamed at once, and undone at once', async () => {
    const document = await openBank(bank);
    const edit = await rename(document, 'europe,', 'l’Europe, ici');
    await vscode.workspace.applyEdit(edit);
    const after = bank
      .replace("['europe']", "['l’Europe, ici']")
      .replace('[europe,', "['l’Europe, ici',");
    expectEqual(document.getText(), after, 'the bank');
    await vscode.commands.executeCommand('undo');
    expectEqual(document.getText(), bank, 'the bank after undoing');
  });

  it('are renamed from what is shown for them, and refused with a reason', async () => {
    const document = await openBank(bank);
    const prepared = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, 'the-seine'),
    );
    expectEqual(prepared.placeholder, 'The Seine', 'what is typed over');
    const heading = await rename(document, 'the-seine', 'La *Loire*');
    expectEqual(
      heading.get(document.uri).map(({ newText }) => newText),
      ['la-loire', 'La *Loire*'],
      'the edits of a heading',
    );
    const spaced = await refusal(rename(document, 'paris\n', 'in Paris'));
    expectEqual(spaced.includes('“in Paris” cannot be an id'), true, `whether “${spaced}” says it`);
    const nothing = await refusal(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.prepareRename',
          document.uri,
          positionOf(document, 'flows'),
        ),
      ),
    );
    expectEqual(nothing.includes('Nothing to rename here'), true, `whether “${nothing}” says it`);
  });

  it('are renamed in a bank that is not saved, with the line breaks of Windows', async () => {
    const document = await openUntitled('quizwright', bank.replaceAll('\n', '\r\n'));
    await vscode.workspace.applyEdit(await rename(document, 'name-rivers]', 'know.rivers'));
    expectEqual(
      document.getText(),
      bank.replaceAll('name-rivers', 'know.rivers').replaceAll('\n', '\r\n'),
      'the bank',
    );
  });

  it('and media and addresses are links', async () => {
    writeMemoryFile('links/img/Map.png', '');
    const text = [
      'title: T',
      'objectives: {know: K}',
      'questions:',
      '  - question: "![Map](img/map.png) ![Gone](img/gone.png) Which?"',
      '    answer: Seine',
      '    objectives: [know]',
      '    source: www.example.org/a',
      '  - question: Where?',
      '    answer: Here',
      '    source: command:workbench.action.quit',
      '',
    ].join('\n');
    const document = await openFile(writeMemoryFile('links/bank.quiz.yaml', text));
    // Then it is known what lies beside the bank.
    await waitForDiagnostics(document.uri, areFrom('media-case-mismatch', 'missing-media'));
    const linked = async (): Promise<string[]> => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return links
        .toSorted((a, b) => a.range.start.compareTo(b.range.start))
        .map(({ range, target }) => `${document.getText(range)} ${target?.toString(true)}`);
    };
    const expected = [
      'img/map.png quizwright-test:/links/img/Map.png',
      'know quizwright-test:/links/bank.quiz.yaml#L2,14',
      'www.example.org/a https://www.example.org/a',
    ];
    expectEqual(await linked(), expected, 'the links');
  });
});
