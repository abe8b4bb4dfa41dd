/**
 * Says a sentence in the user's language: `{0}`, `{1}`… are the places of what comes with it. The host
 * brings it (in VS Code `vscode.l10n.t`), with its translations by the English sentence (`l10n/`).
 */
export type Tell = (message: string, ...args: readonly (string | number | boolean)[]) => string;

/** English, for hosts without translations and for tests. */
export const tellInEnglish: Tell = (message, ...args) =>
  message.replaceAll(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place));
