import * as vscode from 'vscode';
import {
  changesMarkdown,
  compareBank,
  englishChanges,
  frenchChanges,
} from '../../core/changes/index.js';
import { readBank } from '../../core/document/index.js';
import { readText } from '../read-text.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import { showPage } from './comparison-page.js';
import { lastCommit } from './last-commit.js';

/** What a bank can be compared with: the older version. */
interface Choice extends vscode.QuickPickItem {
  readonly text?: () => Promise<string | undefined>;
}

/**
 * Shows what changed in a bank since another version of it.
 *
 * @param other `saved`, `head` or the address of another bank; else it is asked
 */
export async function compareWith(
  uri: vscode.Uri,
  other: unknown,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
): Promise<vscode.Uri | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const choice = await choose(document, other, banks, workspace);
  if (choice === undefined) return undefined;
  const before = await choice.text?.();
  if (before === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('That version cannot be read.'));
    return undefined;
  }
  const after = document.getText();
  const words = vscode.env.language.startsWith('fr') ? frenchChanges : englishChanges;
  const name = vscode.workspace.asRelativePath(uri);
  const bank = compareBank(readBank(before.replace(/^\uFEFF/, '')), readBank(after));
  const title = `${escapeName(choice.label)} → ${escapeName(name)}`;
  const markdown =
    before === after ? `${words.nothing}\n` : changesMarkdown([{ name, bank }], words);
  return showPage(vscode.l10n.t('Changes in {0}', nameOf(uri)), `# ${title}\n\n${markdown}`);
}

async function choose(
  document: vscode.TextDocument,
  other: unknown,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
): Promise<Choice | undefined> {
  const { uri } = document;
  const saved: Choice = {
    label: vscode.l10n.t('The saved file'),
    description: vscode.l10n.t('what you changed since you saved'),
    text: () => readText(uri),
  };
  const head: Choice = {
    label: vscode.l10n.t('The last commit'),
    description: 'HEAD',
    text: () => lastCommit(uri),
  };
  if (other === 'saved') return saved;
  if (other === 'head') return head;
  const at = (place: vscode.Uri): Choice => ({
    label: vscode.workspace.asRelativePath(place),
    text: () => textAt(place, banks),
  });
  if (other instanceof vscode.Uri) return at(other);
  const hasHead = (await lastCommit(uri)) !== undefined;
  const file: Choice = { label: vscode.l10n.t('Another file…') };
  const known = workspace.known
    .filter((bank) => bank.uri.toString() !== uri.toString())
    .map((bank) => at(bank.uri));
  const picked = await vscode.window.showQuickPick<Choice>(
    [
      ...(document.isDirty && !document.isUntitled ? [saved] : []),
      ...(hasHead ? [head] : []),
      file,
      ...(known.length === 0
        ? []
        : [
            {
              label: vscode.l10n.t('banks of the workspace'),
              kind: vscode.QuickPickItemKind.Separator,
            },
          ]),
      ...known,
    ],
    {
      title: vscode.l10n.t('Compare questions with…'),
      placeHolder: vscode.l10n.t('The older version'),
      matchOnDescription: true,
    },
  );
  if (picked !== file) return picked;
  const [opened] =
    (await vscode.window.showOpenDialog({ filters: { YAML: ['yaml', 'yml'] } })) ?? [];
  return opened === undefined ? undefined : at(opened);
}

/** A bank that is open as it is typed, of others the file. */
async function textAt(uri: vscode.Uri, banks: OpenBanks): Promise<string | undefined> {
  for (const { document } of banks.all()) {
    if (document.uri.toString() === uri.toString()) return document.getText();
  }
  return readText(uri);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** A name may hold signs that Markdown would obey. */
function escapeName(name: string): string {
  return name.replaceAll(/[\\`*_[\]()<>&#|~!]/g, String.raw`\$&`);
}
