import * as vscode from 'vscode';
import { type Fold, foldsOf } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { mostFolds } from './settings.js';

const kinds: Readonly<Record<Fold['sort'], vscode.FoldingRangeKind | undefined>> = {
  part: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Sections, items, their lists and long texts, remarks and regions can be folded away. */
export function registerFolding(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(bankSelector, {
    async provideFoldingRanges(document) {
      const bank = await banks.when(document);
      if (bank === undefined) return undefined;
      return foldsOf(bank.bank, mostFolds(document)).flatMap((fold) => {
        const { start, end, isSingleLine } = toRange(document, fold);
        if (isSingleLine) return [];
        return [new vscode.FoldingRange(start.line, end.line, kinds[fold.sort])];
      });
    },
  });
}
