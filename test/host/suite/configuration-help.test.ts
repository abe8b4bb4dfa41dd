/** The configuration has completion, explanations and links of its own, once each. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { writeMemoryFile } from './memory-files.js';
import { closeAllDocuments, openFile } from './open-document.js';

const text = 'extends: strict\nrules:\n  longest-key: \n';

describe('the help in a configuration', () => {
  before(() => vscode.extensions.getExtension('quizwright.quizwright')?.activate());
  afterEach(closeAllDocuments);

  const open = (): Promise<vscode.TextDocument> =>
    openFile(writeMemoryFile('helped/.quizwright.yaml', text));

  it('offers severities and rules, each once', async () => {
    const document = await open();
    const offersAt = async (line: number, character: number): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const severities = await offersAt(2, 15);
    for (const severity of ['off', 'info', 'warning', 'error']) {
      const times = severities.filter((label) => label === severity).length;
      expectEqual(times, 1, `how often ${severity} is offered`);
    }
    const keys = await offersAt(3, 0);
    expectEqual(keys.includes('overrides'), true, 'whether a key is offered');
    expectEqual(keys.includes('extends'), false, 'whether a key that is there is offered');
  });

  it('explains a rule, and leads to its page', async () => {
    const document = await open();
    expectEqual(document.languageId, 'yaml', 'the language');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 5),
    );
    const shown = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    expectEqual(shown.length, 1, 'the number of explanations');
    expectEqual(shown[0]!.value.startsWith('**longest-key**: '), true, 'what it begins with');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const pages = links.map(({ target }) => target?.path.split('/').at(-1));
    expectEqual(pages, ['longest-key.md'], 'the links');
  });

  it('is not offered in other YAML', async () => {
    const document = await openFile(writeMemoryFile('helped/other.yaml', text));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 5),
    );
    expectEqual(hovers.length, 0, 'the number of explanations');
  });
});
