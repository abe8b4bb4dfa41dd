import * as vscode from 'vscode';

const scheme = 'quizwright-changes';

const pages = new Map<string, string>();
let provider: vscode.Disposable | undefined;
let count = 0;

/** Shows Markdown as a page that nobody can write to; resolves to the address it has. */
export async function showPage(name: string, markdown: string): Promise<vscode.Uri> {
  provider ??= vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => pages.get(uri.path),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) pages.delete(uri.path);
    }),
  );
  // A new address each time: a page that is open shows what it was opened with.
  const path = `/${++count}/${name.replaceAll(/[\\/?#%]/g, '_')}.md`;
  pages.set(path, markdown);
  const uri = vscode.Uri.from({ scheme, path });
  await vscode.workspace.openTextDocument(uri);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Who has turned off the preview of Markdown reads it as text.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
  return uri;
}
