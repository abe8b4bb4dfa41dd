import * as vscode from 'vscode';
import {
  type AgentBank,
  type ListedBanks,
  type PlaceOf,
  shortened,
  type ToolHost,
} from '../../core/agent-tools/index.js';
import { createPathTest } from '../../core/configuration/path-patterns.js';
import type { MediaCache } from '../../service/index.js';
import { Configurations } from '../configurations.js';
import { createMediaOnce } from '../media-files.js';
import { positionedText } from '../positions.js';
import { readText } from '../read-text.js';
import type { AgentToolParts } from './register-agent-tools.js';

/** A bank that a tool may read. */
interface Readable {
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Where it is open: its text as it is typed counts. */
  readonly document: vscode.TextDocument | undefined;
}

/** So long work goes on before the editor has its turn, in milliseconds. */
const longestStretch = 10;

/** The banks of the workspace and those that are open, for one call of a tool; no other file is looked at. */
export class WorkspaceToolHost implements ToolHost, vscode.Disposable {
  readonly #media: MediaCache[] = [];
  #all: Promise<ReadonlyMap<string, Readable>> | undefined;
  #since = performance.now();

  constructor(
    private readonly parts: AgentToolParts,
    private readonly token: vscode.CancellationToken,
  ) {}

  dispose(): void {
    for (const media of this.#media) media.dispose();
  }

  async turn(): Promise<void> {
    if (performance.now() - this.#since >= longestStretch) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      this.#since = performance.now();
    }
    if (this.token.isCancellationRequested) throw new vscode.CancellationError();
  }

  places(text: string): PlaceOf {
    const { positionAt } = positionedText(vscode.Uri.parse('untitled:bank'), text);
    return (offset) => {
      const { line, character } = positionAt(offset);
      return { line: line + 1, column: character + 1 };
    };
  }

  async list(named: readonly string[] | undefined): Promise<ListedBanks> {
    const all = await (this.#all ??= this.#find());
    if (named === undefined) return { paths: [...all.keys()].sort(), faults: [] };
    const paths = new Set<string>();
    const faults: string[] = [];
    for (const name of named) {
      const found = [...all.values()].filter(meaning(name));
      for (const { path } of found) paths.add(path);
      if (found.length === 0) {
        faults.push(`There is no bank \`${shortened(name, 200)}\` in this workspace.`);
      }
    }
    return { paths: [...paths].sort(), faults };
  }

  async read(path: string): Promise<AgentBank | string> {
    const bank = (await (this.#all ??= this.#find())).get(path);
    if (bank === undefined) return `There is no bank \`${path}\` in this workspace.`;
    const text = bank.document?.getText() ?? (await readText(bank.uri));
    if (text === undefined) return `\`${path}\` cannot be read.`;
    return this.#bankOf(path, bank.uri, text.replace(/^\uFEFF/, ''));
  }

  unsaved(text: string, path = 'unsaved.quiz.yaml'): Promise<AgentBank> {
    return this.#bankOf(path, placeFor(path), text);
  }

  async #bankOf(path: string, uri: vscode.Uri, text: string): Promise<AgentBank> {
    const found = await this.parts.configurations.find(uri);
    const settings = Configurations.settingsFor(uri, found);
    if (uri.scheme === 'untitled') return { path, text, settings };
    const media = createMediaOnce(uri);
    this.#media.push(media);
    return { path, text, settings, surroundings: media, settled: () => media.settled() };
  }

  async #find(): Promise<ReadonlyMap<string, Readable>> {
    const { banks, workspace } = this.parts;
    const found = new Map<string, Readable>();
    const known = new Set<string>();
    for (const { path, uri, open } of await workspace.all(this.token)) {
      known.add(uri.toString());
      found.set(path, { path, uri, document: open?.bank.document });
    }
    for (const { document } of banks.all()) {
      const { uri } = document;
      if (known.has(uri.toString())) continue;
      const path = vscode.workspace.asRelativePath(uri);
      if (!found.has(path)) found.set(path, { path, uri, document });
    }
    return found;
  }
}

/** Whether a bank is meant by a path, a folder or a pattern; models like to name files in full. */
function meaning(name: string): (bank: Readable) => boolean {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  if (path === '.' || path === '') return () => true;
  const fits = /[*?]/.test(path) ? createPathTest([path]) : undefined;
  return ({ path: known, uri }) => {
    // Where there are several folders, the path that people know begins with the folder's name.
    const below = vscode.workspace.asRelativePath(uri, false);
    const names = [known, below, uri.path, uri.fsPath.replaceAll('\\', '/'), uri.toString()];
    return (
      names.some((own) => own === path || own.startsWith(`${path}/`)) ||
      fits?.(known) === true ||
      fits?.(below) === true
    );
  };
}

/** Where a text would be saved, whose configuration then holds; nowhere if that is in no folder of the workspace. */
function placeFor(path: string): vscode.Uri {
  const nowhere = vscode.Uri.from({ scheme: 'untitled', path: 'unsaved.quiz.yaml' });
  const names = path.split(/[\\/]/);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.length > 1 ? folders.find(({ name }) => name === names[0]) : undefined;
  const folder = named ?? folders[0];
  if (folder === undefined || names.includes('..')) return nowhere;
  return vscode.Uri.joinPath(folder.uri, ...(named === undefined ? names : names.slice(1)));
}
