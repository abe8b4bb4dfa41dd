// What lives here: everything that touches VS Code, for the desktop and the browser alike.
// What may not: deciding anything about banks (core) or what an editor shows of them (service).
// Where its data comes from: VS Code's documents and files; settings come in through `configurations.ts`.
import * as vscode from 'vscode';
import type { TreeElement } from './bank-tree.js';
import { registerBanksView } from './banks-view.js';
import { AcrossDiagnostics } from './across-diagnostics.js';
import { registerAgentTools } from './agent-tools/register-agent-tools.js';
import { registerChanges } from './changes/register-changes.js';
import { registerChoiceHints } from './choice-hints.js';
import { ClosedBanks } from './closed-banks.js';
import { registerCodeActions } from './code-actions.js';
import { registerCodeLenses } from './code-lenses.js';
import { registerCompletion } from './completion.js';
import { registerConfigurationDiagnostics } from './configuration-diagnostics.js';
import { registerConfigurationHelp } from './configuration-help.js';
import { Configurations } from './configurations.js';
import { registerDefinition } from './definition.js';
import { registerBankDetection } from './detect-banks.js';
import { registerDiagnostics } from './diagnostics.js';
import { dropOnBanks } from './drop-files.js';
import { registerFixAll } from './fix-all.js';
import { registerFolding } from './folding.js';
import type { FormPost } from './form/form-panel.js';
import { registerFormEditor } from './form/register-form.js';
import { registerFormatting } from './formatting.js';
import { registerHighlights } from './highlights.js';
import { registerHover } from './hover.js';
import { registerLintTask } from './lint-task.js';
import { problemsOfBank, registerLintWorkspace } from './lint-workspace.js';
import { registerGenerate } from './generate/register-generate.js';
import { registerConvert } from './convert/register-convert.js';
import { registerLanguageStatus } from './language-status.js';
import type { ListenMessage } from '../protocol/listen.js';
import { registerListen } from './listen/register-listen.js';
import { registerLinks } from './links.js';
import { type MindMapPost, registerMindMap } from './mind-map/register-mind-map.js';
import { registerNextProblem } from './next-problem.js';
import { registerLanguages } from './languages.js';
import { registerNewBank } from './new-bank.js';
import { registerNotes } from './notes/register-notes.js';
import { OpenBanks } from './open-banks.js';
import { registerOutline } from './outline.js';
import { type PasteEdits, registerPaste } from './paste.js';
import { registerPatternEngine } from './pattern-engine.js';
import { type PreviewPost, registerPreview } from './preview/register-preview.js';
import type { ProgressMessage } from '../protocol/progress.js';
import { registerProgress } from './progress/register-progress.js';
import type { QuizMessage } from '../protocol/quiz.js';
import { registerQuiz } from './quiz/register-quiz.js';
import type { ReviewMessage } from '../protocol/review.js';
import { registerReview } from './review/register-review.js';
import { registerRefactorings } from './refactorings.js';
import { registerReferences } from './references.js';
import { registerRename } from './rename.js';
import { WorkspaceBanks } from './workspace-banks.js';
import { registerShowRules } from './show-rules.js';
import { registerSelection } from './selection.js';
import { registerSnippets } from './snippets.js';
import { registerWorkspaceSymbols } from './workspace-symbols.js';

/** What other extensions may use, and our own tests. */
export interface QuizwrightApi {
  /** Fires when the problems of an open bank are those of its present text. */
  readonly onDidShowProblems: vscode.Event<vscode.Uri>;
  /** What the view “Banks” shows. */
  readonly bankTree: vscode.TreeDataProvider<TreeElement>;
  /** Fires when the form of an item is sent something. */
  readonly onDidPostToForm: vscode.Event<FormPost>;
  /** Hands a message to the form of a bank, as if its page had sent it. */
  askForm(uri: vscode.Uri, message: unknown): void;
  /** Fires when the preview of a bank is sent something. */
  readonly onDidPostToPreview: vscode.Event<PreviewPost>;
  /** Hands a message to the previews of a bank, as if their pages had sent it. */
  askPreview(uri: vscode.Uri, message: unknown): void;
  /** Fires when a mind map is sent something. */
  readonly onDidPostToMindMap: vscode.Event<MindMapPost>;
  /** Hands a message to the mind map of a bank, as if its page had sent it. */
  askMindMap(uri: vscode.Uri, message: unknown): void;
  /** Fires when a quiz is sent something. */
  readonly onDidPostToQuiz: vscode.Event<QuizMessage>;
  /** Hands a message to the quizzes, as if their pages had sent it. */
  askQuiz(message: unknown): void;
  /** Fires when a player is sent something. */
  readonly onDidPostToListen: vscode.Event<ListenMessage>;
  /** Hands a message to the player of a bank, as if its page had sent it. */
  askListen(uri: vscode.Uri, message: unknown): void;
  /** Fires when the progress page is sent something. */
  readonly onDidPostToProgress: vscode.Event<ProgressMessage>;
  /** Hands a message in, as if the progress page had sent it. */
  askProgress(message: unknown): void;
  /** Where what a learner did is kept by now. */
  historyFolder(): vscode.Uri;
  /** Fires when the review is sent something. */
  readonly onDidPostToReview: vscode.Event<ReviewMessage>;
  /** Hands a message to the review, as if its page had sent it. */
  askReview(message: unknown): void;
  /** Drops something onto the view of banks: no command does. */
  readonly dropOnBanks: typeof dropOnBanks;
  /** What pasting something into a bank would do: VS Code has no command that tells. */
  readonly pasteEdits: PasteEdits;
}

export function activate(context: vscode.ExtensionContext): QuizwrightApi {
  registerPatternEngine(context.extensionUri);
  registerLanguages(context.extensionUri);
  const configurations = new Configurations();
  const banks = new OpenBanks(configurations);
  const workspaceBanks = new WorkspaceBanks(banks, configurations);
  const across = new AcrossDiagnostics(workspaceBanks, banks, configurations);
  const closed = new ClosedBanks(workspaceBanks, banks, configurations);
  const shown = new vscode.EventEmitter<vscode.Uri>();
  const written = new vscode.EventEmitter<void>();
  const progress = registerProgress(context, banks, workspaceBanks, written.event);
  const banksView = registerBanksView(workspaceBanks, banks, progress.due);
  const forms = registerFormEditor(context.extensionUri, banks);
  const previews = registerPreview(context.extensionUri, banks);
  const quizzes = registerQuiz(context, banks, () => written.fire());
  const reviews = registerReview(context, banks, workspaceBanks, () => written.fire());
  const maps = registerMindMap(context.extensionUri, banks, () => progress.folder(), written.event);
  const players = registerListen(context.extensionUri, banks);
  const paste = registerPaste(context.extensionUri, banks);
  context.subscriptions.push(
    shown,
    written,
    forms,
    configurations,
    banks,
    workspaceBanks,
    across,
    closed,
    banksView,
    registerDiagnostics(banks, shown),
    registerConfigurationDiagnostics(banks, configurations),
    registerConfigurationHelp(context.extensionUri),
    registerBankDetection(configurations),
    registerChanges(context.extensionUri, banks, workspaceBanks, {
      run: (token) => closed.check(token).then(() => across.includeClosed()),
      problemsOf: (bank) => problemsOfBank(bank, closed, across),
    }),
    registerAgentTools(context, { banks, workspace: workspaceBanks, configurations }),
    registerChoiceHints(banks),
    registerCodeLenses(banks),
    registerCodeActions(banks, across),
    registerFixAll(banks),
    registerCompletion(banks, workspaceBanks),
    registerFolding(banks),
    registerDefinition(banks),
    registerHighlights(banks),
    registerHover(banks, workspaceBanks),
    registerFormatting(banks),
    registerConvert(context.extensionUri, banks),
    registerGenerate(context.extensionUri, banks, workspaceBanks),
    registerLanguageStatus(banks, versionOf(context), shown.event),
    registerLinks(banks),
    registerLintTask(),
    registerLintWorkspace(workspaceBanks, closed, across),
    registerNextProblem(banks),
    registerNewBank(),
    registerNotes(context.extensionUri, banks),
    registerOutline(banks),
    maps,
    paste,
    players,
    previews,
    progress,
    quizzes,
    reviews,
    registerRefactorings(banks),
    registerShowRules(context.extensionUri, configurations),
    registerSelection(banks),
    registerReferences(banks, workspaceBanks),
    registerRename(banks, workspaceBanks),
    registerSnippets(banks, context.extensionUri),
    registerWorkspaceSymbols(workspaceBanks),
  );
  return {
    onDidShowProblems: shown.event,
    bankTree: banksView.tree,
    onDidPostToForm: forms.onDidPost,
    askForm: (uri, message) => forms.ask(uri, message),
    onDidPostToPreview: previews.onDidPost,
    askPreview: (uri, message) => previews.ask(uri, message),
    onDidPostToMindMap: maps.onDidPost,
    askMindMap: (uri, message) => maps.ask(uri, message),
    onDidPostToQuiz: quizzes.onDidPost,
    askQuiz: (message) => quizzes.ask(message),
    onDidPostToListen: players.onDidPost,
    askListen: (uri, message) => players.ask(uri, message),
    onDidPostToProgress: progress.onDidPost,
    askProgress: (message) => progress.ask(message),
    historyFolder: () => progress.folder(),
    onDidPostToReview: reviews.onDidPost,
    askReview: (message) => reviews.ask(message),
    dropOnBanks,
    pasteEdits: paste.edits,
  };
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  return (extension.packageJSON as { readonly version: string }).version;
}
