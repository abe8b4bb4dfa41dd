import * as vscode from 'vscode';
import { readText } from './read-text.js';
import {
  configurationFileName,
  type ConfigurationProblem,
  createPathRules,
  createRuleResolver,
  defaultConfiguration,
  type PathRules,
  readConfiguration,
  type RuleResolver,
} from '../core/configuration/index.js';
import type { RuleSettings } from '../core/lint/index.js';
import { rules } from '../core/rules/registry.js';
import { exists } from './file-exists.js';
import type { PathVerdict } from '../service/index.js';

/** A configuration file as it was read, and the rules that it sets. */
export interface FoundConfiguration {
  readonly uri: vscode.Uri | undefined;
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
  readonly resolver: RuleResolver;
  /** What it says of paths, which count from its folder. */
  readonly paths: PathRules;
}

const NONE: FoundConfiguration = {
  uri: undefined,
  text: '',
  problems: [],
  resolver: createRuleResolver(defaultConfiguration, rules),
  paths: createPathRules(defaultConfiguration),
};

/**
 * Finds the configuration that holds for a bank: the first `.quizwright.yaml` in its folder or those
 * above, up to a folder with `.git` or the workspace's folder. Files are read once and again when
 * one of them changes.
 */
export class Configurations implements vscode.Disposable {
  readonly #byFolder = new Map<string, Promise<FoundConfiguration>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher: vscode.FileSystemWatcher;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFileName}`);
    const forget = (): void => {
      this.#byFolder.clear();
      this.#changed.fire();
    };
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** The configuration for a document; untitled ones have the default. */
  find(uri: vscode.Uri): Promise<FoundConfiguration> {
    if (uri.scheme === 'untitled') return Promise.resolve(NONE);
    const folder = vscode.Uri.joinPath(uri, '..');
    return this.#inFolder(folder, vscode.workspace.getWorkspaceFolder(uri)?.uri);
  }

  /** Whether a file is a bank by its path, as the configuration that holds for it says. */
  async judge(uri: vscode.Uri): Promise<PathVerdict> {
    const found = await this.find(uri);
    const path = relativePath(uri, found.uri);
    if (found.paths.isIgnored(path)) return 'ignored';
    return found.paths.isBank(path) ? 'bank' : 'other';
  }

  /** The rules that are on for a document. */
  static settingsFor(uri: vscode.Uri, found: FoundConfiguration): RuleSettings {
    return found.resolver.resolve(relativePath(uri, found.uri));
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  #inFolder(folder: vscode.Uri, top: vscode.Uri | undefined): Promise<FoundConfiguration> {
    const key = folder.toString();
    let found = this.#byFolder.get(key);
    if (found === undefined) {
      found = this.#look(folder, top);
      this.#byFolder.set(key, found);
    }
    return found;
  }

  async #look(folder: vscode.Uri, top: vscode.Uri | undefined): Promise<FoundConfiguration> {
    const uri = vscode.Uri.joinPath(folder, configurationFileName);
    const text = await readText(uri);
    if (text !== undefined) {
      const { configuration, problems } = readConfiguration(text);
      return {
        uri,
        text,
        problems,
        resolver: createRuleResolver(configuration, rules),
        paths: createPathRules(configuration),
      };
    }
    const above = vscode.Uri.joinPath(folder, '..');
    const isTop = above.path === folder.path || folder.toString() === top?.toString();
    if (isTop || (await exists(vscode.Uri.joinPath(folder, '.git')))) return NONE;
    return this.#inFolder(above, top);
  }
}

/** A document's path below the folder of its configuration, with `/`; its name where there is none. */
export function relativePath(uri: vscode.Uri, configuration: vscode.Uri | undefined): string {
  if (configuration === undefined) return uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const folder = vscode.Uri.joinPath(configuration, '..').path.replace(/\/$/, '');
  return uri.path.startsWith(`${folder}/`) ? uri.path.slice(folder.length + 1) : uri.path;
}
