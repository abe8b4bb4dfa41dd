import * as vscode from 'vscode';
import { longestAnswer, type PromptMessage } from '../../core/generate/index.js';

/**
 * Sends messages to a model and gathers its answer, up to what anybody reads of one. Rejects as VS Code
 * does; a cancellation too.
 */
export async function askModel(
  model: vscode.LanguageModelChat,
  messages: readonly PromptMessage[],
  token: vscode.CancellationToken,
): Promise<string> {
  const { LanguageModelChatMessage: Message } = vscode;
  const ending = new vscode.CancellationTokenSource();
  const listener = token.onCancellationRequested(() => ending.cancel());
  // A provider that does not listen is left alone.
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => reject(new vscode.CancellationError()));
  });
  cancelled.catch(() => undefined);
  try {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const response = await Promise.race([
      model.sendRequest(
        messages.map(({ role, text }) =>
          role === 'user' ? Message.User(text) : Message.Assistant(text),
        ),
        {
          justification: vscode.l10n.t(
            'Quizwright asks the model for questions, flashcards or texts of them, because you chose a command that does.',
          ),
        },
        ending.token,
      ),
      cancelled,
    ]);
    return await Promise.race([gather(response, ending), cancelled]);
  } finally {
    listener.dispose();
    ending.dispose();
  }
}

async function gather(
  { text }: vscode.LanguageModelChatResponse,
  ending: vscode.CancellationTokenSource,
): Promise<string> {
  let answer = '';
  for await (const part of text) {
    answer += part;
    if (answer.length < longestAnswer) continue;
    ending.cancel();
    break;
  }
  return answer;
}
