import * as vscode from 'vscode';
import { type Fold, foldsInSteps, inSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBanks } from './open-banks.js';
import { type Positioned, toRange } from './positions.js';
import { mostFolds } from './settings.js';
import { takeTurns } from './take-turns.js';
import { whenAtRest } from './when-at-rest.js';

const kinds: Readonly<Record<Fold['sort'], vscode.FoldingRangeKind | undefined>> = {
  part: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Sections, items, their lists and long texts, remarks and regions can be folded away. */
export function registerFolding(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(bankSelector, {
    async provideFoldingRanges(document, _context, token) {
      const bank = await whenAtRest(banks, document, token);
      if (bank === undefined) return undefined;
      const { version } = document;
      const steps = foldsInSteps(bank.bank, mostFolds(document));
      const turns = takeTurns(token);
      const folds = await inSteps(steps, turns);
      // After an edit VS Code asks again.
      if (folds === undefined || document.version !== version) return undefined;
      return inSteps(toFoldingRanges(folds, document), turns);
    },
  });
}

/** So many are made between two moments at which the host may do something else. */
const STEP = 256;

function* toFoldingRanges(
  folds: readonly Fold[],
  document: Positioned,
): Generator<undefined, vscode.FoldingRange[]> {
  const ranges: vscode.FoldingRange[] = [];
  for (const [i, fold] of folds.entries()) {
    if (i % STEP === 0) yield;
    const { start, end, isSingleLine } = toRange(document, fold);
    if (!isSingleLine) ranges.push(new vscode.FoldingRange(start.line, end.line, kinds[fold.sort]));
  }
  return ranges;
}
