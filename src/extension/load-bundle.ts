import * as vscode from 'vscode';

/** What is in bundles of its own; nothing else is ever loaded. */
const bundles = {
  patterns: 'pattern-engine.cjs',
  agentTools: 'agent-tools.cjs',
  anki: 'anki.cjs',
  changes: 'changes.cjs',
  generate: 'generate.cjs',
  import: 'import.cjs',
  export: 'export.cjs',
  form: 'form-host.cjs',
  listen: 'listen-host.cjs',
  notes: 'notes.cjs',
  'mind-map': 'mind-map-host.cjs',
  preview: 'preview-host.cjs',
  progress: 'progress-host.cjs',
  quiz: 'quiz-host.cjs',
  'speak-math': 'speak-math.cjs',
  'language-en': 'language-en.cjs',
  'language-es': 'language-es.cjs',
  'language-fr': 'language-fr.cjs',
} as const;

/** All that such a file may ask for. */
function required(name: string): unknown {
  if (name !== 'vscode') throw new Error(`${name} is not part of the extension`);
  return vscode;
}

const loaded = new Map<string, Promise<object>>();

/** Loads a file of this extension that few need, from its `dist`; once, whoever asks. */
export function loadBundle<T extends object>(
  extension: vscode.Uri,
  name: keyof typeof bundles,
): Promise<Partial<T>> {
  let bundle = loaded.get(name);
  if (bundle === undefined) loaded.set(name, (bundle = load(extension, name)));
  return bundle;
}

/** The browser's host has no `require` for files, and makes functions of extensions itself. */
async function load(extension: vscode.Uri, name: keyof typeof bundles): Promise<object> {
  const file = vscode.Uri.joinPath(extension, 'dist', bundles[name]);
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  const run = new Function('module', 'exports', 'require', code) as (
    ...given: readonly unknown[]
  ) => void;
  run(module, module.exports, required);
  return module.exports;
}
