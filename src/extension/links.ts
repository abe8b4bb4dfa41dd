import * as vscode from 'vscode';
import { type BankLink, inSteps, linksInSteps } from '../service/index.js';
import { bankSelector } from './language.js';
import type { OpenBank, OpenBanks } from './open-banks.js';
import { toRange } from './positions.js';
import { takeTurns } from './take-turns.js';
import { whenAtRest } from './when-at-rest.js';

/** Makes links of media, of addresses, and of names of what the bank has. */
export function registerLinks(banks: OpenBanks): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(bankSelector, {
    async provideDocumentLinks(document, token) {
      const bank = await whenAtRest(banks, document, token);
      if (bank === undefined) return undefined;
      const { version } = document;
      const turns = takeTurns(token);
      const links = await inSteps(linksInSteps(bank.bank), turns);
      // After an edit VS Code asks again.
      if (links === undefined || document.version !== version) return undefined;
      return inSteps(toDocumentLinks(links, bank), turns);
    },
  });
}

/** So many are made between two moments at which the host may do something else. */
const STEP = 256;

function* toDocumentLinks(
  links: readonly BankLink[],
  bank: OpenBank,
): Generator<undefined, vscode.DocumentLink[]> {
  const made: vscode.DocumentLink[] = [];
  for (const [i, link] of links.entries()) {
    if (i % STEP === 0) yield;
    const target = targetOf(link, bank);
    if (target !== undefined) {
      made.push(new vscode.DocumentLink(toRange(bank.document, link), target));
    }
  }
  return made;
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
