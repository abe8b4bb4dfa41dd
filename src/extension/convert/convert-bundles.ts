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
  exportHtml(banks: readonly OpenBank[], wanted: WantedPage): Promise<void>;
  exportBanks(banks: readonly OpenBank[], wanted: WantedExport): Promise<void>;
}
