import type * as vscode from 'vscode';

/** The language that this extension contributes. */
export const languageId = 'quizwright';

/** Where its features are offered: files, untitled texts, virtual file systems. */
export const bankSelector: vscode.DocumentSelector = { language: languageId };

/** Of texts that a language model proposes: they are shown, and are no banks. */
export const proposalScheme = 'quizwright-proposal';

/** Shown beside every problem. */
export const diagnosticSource = 'quizwright';
