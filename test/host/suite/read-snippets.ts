/** Reads the snippets of the extension under test from the files that its manifest names. */
import * as vscode from 'vscode';

export interface Snippet {
  name: string;
  prefix: string;
  body: string;
}

interface Manifest {
  contributes?: { snippets?: { language: string; path: string }[] };
}

type SnippetFile = Record<string, { prefix: string | string[]; body: string | string[] }>;

export async function readSnippets(): Promise<Snippet[]> {
  const extension = vscode.extensions.getExtension('quizwright.quizwright');
  if (extension === undefined) throw new Error('The extension is not installed.');
  const manifest = extension.packageJSON as Manifest;
  const paths = (manifest.contributes?.snippets ?? []).map(({ path }) => path);
  const files = await Promise.all(
    paths.map(async (path) => {
      const content = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(extension.extensionUri, path),
      );
      return JSON.parse(new TextDecoder().decode(content)) as SnippetFile;
    }),
  );
  return files.flatMap(Object.entries<SnippetFile[string]>).map(([name, { prefix, body }]) => ({
    name,
    prefix: [prefix].flat()[0] ?? '',
    body: [body].flat().join('\n'),
  }));
}
