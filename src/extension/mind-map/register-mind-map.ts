import * as vscode from 'vscode';
import type { MindMapMessage } from '../../protocol/mind-map.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import { type MindMapBundle, mindMapPanelType, type MindMaps } from './mind-map-bundle.js';

/** What a mind map was sent. */
export interface MindMapPost {
  readonly uri: vscode.Uri;
  readonly message: MindMapMessage;
}

/** All mind maps, for whoever tests them, too. */
interface RegisteredMindMaps extends vscode.Disposable {
  readonly onDidPost: vscode.Event<MindMapPost>;
  /** Hands a message to the map of a bank, as if its page had sent it. */
  ask(uri: vscode.Uri, message: unknown): void;
}

/** “Show Mind Map”: nothing of it is loaded before somebody asks for one. */
export function registerMindMap(
  extension: vscode.Uri,
  banks: OpenBanks,
  folder: () => vscode.Uri,
  onDidWrite: vscode.Event<void>,
): RegisteredMindMaps {
  const fired = new vscode.EventEmitter<MindMapPost>();
  const held: vscode.Disposable[] = [fired];
  let maps: MindMaps | undefined;
  const load = async (): Promise<MindMaps> => {
    const { createMindMaps } = await loadBundle<MindMapBundle>(extension, 'mind-map');
    if (maps === undefined) {
      const posted = (uri: vscode.Uri, message: MindMapMessage): void =>
        fired.fire({ uri, message });
      held.push((maps = createMindMaps!({ extension, banks, folder, onDidWrite, posted })));
    }
    return maps;
  };
  held.push(
    vscode.commands.registerCommand('quizwright.showMindMap', async (uri?: vscode.Uri) =>
      (await load()).show(uri),
    ),
    vscode.window.registerWebviewPanelSerializer(mindMapPanelType, {
      deserializeWebviewPanel: async (panel, state: unknown) =>
        (await load()).restore(panel, state),
    }),
  );
  return {
    onDidPost: fired.event,
    ask: (uri, message) => maps?.ask(uri, message),
    dispose: () => held.forEach((each) => void each.dispose()),
  };
}
