// The bundle of mind maps: what is loaded when somebody asks for one.
import * as vscode from 'vscode';
import { languageId } from '../language.js';
import type { OpenBank } from '../open-banks.js';
import { LearnerKnows } from './learner-knows.js';
import { type MindMapParts, type MindMaps, mindMapPanelType } from './mind-map-bundle.js';
import { fillMindMap, type OpenedMindMap } from './mind-map-panel.js';

/** All mind maps of a window: one for each bank. */
export function createMindMaps(parts: MindMapParts): MindMaps {
  const { extension, banks } = parts;
  const panels = new Map<string, vscode.WebviewPanel>();
  const opened = new Map<string, OpenedMindMap>();
  const knows = new LearnerKnows(parts);

  /** Whatever its name: who wants to see it as a bank says that it is one. */
  async function bankOf(document: vscode.TextDocument): Promise<OpenBank | undefined> {
    if (document.languageId !== languageId) {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    }
    return banks.when(document);
  }

  async function fill(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const key = document.uri.toString();
    let isGone = false;
    panels.set(key, panel);
    const image = (look: string): vscode.Uri =>
      vscode.Uri.joinPath(extension, 'images', `mind-map-${look}.svg`);
    panel.iconPath = { light: image('light'), dark: image('dark') };
    panel.onDidDispose(() => {
      isGone = true;
      if (panels.get(key) === panel) panels.delete(key);
      opened.delete(key);
    });
    const bank = await bankOf(document);
    if (isGone) return;
    if (bank === undefined) return panel.dispose();
    opened.set(key, fillMindMap(parts, knows, bank, panel));
  }

  return {
    async show(uri) {
      const document =
        uri === undefined
          ? vscode.window.activeTextEditor?.document
          : await vscode.workspace.openTextDocument(uri);
      if (document === undefined) return;
      const known = panels.get(document.uri.toString());
      if (known !== undefined) return known.reveal();
      const { path } = document.uri;
      const panel = vscode.window.createWebviewPanel(
        mindMapPanelType,
        vscode.l10n.t('Mind map of {0}', path.slice(path.lastIndexOf('/') + 1)),
        vscode.ViewColumn.Beside,
      );
      await fill(document, panel);
    },
    async restore(panel, state) {
      const uri = bankUri(state);
      const document = uri && (await openQuietly(uri));
      if (document === undefined) return panel.dispose();
      await fill(document, panel);
    },
    ask: (uri, message) => opened.get(uri.toString())?.receive(message),
    dispose() {
      knows.dispose();
      for (const panel of panels.values()) panel.dispose();
    },
  };
}

/** What the page has kept, as it comes back with the window. */
function bankUri(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' && state.uri !== ''
    ? vscode.Uri.parse(state.uri)
    : undefined;
}

/** A file that is there no more has no map. */
async function openQuietly(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
