import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.js';
import type { PageMedia } from '../../protocol/media.js';
import type { PreviewMessage } from '../../protocol/preview.js';
import { inSteps } from '../../service/in-steps.js';
import { fillPanel, richTextFiles } from '../fill-panel.js';
import { freshNonce } from '../fresh-nonce.js';
import type { OpenBank, OpenBanks } from '../open-banks.js';
import { toRange } from '../positions.js';
import { presentBank } from '../present-bank.js';
import { moveCursor, showSpan } from '../show-span.js';
import { takeTurns } from '../take-turns.js';
import { PreviewConversation } from './preview-conversation.js';
import { SHOW_MS } from './show-pause.js';

/** What the preview's own bundle holds. */
export interface PreviewBundle {
  readonly openPreview: typeof openPreview;
}

/** Filters are asked again after this pause in the typing. */
const REFRESH_MS = 300;

/** So long after the preview has moved the text, the text's moves are its own doing. */
const ECHO_MS = 200;

/** A preview that is open. */
export interface OpenedPreview extends vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** Hands a message in, as if the page had sent it. */
  receive(message: unknown): void;
}

/** Fills a panel with the preview of a bank, and keeps it in step with the text. */
export function openPreview(
  extension: vscode.Uri,
  banks: OpenBanks,
  first: OpenBank,
  panel: vscode.WebviewPanel,
  posted: (message: PreviewMessage) => void,
): OpenedPreview {
  const { webview } = panel;
  const { uri } = first.document;
  const key = uri.toString();
  let isClosed = false;
  let quietUntil = 0;
  const origins: string[] = [];
  const timers = new Map<string, number>();
  const present = presentBank(banks, first);
  const isOwn = (document: vscode.TextDocument): boolean => document.uri.toString() === key;
  const editorOfText = (): vscode.TextEditor | undefined =>
    vscode.window.visibleTextEditors.find(({ document }) => isOwn(document));
  const later = (name: string, milliseconds: number, work: () => void): void => {
    const timer = timers.get(name);
    if (timer !== undefined) clearTimeout(timer);
    timers.set(name, setTimeout(work, milliseconds));
  };

  const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
  const makePage = (): void =>
    fillPanel(panel, {
      ...{ extension, name: 'preview', origins, files: richTextFiles },
      folders: folder === undefined ? [] : [folder],
    });

  const turns = takeTurns({
    get isCancellationRequested() {
      return isClosed;
    },
  });
  const conversation = new PreviewConversation({
    uri: key,
    session: freshNonce(),
    translations: vscode.l10n.bundle ?? {},
    origins,
    bank() {
      const { bank, knownProblems = [] } = present();
      return { bank, problems: knownProblems };
    },
    post(message) {
      if (isClosed) return;
      posted(message);
      void webview.postMessage(message);
    },
    goTo(span, focus) {
      quietUntil = performance.now() + ECHO_MS;
      void goTo(uri, span, focus, editorOfText());
    },
    revealAtTop(offset) {
      const editor = editorOfText();
      if (editor === undefined) return;
      quietUntil = performance.now() + ECHO_MS;
      const range = toRange(editor.document, { start: offset, end: offset });
      editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
    },
    async findMedia(paths) {
      const found = await present().findMedia(paths);
      return Object.fromEntries(
        paths.map((path): [string, PageMedia] => {
          const status = found.get(path);
          if (status?.state === 'missing' || status?.state === 'outside') {
            return [path, { state: status.state }];
          }
          if (status === undefined || folder === undefined) return [path, { state: 'unknown' }];
          const actual = status.state === 'other-case' ? status.actual : path;
          const file = vscode.Uri.joinPath(folder, actual);
          return [path, { state: 'found', address: webview.asWebviewUri(file).toString() }];
        }),
      );
    },
    allowOrigin(origin) {
      if (origins.includes(origin)) return;
      origins.push(origin);
      makePage();
    },
    exportBank: () => void vscode.commands.executeCommand('quizwright.exportHtml', uri),
    doInSteps: async (work) => {
      let isDone = false;
      const marked = (function* (): Generator<unknown, void> {
        yield* { [Symbol.iterator]: () => work };
        isDone = true;
      })();
      await inSteps(marked, turns);
      return isDone;
    },
  });

  /** The problems of a text come first, which takes a moment for a large bank that was just opened only. */
  const show = async (): Promise<void> => {
    await present().bringUpToDate();
    if (isClosed) return;
    conversation.update();
    await conversation.updateMedia();
  };
  const follow = (): void => {
    later('show', SHOW_MS, () => void show());
    later('refresh', REFRESH_MS, () => void conversation.refresh());
  };
  const showCursor = (editor: vscode.TextEditor | undefined): void => {
    if (editor === undefined || !isOwn(editor.document)) return;
    conversation.moveCursor(editor.document.offsetAt(editor.selection.active));
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => conversation.receive(message)),
    banks.onDidChange((bank) => {
      if (isOwn(bank.document)) follow();
    }),
    banks.onDidOpen((bank) => {
      if (isOwn(bank.document)) follow();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => showCursor(textEditor)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [top] = visibleRanges;
      if (top === undefined || !isOwn(textEditor.document)) return;
      if (performance.now() < quietUntil) return;
      conversation.scroll(textEditor.document.offsetAt(top.start));
    }),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    for (const timer of timers.values()) clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
  });
  makePage();
  showCursor(editorOfText());
  void show();
  return {
    uri,
    panel,
    receive: (message) => conversation.receive(message),
    dispose: () => panel.dispose(),
  };
}

/** Puts the cursor of the text somewhere; without a text in sight it is opened only to take the user there. */
async function goTo(
  uri: vscode.Uri,
  span: Span,
  focus: boolean,
  shown: vscode.TextEditor | undefined,
): Promise<void> {
  if (focus) return showSpan(uri, span);
  if (shown !== undefined) moveCursor(shown, span);
}
