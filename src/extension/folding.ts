import * as vscode from 'vscode';
import { type Fold, foldsInSteps, inSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { mostFolds } from './settings.js';
import { takeTurns } from './take-turns.js';

const kinds: Readonly<Record<Fold['sort'], vscode.FoldingRangeKind | undefined>> = {
  part: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Sections, items, their lists and long texts, remarks and regions can be folded away. */
export function registerFolding(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(bankSelector, {
    async provideFoldingRanges(document, _context, token) {
      const bank = await banks.when(document);
      if (bank === undefined) return undefined;
      const { version } = document;
      const steps = foldsInSteps(bank.bank, mostFolds(document));
      const folds = await inSteps(steps, takeTurns(token));
      // After an edit VS Code asks again.
      if (document.version !== version) return undefined;
      return folds?.flatMap((fold) => {
        const { start, end, isSingleLine } = toRange(document, fold);
        if (isSingleLine) return [];
        return [new vscode.FoldingRange(start.line, end.line, kinds[fold.sort])];
      });
    },
  });
}
