import * as vscode from 'vscode';
import { fillPanel } from '../fill-panel.js';
import type { OpenBank } from '../open-banks.js';
import { presentBank } from '../present-bank.js';
import { showSpan } from '../show-span.js';
import type { LearnerKnows } from './learner-knows.js';
import type { MindMapParts } from './mind-map-bundle.js';
import { MindMapConversation } from './mind-map-conversation.js';
import { savePicture } from './save-picture.js';

/** The map follows after this pause in the typing, and what is known a little later. */
const SHOW_MS = 150;
/** A map of thousands of nodes takes a moment: it waits until nobody types. */
const [LARGE, LARGE_MS] = [3000, 1000];
const KNOWN_MS = 1500;

/** A mind map that is open. */
export interface OpenedMindMap {
  /** Hands a message in, as if the page had sent it. */
  receive(message: unknown): void;
}

/** Fills a panel with the mind map of a bank, and keeps it in step with the text. */
export function fillMindMap(
  { extension, banks, posted }: MindMapParts,
  knows: LearnerKnows,
  first: OpenBank,
  panel: vscode.WebviewPanel,
): OpenedMindMap {
  const { webview } = panel;
  const { uri } = first.document;
  const key = uri.toString();
  const timers = new Map<string, number>();
  let isClosed = false;
  const present = presentBank(banks, first);
  const isOwn = (document: vscode.TextDocument): boolean => document.uri.toString() === key;
  const later = (name: string, milliseconds: number, work: () => void): void => {
    const timer = timers.get(name);
    if (timer !== undefined) clearTimeout(timer);
    timers.set(name, setTimeout(work, milliseconds));
  };
  const conversation = new MindMapConversation({
    uri: key,
    translations: vscode.l10n.bundle ?? {},
    bank: () => present().bank,
    post(message) {
      if (isClosed) return;
      posted(uri, message);
      void webview.postMessage(message);
    },
    goTo: (span, focus) => void showSpan(uri, span, focus),
    save: (format, content) => void savePicture(uri, format, content),
  });
  let counting = 0;
  const count = async (): Promise<void> => {
    const turn = ++counting;
    const known = await knows.of(present().bank, uri.path);
    // One that was asked for later may be done before.
    if (!isClosed && turn === counting) conversation.showKnown(known);
  };
  const showCursor = (editor: vscode.TextEditor | undefined): void => {
    if (editor === undefined || !isOwn(editor.document)) return;
    conversation.moveCursor(editor.document.offsetAt(editor.selection.active));
  };
  const follow = ({ document }: OpenBank): void => {
    if (!isOwn(document)) return;
    later('show', conversation.size > LARGE ? LARGE_MS : SHOW_MS, () => conversation.update());
    later('known', KNOWN_MS, () => void count());
  };
  const subscriptions = [
    webview.onDidReceiveMessage((message: unknown) => conversation.receive(message)),
    banks.onDidChange(follow),
    banks.onDidOpen(follow),
    knows.onDidChange(() => void count()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => showCursor(textEditor)),
  ];
  panel.onDidDispose(() => {
    isClosed = true;
    for (const timer of timers.values()) clearTimeout(timer);
    for (const subscription of subscriptions) subscription.dispose();
  });
  // A picture of the map is made of an image that is an address itself.
  fillPanel(panel, { extension, name: 'mind-map', origins: [] });
  showCursor(vscode.window.visibleTextEditors.find(({ document }) => isOwn(document)));
  void count();
  return { receive: (message) => conversation.receive(message) };
}
