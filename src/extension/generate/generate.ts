import * as vscode from 'vscode';
import { readBank } from '../../core/document/index.js';
import { applyProposals, type Proposal } from '../../core/generate/index.js';
import { languageId } from '../language.js';
import type { OpenBanks } from '../open-banks.js';
import { toRange, toTextEdits } from '../positions.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import { askModel } from './ask-model.js';
import { chooseModel, findModels } from './choose-model.js';
import { failureInWords } from './failure-in-words.js';
import { itemJob } from './item-job.js';
import type { Job, Outcome } from './job.js';
import { ProposalText } from './proposal-text.js';
import { reviewProposals } from './review-proposals.js';
import { sayOutcome } from './say-outcome.js';
import type { GenerationOptions, GenerationTask } from './tasks.js';
import { textJob } from './text-job.js';
import { WhatIsSent } from './what-is-sent.js';

/** How many proposals there were, and how many were written. */
export interface GenerationResult {
  readonly proposed: number;
  readonly written: number;
}

/**
 * Asks a language model for something, shows what it proposes, and writes what is taken. Undefined where it
 * was left, or the model did not answer.
 *
 * @param given what is known already, so that it is not asked for
 */
export async function generate(
  task: GenerationTask,
  given: unknown,
  banks: OpenBanks,
  workspace: WorkspaceBanks,
): Promise<GenerationResult | undefined> {
  const options: GenerationOptions = typeof given === 'object' && given !== null ? given : {};
  // Nobody answers questions for a model that is not there.
  const models = await findModels(options.model);
  if (models === undefined) return undefined;
  const sent = new WhatIsSent(
    models,
    models.length === 1 && models[0]!.id === options.model,
    vscode.l10n.t,
  );
  const wanted =
    task === 'generateQuestions'
      ? await textJob('questions', options, banks, workspace, sent)
      : task === 'generateFlashcards'
        ? await textJob('flashcards', options, banks, workspace, sent)
        : await itemJob(task, options, banks, sent);
  if (wanted === undefined) return undefined;
  const model = await chooseModel(models, wanted.size, sent.isSaid);
  const job = model && (await wanted.fit(model));
  if (model === undefined || job === undefined) return undefined;
  const outcome = await ask(job, model);
  if (outcome === undefined) return undefined;
  sayOutcome(outcome, model);
  const { length: proposed } = outcome.proposals;
  const taken = proposed === 0 ? [] : await review(job, outcome);
  if (taken.length === 0) return { proposed, written: 0 };
  const isNew = outcome.bank !== undefined;
  const written = isNew ? await writeNew(outcome, taken) : await writeInto(job, taken);
  return { proposed, written };
}

/** The answer of a model, while a notification says what goes on and offers to cancel it. */
async function ask(
  { title, size, run, open }: Job,
  model: vscode.LanguageModelChat,
): Promise<Outcome | undefined> {
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        return run({
          ask(messages) {
            progress.report({
              message:
                // What was said before goes along when it is asked again.
                messages.every(({ role }) => role === 'user')
                  ? vscode.l10n.t('“{0}” reads about {1} characters and answers…', model.name, size)
                  : vscode.l10n.t('“{0}” answers again…', model.name),
            });
            return askModel(model, messages, token);
          },
          lint: open.judge,
        });
      },
    );
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    const failure = failureInWords(error, model.name, vscode.l10n.t);
    if (failure !== undefined) void vscode.window.showErrorMessage(failure);
    return undefined;
  }
}

/** What is taken of the proposals. */
async function review(job: Job, { bank, proposals }: Outcome): Promise<readonly Proposal[]> {
  const { title, open } = job;
  const { uri } = open.document;
  if (bank === undefined) return reviewProposals(job.bank, uri, proposals, title);
  // Of a new bank there is no file yet: it is compared with one that has no items.
  const before = new ProposalText(uri, bank.text);
  try {
    return await reviewProposals(bank, before.uri, proposals, title);
  } finally {
    before.dispose();
  }
}

/** Writes proposals into the bank as it is by now; how many could be written. */
async function writeInto({ open }: Job, taken: readonly Proposal[]): Promise<number> {
  const { document } = open;
  // It may have been edited since the model was asked.
  const bank = readBank(document.getText());
  const applied = applyProposals(
    bank,
    taken.map(({ change }) => change),
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, applied.edits));
  const places = applied.items.filter((at) => at !== undefined);
  const isDone = places.length > 0 && (await vscode.workspace.applyEdit(edit));
  const written = isDone ? places.length : 0;
  if (written < taken.length) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Not written, since the bank has changed meanwhile: {0}.',
        taken.length - written,
      ),
    );
  }
  if (!isDone) return 0;
  const editor = await vscode.window.showTextDocument(document);
  const first = applied.document.items[Math.min(...places)];
  if (first !== undefined && document.getText() === applied.document.text) {
    const start = first.offset + (first.reading.span?.start ?? 0);
    const range = toRange(document, { start, end: start });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return written;
}

/** Shows a new bank, which is nowhere until it is saved. */
async function writeNew({ bank }: Outcome, taken: readonly Proposal[]): Promise<number> {
  const { document, items } = applyProposals(
    bank!,
    taken.map(({ change }) => change),
  );
  const untitled = await vscode.workspace.openTextDocument({
    language: languageId,
    content: document.text,
  });
  await vscode.window.showTextDocument(untitled);
  return items.filter((at) => at !== undefined).length;
}
