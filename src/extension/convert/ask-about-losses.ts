import * as vscode from 'vscode';
import {
  type ExportBank,
  type Exporter,
  type FileStateOf,
  type Loss,
  lossesOf,
} from '../../core/convert/exporters.js';
import type { ItemList } from '../../core/model/reading.js';
import { itemName } from '../../service/item-name.js';
import type { OpenBank } from '../open-banks.js';
import { toRange } from '../positions.js';

/** More, nobody reads; the rest is counted. */
const mostShown = 200;

interface Lost extends vscode.QuickPickItem {
  readonly at?: { readonly bank: OpenBank; readonly loss: Loss };
  readonly isGoOn?: boolean;
}

/** Of which files and which items there is to tell. */
export interface AskedLosses {
  readonly fileState: FileStateOf;
  /** Where not all of a bank is written: nobody looks for its notes on a question sheet. */
  readonly list?: ItemList | undefined;
}

/**
 * Shows what a format cannot carry, item by item, and whether it is to be written all the same. Whoever
 * picks something that is lost is led to it instead.
 */
export async function askAboutLosses(
  banks: readonly OpenBank[],
  made: readonly ExportBank[],
  exporter: Exporter,
  { fileState, list: only }: AskedLosses,
): Promise<boolean> {
  const lost = banks.flatMap((bank, i) =>
    lossesOf(made[i]!.document, made[i]!, exporter, vscode.l10n.t, fileState)
      .filter(({ item }) => only === undefined || item?.reading.list === only)
      .map((loss) => ({ bank, loss })),
  );
  if (lost.length === 0) return true;
  const goOn: Lost = {
    label: vscode.l10n.t('Export all the same'),
    description: vscode.l10n.t('without what is listed below'),
    iconPath: new vscode.ThemeIcon('export'),
    isGoOn: true,
  };
  const list = lost.slice(0, mostShown).map(({ bank, loss }): Lost => {
    const { start } = toRange(bank.document, loss);
    return {
      label: loss.message,
      description:
        loss.item === undefined
          ? (bank.bank.head.data['title']?.toString() ?? '')
          : itemName(loss.item),
      detail: bank.document.lineAt(start.line).text.trim(),
      at: { bank, loss },
    };
  });
  const more = lost.length - list.length;
  const rest: Lost[] = more > 0 ? [{ label: vscode.l10n.t('… and {0} more', more) }] : [];
  const picked = await vscode.window.showQuickPick<Lost>(
    [goOn, { label: '', kind: vscode.QuickPickItemKind.Separator }, ...list, ...rest],
    {
      title: vscode.l10n.t('What {0} cannot carry: {1}', exporter.title, lost.length),
      placeHolder: vscode.l10n.t('Export, or pick one to look at it.'),
      matchOnDescription: true,
    },
  );
  if (picked?.at !== undefined) await show(picked.at);
  return picked?.isGoOn === true;
}

async function show({ bank, loss }: NonNullable<Lost['at']>): Promise<void> {
  const editor = await vscode.window.showTextDocument(bank.document);
  const range = toRange(bank.document, loss);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
