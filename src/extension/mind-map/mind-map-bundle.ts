import type * as vscode from 'vscode';
import type { MindMapMessage } from '../../protocol/mind-map.js';
import type { OpenBanks } from '../open-banks.js';

/** What the bundle of mind maps is given by the extension’s own. */
export interface MindMapParts {
  readonly extension: vscode.Uri;
  readonly banks: OpenBanks;
  /** Where the history is by now. */
  folder(): vscode.Uri;
  /** This window has written into the history. */
  readonly onDidWrite: vscode.Event<void>;
  readonly posted: (uri: vscode.Uri, message: MindMapMessage) => void;
}

/** The mind maps of a window. */
export interface MindMaps extends vscode.Disposable {
  /** Shows the map of a bank, or of the one that is edited. */
  show(uri: vscode.Uri | undefined): Promise<void>;
  /** Fills a panel that came back with the window. */
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Hands a message to the map of a bank, as if its page had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
}

/** What `mind-map-host.cjs` holds. */
export interface MindMapBundle {
  readonly createMindMaps: (parts: MindMapParts) => MindMaps;
}

export const mindMapPanelType = 'quizwright.mindMap';
