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

/** Why a model did not answer, in a sentence; undefined where the user did not want it to. */
export function failureInWords(
  error: unknown,
  { name }: vscode.LanguageModelChat,
): string | undefined {
  if (error instanceof vscode.CancellationError) return undefined;
  const { code, message } = withCause(error);
  if (code === 'Canceled') return undefined;
  if (code === 'NoPermissions') {
    return vscode.l10n.t(
      'Quizwright may not ask “{0}”: you did not allow it, or your organisation does not. Nothing was sent.',
      name,
    );
  }
  if (code === 'Blocked' || /quota|rate.?limit/i.test(code + message)) {
    return vscode.l10n.t(
      '“{0}” takes no more requests for now: its limit is reached. Try again later, or with another model.',
      name,
    );
  }
  if (code === 'NotFound') {
    return vscode.l10n.t('“{0}” is no longer there. Choose another model.', name);
  }
  if (/off.?topic|filter|refus|responsible/i.test(code + message)) {
    return vscode.l10n.t(
      '“{0}” refused to work on this text. Another selection, or another model, may do.',
      name,
    );
  }
  const reason = message.replace(/\s+/g, ' ').trim().slice(0, 300);
  return reason === ''
    ? vscode.l10n.t('“{0}” did not answer.', name)
    : vscode.l10n.t('“{0}” did not answer: {1}', name, reason);
}

/** What a provider itself threw is the cause of what VS Code throws. */
function withCause(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const own = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const { cause } = error;
  const inner = cause instanceof Error ? cause : undefined;
  const innerCode = inner !== undefined && 'code' in inner ? String(inner.code) : '';
  return {
    code: own === 'Unknown' && innerCode !== '' ? innerCode : own,
    message: inner?.message ?? error.message,
  };
}
