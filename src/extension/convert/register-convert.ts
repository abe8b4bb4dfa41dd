import * as vscode from 'vscode';
import { languageId } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { chosenBanks } from '../study/chosen-banks.js';
import type { ExportBundle, ImportBundle } from './convert-bundles.js';
import type { WantedExport } from './export-bank.js';
import type { WantedPage } from './export-html.js';
import type { Imports } from './import-file.js';

/** The commands that bring questions in and take them out; what does it is loaded with the first. */
export function registerConvert(extension: vscode.Uri, banks: OpenBanks): vscode.Disposable {
  let imports: Promise<Imports> | undefined;
  const exports = (): Promise<Partial<ExportBundle>> =>
    loadBundle<ExportBundle>(extension, 'export');
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('quizwright.importFile', async (...given: unknown[]) => {
      imports ??= loadBundle<ImportBundle>(extension, 'import').then(({ createImports }) =>
        createImports!(),
      );
      await (await imports).importFiles(given);
    }),
    registerCommand('quizwright.exportHtml', async (given?: unknown, wanted: WantedPage = {}) => {
      const [uri] = given instanceof vscode.Uri ? [given] : active();
      const bank = uri === undefined ? undefined : await bankAt(uri, banks);
      if (bank !== undefined) await (await exports()).exportHtml!([bank], wanted);
    }),
    registerCommand(
      'quizwright.exportBank',
      async (given?: unknown, all?: unknown, wanted: WantedExport = {}) => {
        const chosen = chosenBanks(given, all);
        const uris = chosen.length > 0 ? chosen : active();
        const found = await Promise.all(uris.map((uri) => bankAt(uri, banks)));
        const open = found.filter((bank) => bank !== undefined);
        if (open.length === 0) return;
        const { exportBanks } = await exports();
        await exportBanks!(open, wanted);
      },
    ),
  );
}

/** The bank that is being worked on, in its text or in its preview. */
function active(): readonly vscode.Uri[] {
  const { activeTextEditor: editor, tabGroups } = vscode.window;
  const input = tabGroups.activeTabGroup.activeTab?.input;
  const uri =
    editor?.document.uri ?? (input instanceof vscode.TabInputCustom ? input.uri : undefined);
  return uri === undefined ? [] : [uri];
}

async function bankAt(uri: vscode.Uri, banks: OpenBanks): Promise<OpenBank | undefined> {
  // Opening one that is open would keep it so for minutes after its editor is closed.
  const document =
    vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString()) ??
    (await vscode.workspace.openTextDocument(uri));
  return document.languageId === languageId ? banks.when(document) : undefined;
}
