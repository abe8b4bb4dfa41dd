/** The snippets that the manifest contributes are offered in a bank and can be inserted. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openBank, openUntitled } from './open-document.js';
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

  it('are offered where they fit, and only there', async () => {
    // Who types does so when it is awake; here the first request would come before.
    await vscode.extensions.getExtension('quizwright.quizwright')?.activate();
    const offers = async (text: string): Promise<string[]> => {
      const document = await openBank(text);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(text.length),
      );
      await closeAllDocuments();
      // What VS Code adds by itself calls itself a snippet, which the settings of the language turn off.
      return list.items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Struct)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const cards = (await readSnippets()).filter(
      ({ prefix, body }) => prefix.startsWith('flashcard') && body.startsWith('- '),
    );
    expectEqual(await offers(''), ['bank'], 'the offers in an empty file');
    expectEqual(
      (await offers('title: Rivers\nflashcards:\n')).sort(),
      cards.map(({ prefix }) => prefix).sort(),
      'the offers for a card',
    );
    const forQuestion = await offers('title: Rivers\nquestions:\n  ');
    expectEqual(
      forQuestion.includes('mcq'),
      true,
      `whether a question is offered by ${forQuestion.join()}`,
    );
    expectEqual(await offers('title: card'), [], 'the offers in a text');
    const parts = await offers('title: Rivers\nquiz:\n  pick: 1\n');
    expectEqual(parts.includes('objectives'), true, 'whether objectives are offered');
    expectEqual(parts.includes('quiz'), false, 'whether what is there is offered');
    const inFrench = await offers('title: Fleuves\nlanguage: fr\nquestions:\n  ');
    expectEqual(inFrench.includes('mcq-4'), true, 'whether a French bank has offers');
    const { snippetSuggestions } = vscode.workspace.getConfiguration('editor', {
      languageId: 'quizwright',
    }) as unknown as { snippetSuggestions: string };
    expectEqual(snippetSuggestions, 'none', 'what VS Code offers by itself');
  });

  it('expand to what their body says', async () => {
    const document = await openUntitled('quizwright', '');
    const editor = vscode.window.activeTextEditor!;
    for (const { name, body } of await readSnippets()) {
      const insert = 'editor.action.insertSnippet';
      await vscode.commands.executeCommand(insert, { langId: 'quizwright', name });
      const inserted = document.getText();
      const firstKey = /[\w-]+:/.exec(body)?.[0] ?? '';
      expectEqual(inserted.includes(firstKey), true, `whether ${name} inserted ${firstKey}`);
      expectEqual(/\$\{?\d/.test(inserted), false, `whether ${name} left a placeholder as text`);
      await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, document.lineCount, 0)));
    }
  });
});
