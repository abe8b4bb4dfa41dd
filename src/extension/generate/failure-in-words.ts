import { shortLine } from '../../core/text/beginning-of.js';
import type { Tell } from '../../service/tell.js';

/**
 * Why a model did not answer, in a sentence; undefined where the user cancelled it. VS Code names its own
 * reasons by a code, and hands on what a provider threw as the cause.
 *
 * @param name what the model is called
 */
export function failureInWords(error: unknown, name: string, tell: Tell): string | undefined {
  const { code, message } = reasonOf(error);
  if (code === 'Canceled' || code === 'CancellationError') return undefined;
  if (code === 'NoPermissions') {
    return tell(
      'Quizwright may not ask “{0}”: you did not allow it, or your organisation does not. Nothing was sent.',
      name,
    );
  }
  if (code === 'Blocked' || /quota|rate.?limit|too many requests/i.test(code + message)) {
    return tell(
      '“{0}” takes no more requests for now: its limit is reached. Try again later, or with another model.',
      name,
    );
  }
  if (code === 'NotFound') {
    return tell('“{0}” is no longer there. Choose another model.', name);
  }
  if (/off.?topic|filter|refus|responsible/i.test(code + message)) {
    return tell(
      '“{0}” refused to work on this text. Another selection, or another model, may do.',
      name,
    );
  }
  const reason = shortLine(message, 300);
  return reason === ''
    ? tell('“{0}” did not answer.', name)
    : tell('“{0}” did not answer: {1}', name, reason);
}

/** What a provider itself threw is the cause of what VS Code throws. */
function reasonOf(error: unknown): { readonly code: string; readonly message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const own = codeOf(error) ?? error.name;
  const { cause } = error;
  if (!(cause instanceof Error)) return { code: own, message: error.message };
  return { code: own === 'Unknown' ? (codeOf(cause) ?? own) : own, message: cause.message };
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
