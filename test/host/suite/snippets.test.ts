/** The snippets that the manifest contributes are offered in a bank and can be inserted. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openUntitled } from './open-document.js';
import { readSnippets } from './read-snippets.js';

describe('snippets', () => {
  afterEach(closeAllDocuments);

  it('are contributed for a question and for a flashcard', async () => {
    const bodies = (await readSnippets()).map(({ body }) => body);
    for (const key of ['question', 'choices', 'front', 'back']) {
      const isThere = bodies.some((body) => new RegExp(`\\b${key}:`).test(body));
      expectEqual(isThere, true, `whether a snippet has the key ${key}`);
    }
  });

  it('are offered as completions in a bank', async () => {
    const snippets = await readSnippets();
    const document = await openUntitled('quizwright', '');
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const labels = offered.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const { prefix } of snippets) {
      expectEqual(labels.includes(prefix), true, `whether ${prefix} is offered`);
    }
  });

  it('expand to what their body says', async () => {
    for (const { name, body } of await readSnippets()) {
      const document = await openUntitled('quizwright', '');
      const insert = 'editor.action.insertSnippet';
      await vscode.commands.executeCommand(insert, { langId: 'quizwright', name });
      const inserted = document.getText();
      const firstKey = /[\w-]+:/.exec(body)?.[0] ?? '';
      expectEqual(inserted.includes(firstKey), true, `whether ${name} inserted ${firstKey}`);
      expectEqual(/\$\{?\d/.test(inserted), false, `whether ${name} left a placeholder as text`);
      await closeAllDocuments();
    }
  });
});
