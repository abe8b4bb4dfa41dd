// Runs inside the extension host: from the moment VS Code tells of a keystroke in a bank of 10,000
// questions until the bank's new problems are there for it to show; and how long, while keys are pressed,
// the host's other work has to wait.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { writeMemoryFile } from '../../test/host/suite/memory-files.js';
import { sendEvent } from '../../test/host/suite/send-event.js';
import { openBank, openFile } from '../../test/host/suite/open-document.js';
import type { QuizwrightApi } from '../../src/extension/index.js';
import { generateBank } from '../generate-bank.js';
import { KEPT } from './kept.js';

const KEYSTROKES = 250;

/** Milliseconds between keystrokes: thirty a second, faster than anybody types. */
const PACE = 30;

/** When VS Code last told of a change; 0 while it has not. */
let told = 0;
/** When the problems were those of the text after it; 0 while they are not. */
let shown = 0;

/** Milliseconds between two looks at how late the event loop is. */
const LOOK = 5;

export async function run(): Promise<void> {
  const { activation, isFirst, end } = await activate();
  if (!isFirst) {
    sendEvent({ type: 'result', value: { activation, times: {}, late: [], lateInText: [] } });
    return;
  }
  // Before the first bank is opened, so that this listener is told before the extension's.
  vscode.workspace.onDidChangeTextDocument(() => {
    if (told === 0) told = performance.now();
  });
  const times: Record<string, number[]> = {};
  let late: number[] = [];
  for (const count of [100, 10_000]) {
    const document = await openBank(generateBank(count, 1));
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
    const api = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!.exports;
    const subscription = api.onDidShowProblems(() => {
      if (told > 0) shown = performance.now();
    });
    await settled();
    const loop = watchLoop();
    times[count] = await typeIn(document);
    late = loop.end();
    subscription.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  const lateInText = await typeInText(generateBank(10_000, 1));
  end();
  sendEvent({ type: 'result', value: { activation, times, late, lateInText } });
}

/** How late the host is while the same is typed into the same text, where it is no bank. */
async function typeInText(content: string): Promise<number[]> {
  const document = await openFile(writeMemoryFile('no-bank.txt', content));
  await settled();
  const loop = watchLoop();
  await typeAtPace(document);
  return loop.end();
}

/**
 * Once VS Code itself is done with its start, as when somebody opens a first bank: how long the host is held by what VS Code does to have the extension: by loading it, and by calling what it
 * exports. Each is one call, so that nothing that the host does besides is counted. What it keeps for the next
 * start outlives the window: the second run is such a start.
 */
async function activate(): Promise<Start> {
  const extension = vscode.extensions.getExtension<QuizwrightApi>('quizwright.quizwright')!;
  if (extension.isActive) throw new Error('without a bank, nothing of the extension is to run');
  const main = join(extension.extensionPath, (extension.packageJSON as { main: string }).main);
  const storage = join(extension.extensionPath, KEPT);
  const isFirst = !existsSync(storage);
  await settled();
  const began = performance.now();
  const loaded = require(main) as Loaded;
  let took = performance.now() - began;
  require.cache[main]!.exports = {
    ...loaded,
    activate(given: vscode.ExtensionContext) {
      const context = Object.create(given, {
        globalStorageUri: { value: vscode.Uri.file(storage) },
      });
      const called = performance.now();
      const api = loaded.activate(context);
      took += performance.now() - called;
      return api;
    },
  } satisfies Loaded;
  const before = took;
  await extension.activate();
  if (took === before) throw new Error('VS Code loaded another copy of the extension');
  return { activation: took, isFirst, end: () => loaded.deactivate() };
}

interface Start {
  /** Milliseconds. */
  readonly activation: number;
  /** Whether nothing was kept yet. */
  readonly isFirst: boolean;
  /** Lets the extension keep what it does at the end of a window. */
  readonly end: () => void;
}

interface Loaded {
  activate(context: vscode.ExtensionContext): QuizwrightApi;
  deactivate(): void;
}

async function typeIn(document: vscode.TextDocument): Promise<number[]> {
  const times: number[] = [];
  await typeAtPace(document, async (edited) => {
    told = 0;
    shown = 0;
    await edited();
    await until(() => shown > 0);
    times.push(shown - told);
  });
  return times;
}

/** Types into the middle of a text, a character at a time. */
async function typeAtPace(
  document: vscode.TextDocument,
  around: (edit: () => Thenable<unknown>) => Thenable<unknown> = (edit) => edit(),
): Promise<void> {
  const editor = vscode.window.activeTextEditor!;
  const text = document.getText();
  const from = text.indexOf('question: ', text.length >> 1) + 'question: '.length + 3;
  const at = document.positionAt(from);
  for (let i = 0; i < KEYSTROKES; i++) {
    const edit = (): Thenable<unknown> =>
      editor.edit((edits) => edits.insert(at.translate(0, i), 'x'), {
        undoStopBefore: false,
        undoStopAfter: false,
      });
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await around(edit);
    // oxlint-disable-next-line no-await-in-loop
    await pause(PACE);
  }
}

/** How many milliseconds late timers are, from now on. */
function watchLoop(): { end(): number[] } {
  const late: number[] = [];
  let due = performance.now() + LOOK;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - due));
    due = now + LOOK;
  }, LOOK);
  return {
    end() {
      clearInterval(timer);
      return late;
    },
  };
}

/** When what opening a bank asks of the host is done: a second in which nobody had to wait for it. */
async function settled(): Promise<void> {
  const end = performance.now() + 30_000;
  for (;;) {
    const loop = watchLoop();
    // oxlint-disable-next-line no-await-in-loop -- one second after the other
    await pause(1000);
    if (Math.max(...loop.end()) < LOOK || performance.now() > end) return;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again at every turn of the event loop: VS Code tells of new diagnostics 50 ms late. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('the problems did not come');
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
