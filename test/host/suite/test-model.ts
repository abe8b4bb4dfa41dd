/** Language models that a test provides: they answer what the test says. */
import * as vscode from 'vscode';

/** What a test's model does with a request; `say` sends a part of the answer. */
export type Answering = (
  messages: readonly string[],
  say: (text: string) => void,
  token: vscode.CancellationToken,
) => Promise<void> | void;

/** The part of VS Code's API that is newer than the typings which the extension is built against. */
interface NewerLm {
  registerLanguageModelChatProvider(vendor: string, provider: object): vscode.Disposable;
}

interface SentMessage {
  readonly content: readonly unknown[];
}

/** Provides one model for each name, until it is disposed of; the first is asked where none is named. */
export class TestModels implements vscode.Disposable {
  /** What was sent, request by request, message by message. */
  readonly asked: (readonly string[])[] = [];
  readonly #registered: vscode.Disposable;
  readonly #sent = new vscode.EventEmitter<void>();
  /** A request has come. */
  readonly onDidAsk = this.#sent.event;

  constructor(answer: Answering, names: readonly string[] = ['Test Model']) {
    const lm = vscode.lm as unknown as NewerLm;
    this.#registered = lm.registerLanguageModelChatProvider('quizwright-test', {
      provideLanguageModelChatInformation: () =>
        names.map((name) => ({
          id: name.toLowerCase().replaceAll(' ', '-'),
          name,
          family: 'test',
          version: '1',
          maxInputTokens: 100_000,
          maxOutputTokens: 10_000,
          capabilities: {},
          isUserSelectable: true,
        })),
      provideLanguageModelChatResponse: async (
        _model: unknown,
        messages: readonly SentMessage[],
        _options: unknown,
        progress: vscode.Progress<unknown>,
        token: vscode.CancellationToken,
      ) => {
        const texts = messages.map(({ content }) =>
          content
            .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
            .join(''),
        );
        this.asked.push(texts);
        this.#sent.fire();
        await answer(
          texts,
          (text) => progress.report(new vscode.LanguageModelTextPart(text)),
          token,
        );
      },
      provideTokenCount: (_model: unknown, text: string) => Promise.resolve(text.length / 4),
    });
  }

  dispose(): void {
    this.#registered.dispose();
    this.#sent.dispose();
  }
}
