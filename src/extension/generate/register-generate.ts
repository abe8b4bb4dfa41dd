import * as vscode from 'vscode';
import { bankSelector } from '../language.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import type { generate } from './generate.js';
import type { offerActions } from './offer-actions.js';
import { generationTasks } from './tasks.js';

interface GenerateBundle {
  readonly generate: typeof generate;
  readonly offerActions: typeof offerActions;
}

/** The commands that ask a language model, and their light bulbs; what does it is loaded with the first. */
export function registerGenerate(
  extension: vscode.Uri,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
): vscode.Disposable {
  const bundle = (): Promise<Partial<GenerateBundle>> =>
    loadBundle<GenerateBundle>(extension, 'generate');
  let models: Thenable<boolean> | undefined;
  return vscode.Disposable.from(
    ...generationTasks.map((task) =>
      vscode.commands.registerCommand(`quizwright.${task}`, async (given?: unknown) =>
        (await bundle()).generate!(task, given, banks, workspace),
      ),
    ),
    vscode.languages.registerCodeActionsProvider(
      bankSelector,
      {
        async provideCodeActions(document, range, { triggerKind }) {
          // As with other refactorings: for who selects, or asks. Without a model there is nothing to offer;
          // whether there is one is found out for the first selection, and whenever somebody asks.
          const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
          if (!isAsked && range.isEmpty) return [];
          if (isAsked) models = undefined;
          models ??= vscode.lm.selectChatModels().then(
            ({ length }) => length > 0,
            () => false,
          );
          if (!(await models)) return [];
          const bank = await banks.when(document);
          return bank && (await bundle()).offerActions!(document, range, bank);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
    ),
  );
}
