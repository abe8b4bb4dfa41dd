import * as vscode from 'vscode';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import type { compareWith } from './compare-with.js';
import type { Checks, createBaseline } from './create-baseline.js';

interface ChangesBundle {
  readonly compareWith: typeof compareWith;
  readonly createBaseline: typeof createBaseline;
}

/** “Compare questions with…” and “Create Baseline”; what does it is loaded with the first. */
export function registerChanges(
  extension: vscode.Uri,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
  checks: Checks,
): vscode.Disposable {
  const bundle = (): Promise<Partial<ChangesBundle>> =>
    loadBundle<ChangesBundle>(extension, 'changes');
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('quizwright.compareWith', async (given?: unknown, other?: unknown) => {
      const uri =
        given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
      if (uri === undefined) return undefined;
      return (await bundle()).compareWith!(uri, other, banks, workspace);
    }),
    registerCommand('quizwright.createBaseline', async (given?: unknown) =>
      (await bundle()).createBaseline!(given, workspace, checks),
    ),
  );
}
