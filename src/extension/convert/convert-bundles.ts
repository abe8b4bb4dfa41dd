import type * as vscode from 'vscode';
import type { OpenBank } from '../open-banks.js';
import type { WantedExport } from './export-bank.js';
import type { WantedPage } from './export-html.js';
import type { Imports } from './import-file.js';

/** What `import.cjs` holds for commands. */
export interface ImportBundle {
  createImports(): Imports;
}

/** What `export.cjs` holds for commands. */
export interface ExportBundle {
  exportHtml(bank: OpenBank, wanted: WantedPage): Promise<void>;
  exportBanks(
    banks: readonly OpenBank[],
    wanted: WantedExport,
    asHtml: (bank: vscode.Uri) => void,
  ): Promise<void>;
}
