import * as vscode from 'vscode';
import { type BankLink, inSteps, linksInSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { takeTurns } from './take-turns.js';

/** Makes links of media, of addresses, and of names of what the bank has. */
export function registerLinks(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(bankSelector, {
    async provideDocumentLinks(document, token) {
      const bank = await banks.when(document);
      if (bank === undefined) return [];
      const links = await inSteps(linksInSteps(bank.bank), takeTurns(token));
      return links?.flatMap((link) => {
        const target = targetOf(link, bank);
        return target === undefined
          ? []
          : [new vscode.DocumentLink(toRange(document, link), target)];
      });
    },
  });
}

function targetOf({ target }: BankLink, bank: OpenBank): vscode.Uri | undefined {
  const { document } = bank;
  switch (target.to) {
    case 'web':
      return vscode.Uri.parse(target.address);
    case 'media': {
      const path = bank.mediaPath(target.path);
      return path === undefined ? undefined : vscode.Uri.joinPath(document.uri, '..', path);
    }
    case 'name': {
      const { line, character } = document.positionAt(target.start);
      return document.uri.with({ fragment: `L${line + 1},${character + 1}` });
    }
  }
}
