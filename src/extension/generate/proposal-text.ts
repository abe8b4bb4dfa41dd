import * as vscode from 'vscode';
import { proposalScheme } from '../language.js';

const texts = new Map<string, string>();
const changed = new vscode.EventEmitter<vscode.Uri>();
let provider: vscode.Disposable | undefined;
let count = 0;

/** A text that is only shown, beside the one that it would replace; it can be set again. */
export class ProposalText implements vscode.Disposable {
  readonly uri: vscode.Uri;

  constructor(of: vscode.Uri, text: string) {
    provider ??= vscode.workspace.registerTextDocumentContentProvider(proposalScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => texts.get(path),
    });
    const name = of.path.slice(of.path.lastIndexOf('/') + 1);
    const path = `/${++count}/${name.endsWith('.yaml') ? name : `${name}.quiz.yaml`}`;
    this.uri = vscode.Uri.from({ scheme: proposalScheme, path });
    texts.set(path, text);
  }

  set(text: string): void {
    texts.set(this.uri.path, text);
    changed.fire(this.uri);
  }

  dispose(): void {
    texts.delete(this.uri.path);
  }
}
