/** The tools that language models of the editor may call. */
import * as vscode from 'vscode';
import { expectEqual } from './expect-equal.js';
import { closeAllDocuments, openFile } from './open-document.js';
import { deleteWorkspaceFiles, writeWorkspaceFile } from './workspace-files.js';

const bank = [
  'title: Rivers',
  'language: en',
  'questions:',
  '  - id: paris',
  '    question: Which river flows through Paris?',
  '    answer: Seine',
  '',
].join('\n');

async function invoke<T>(
  name: string,
  input: object,
  token?: vscode.CancellationToken,
): Promise<T> {
  const result = await vscode.lm.invokeTool(
    `quizwright_${name}`,
    { input, toolInvocationToken: undefined },
    token,
  );
  const [part] = result.content;
  return JSON.parse((part as vscode.LanguageModelTextPart).value) as T;
}

async function refusal(name: string, input: object): Promise<string> {
  try {
    await invoke(name, input);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Items {
  readonly total: number;
  readonly items: readonly { readonly item: string; readonly data: Record<string, unknown> }[];
  readonly faults?: readonly string[];
}

describe('tools for language models', () => {
  afterEach(async () => {
    await closeAllDocuments();
    deleteWorkspaceFiles();
  });

  it('are all there, with their schemas', () => {
    const names = vscode.lm.tools
      .map(({ name }) => name)
      .filter((name) => name.startsWith('quizwright_'))
      .toSorted();
    expectEqual(
      names,
      ['explain', 'lint', 'propose_items', 'read_items', 'read_notes', 'stats'].map(
        (n) => `quizwright_${n}`,
      ),
      'the tools',
    );
  });

  it('read what is typed and not saved, by any way to name the file', async () => {
    const uri = writeWorkspaceFile('tools/rivers.quiz.yaml', bank);
    const document = await openFile(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(bank.length), '  - question: Unsaved?\n    answer: yes\n');
    await vscode.workspace.applyEdit(edit);
    const path = vscode.workspace.asRelativePath(uri, false);
    for (const named of [path, 'tools', uri.path, '**/rivers.quiz.yaml']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other says which
      const told = await invoke<Items>('read_items', { paths: [named] });
      expectEqual(told.total, 2, `items of ${named}`);
      expectEqual(told.items[1]?.data['question'], 'Unsaved?', `the second of ${named}`);
    }
    const gone = await invoke<Items>('read_items', { paths: ['../elsewhere'] });
    expectEqual(
      gone.faults,
      ['There is no bank `../elsewhere` in this workspace.'],
      'what is not there',
    );
  });

  it('check, count and explain', async () => {
    const uri = writeWorkspaceFile('tools/wrong.quiz.yaml', bank.replace('answer:', 'anwser:'));
    const path = vscode.workspace.asRelativePath(uri, false);
    const linted = await invoke<{
      readonly files: readonly { readonly problems: readonly { readonly rule: string }[] }[];
    }>('lint', { paths: [path], severity: 'error' });
    expectEqual(
      linted.files[0]?.problems.map(({ rule }) => rule).includes('unknown-key'),
      true,
      'whether the slip is found',
    );
    const stats = await invoke<{ readonly banks: readonly { readonly title: string }[] }>('stats', {
      paths: [path],
    });
    expectEqual(stats.banks[0]?.title, 'Rivers', 'the title');
    const page = await invoke<{ readonly text: string }>('explain', { topic: 'longest-key' });
    expectEqual(page.text.startsWith('# longest-key\n'), true, 'whether the page is there');
    expectEqual(page.text.includes('## Why it matters'), true, 'whether it says why');
  });

  it('propose items without writing any', async () => {
    const uri = writeWorkspaceFile('tools/rivers.quiz.yaml', bank);
    const path = vscode.workspace.asRelativePath(uri, false);
    const proposal = await invoke<{
      readonly diff: string;
      readonly problems: readonly { readonly rule: string }[];
    }>('propose_items', {
      path,
      questions: [{ question: 'Which river flows through Paris?', answer: 'Seine' }],
    });
    expectEqual(
      proposal.diff.includes('+  - question: Which river flows through Paris?\n'),
      true,
      'whether it stands in the diff',
    );
    expectEqual(
      proposal.problems.some(({ rule }) => rule === 'duplicate-question'),
      true,
      'whether the duplicate is told',
    );
    const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    expectEqual(kept, bank, 'the file');
  });

  it('answer what is wrong by a sentence', async () => {
    const said = await refusal('explain', { topic: 'tolerence' });
    expectEqual(said.includes('Did you mean `tolerance`?'), true, said);
    const nowhere = await refusal('propose_items', { path: 'no.quiz.yaml', yaml: '- front: a' });
    expectEqual(nowhere.includes('There is no bank `no.quiz.yaml`'), true, nowhere);
  });

  it('stop when they are cancelled', async () => {
    const item = '  - question: Which river flows through Paris?\n    answer: Seine\n';
    writeWorkspaceFile('tools/huge.quiz.yaml', `title: T\nquestions:\n${item.repeat(5000)}`);
    const source = new vscode.CancellationTokenSource();
    const asked = invoke('lint', {}, source.token);
    source.cancel();
    let ended = 'answered';
    try {
      await asked;
    } catch (error) {
      ended = error instanceof Error ? error.name : String(error);
    }
    expectEqual(ended, 'Canceled', 'how it ended');
  });
});
